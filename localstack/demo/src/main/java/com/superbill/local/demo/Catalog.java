package com.superbill.local.demo;

import java.util.List;
import java.util.stream.Stream;

/** What the demo practice is made of: invented names, common codes, the practice's own prices and words. */
final class Catalog {

    /** @param code HCPCS or CPT code; the words are ours, the price is invented */
    record Service(String code, String words, long chargeCents) {
    }

    /** @param diagnoses ICD-10-CM without the dot. @param services codes of {@link #SERVICES} */
    record VisitKind(List<String> diagnoses, List<String> services) {
    }

    record Payer(String id, String name, String filingIndicator, int timelyFilingDays, boolean takesReplacements) {
    }

    record Provider(String npi, String lastName, String firstName, String taxonomyCode) {
    }

    static final List<Payer> PAYERS = List.of(
            new Payer("SB101", "Harbor Mutual Health", "CI", 180, true),
            new Payer("SB202", "Bluebird Shield", "BL", 365, true),
            new Payer("SB303", "Summit Choice Plans", "CI", 130, true),
            new Payer("SB404", "Federal Seniors Part B", "MB", 365, false),
            new Payer("SB505", "Commonwealth Care", "MC", 120, true));

    static final List<Provider> PROVIDERS = List.of(
            new Provider("1999999018", "Okafor", "Adaeze", "207Q00000X"),
            new Provider("1999999026", "Lindqvist", "Maren", "207R00000X"),
            new Provider("1999999034", "Tavares", "Joaquim", "208000000X"));

    static final List<Service> SERVICES = List.of(
            new Service("99213", "Office visit, known patient, 20 minutes", 16_500),
            new Service("99214", "Office visit, known patient, 30 minutes", 23_800),
            new Service("99203", "Office visit, new patient, 30 minutes", 21_500),
            new Service("G0439", "Yearly wellness visit", 24_500),
            new Service("36415", "Blood draw", 1_800),
            new Service("80053", "Metabolic blood panel", 4_900),
            new Service("83036", "Long-term blood sugar", 3_900),
            new Service("85025", "Complete blood count", 3_400),
            new Service("81002", "Urine dip test", 1_500),
            new Service("87880", "Rapid strep test", 5_200),
            new Service("93000", "Electrocardiogram", 6_800),
            new Service("94640", "Inhalation treatment", 5_900),
            new Service("J1885", "Ketorolac injection, 15 mg", 1_200),
            new Service("20610", "Joint injection", 19_500));

    static final List<VisitKind> VISIT_KINDS = List.of(
            new VisitKind(List.of("I10"), List.of("99213")),
            new VisitKind(List.of("I10", "E785"), List.of("99214", "93000")),
            new VisitKind(List.of("E119"), List.of("99214", "83036", "36415")),
            new VisitKind(List.of("J069"), List.of("99213", "87880")),
            new VisitKind(List.of("J209"), List.of("99213", "94640")),
            new VisitKind(List.of("N390"), List.of("99213", "81002")),
            new VisitKind(List.of("M1711"), List.of("99214", "20610", "J1885")),
            new VisitKind(List.of("F411"), List.of("99214")),
            new VisitKind(List.of("K219"), List.of("99213")),
            new VisitKind(List.of("Z0000"), List.of("G0439", "80053", "85025", "36415")),
            new VisitKind(List.of("R42"), List.of("99203", "85025", "36415")));

    static final List<String> LAST_NAMES = List.of("Ashgrove", "Bellweather", "Carrowmore", "Dunmarsh", "Elderfield", "Fernsby", "Glasswick", "Hollowell",
            "Ivesdale", "Jarrowby", "Kestrelton", "Larkmoor", "Mossgate", "Northolm", "Oxleigh", "Pennywell", "Quillfeather", "Rookhurst", "Silverbrook",
            "Thistledon", "Umberley", "Vanterpool", "Wrenfield", "Yarborough", "Zellerhoff");

    static final List<String> WOMENS_NAMES = List.of("Alma", "Celia", "Edda", "Greta", "Ines", "Kaia", "Mira", "Olga", "Quinn", "Rosa", "Tilda", "Vera", "Xenia",
            "Zora");
    static final List<String> MENS_NAMES = List.of("Bruno", "Dario", "Felix", "Hugo", "Jonas", "Leon", "Nils", "Pavel", "Sven", "Ugo", "Wim", "Yann");
    static final List<String> FIRST_NAMES = Stream.concat(WOMENS_NAMES.stream(), MENS_NAMES.stream()).sorted().toList();

    static final List<String> STREETS = List.of("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Hawthorn", "Juniper", "Maple", "Rowan");

    static final List<String> TOWNS = List.of("Saltmarsh|MA|021380001", "Greyport|MA|018010002", "Millbridge|CT|061030003", "Fallow Hill|NH|031010004");

    private Catalog() {
    }
}
