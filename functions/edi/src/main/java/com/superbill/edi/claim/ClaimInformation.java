package com.superbill.edi.claim;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * CLM: the claim as a whole.
 *
 * @param patientControlNumber CLM01, our number; comes back as CLP01
 * @param chargeCents CLM02, the sum of its lines
 * @param facilityType CLM05-1, place of service; in an institutional claim the first two digits of the bill type
 * @param facilityQualifier CLM05-2, {@code B} place of service, {@code A} bill type
 * @param frequency CLM05-3, {@code 1} original, {@code 7} replacement, {@code 8} void
 * @param providerSignature CLM06, {@code Y} or {@code N}
 * @param assignment CLM07, {@code A} assigned, {@code B} lab services only, {@code C} not assigned
 * @param benefitsAssigned CLM08, {@code Y}, {@code N} or {@code W}
 * @param releaseOfInformation CLM09, {@code Y} or {@code I}
 * @param patientSignature CLM10, {@code P}: the provider signed for the patient
 * @param relatedCause1 CLM11-1, {@code AA} auto accident, {@code EM} employment, {@code OA} other accident
 * @param relatedCause2 CLM11-2
 * @param relatedCause3 CLM11-3
 * @param accidentState CLM11-4, of an auto accident
 * @param accidentCountry CLM11-5
 * @param specialProgram CLM12, {@code 02}, {@code 03}, {@code 05}, {@code 09}
 * @param delayReason CLM20, {@code 1}–{@code 11}, {@code 15}
 */
public record ClaimInformation(
        String patientControlNumber, long chargeCents, String facilityType, String facilityQualifier, String frequency, String providerSignature,
        String assignment, String benefitsAssigned, String releaseOfInformation, String patientSignature, String relatedCause1, String relatedCause2,
        String relatedCause3, String accidentState, String accidentCountry, String specialProgram, String delayReason) implements SegmentRecord {

    public static ClaimInformation of(SegmentSource segment) {
        var facility = segment.composite(5);
        String facilityType = facility.text(1);
        String facilityQualifier = facility.text(2);
        String frequency = facility.text(3);
        var causes = segment.composite(11);
        return new ClaimInformation(segment.identifier(1), segment.centsOrZero(2), facilityType, facilityQualifier, frequency, segment.text(6), segment.text(7),
                segment.text(8), segment.text(9), segment.text(10), causes.rareText(1), causes.rareText(2), causes.rareText(3),
                causes.rareText(4), causes.rareText(5), segment.rareText(12), segment.rareText(20));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("CLM").text(patientControlNumber).cents(chargeCents).skip(2).composite(facilityType, facilityQualifier, frequency).text(providerSignature)
                .text(assignment).text(benefitsAssigned).text(releaseOfInformation).text(patientSignature)
                .composite(relatedCause1, relatedCause2, relatedCause3, accidentState, accidentCountry).text(specialProgram).skip(7).text(delayReason);
    }

    /** A claim with signature on file, assignment accepted and information released: what nearly all are. */
    public static ClaimInformation professional(String patientControlNumber, long chargeCents, String placeOfService, String frequency) {
        return new ClaimInformation(patientControlNumber, chargeCents, placeOfService, "B", frequency, "Y", "A", "Y", "Y", "", "", "", "", "", "", "", "");
    }
}
