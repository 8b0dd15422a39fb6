package com.superbill.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigDecimal;
import java.util.Random;

/**
 * Files of any size, made of text so that no reader's own writer has a say in them, and the same in every run.
 *
 * <p>Values, their lengths, the number of lines and what is optional vary as they do in a real file: one that repeats its claims byte by byte lets a processor foretell every
 * branch of a loop over bytes, which makes scanners look more than twice as fast as they are.
 */
final class GeneratedFiles {

    private static final String ENVELOPE = "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261122*1000*^*00501*000000001*0*T*:~";
    private static final String[] LAST_NAMES = {"DOE", "NG", "MARTINEZ", "O'BRIEN", "SMITH", "VILLANUEVA-ORTEGA", "LEE", "JOHNSON", "KIM", "ANDERSON", "WU", "FITZGERALD"};
    private static final String[] FIRST_NAMES = {"JANE", "AL", "CHRISTOPHER", "MIA", "ROBERT", "ALEXANDRIA", "JO", "WILLIAM", "ANA", "TERESA"};
    private static final String[] PROCEDURES = {"99213", "99214", "85025", "80053", "36415", "93000", "J1885", "G0439", "71046", "97110"};
    private static final String[] MODIFIERS = {"", "", "", ":25", ":59", ":26:GC", ":TC"};
    private static final String[] REASONS = {"1", "2", "3", "16", "29", "50", "96", "97", "109", "197"};
    private static final String[] REMARKS = {"N130", "M76", "MA130", "N30"};
    private static final String[] DIAGNOSES = {"J0190", "R0981", "Z8709", "I10", "E119", "M5450", "F411", "Z0000", "S93401A", "K219"};
    private static final String[] PROVIDERS = {"1093817462", "1982736450", "1477561231", "1669447728"};
    private static final String CONTROL_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CONTROL_NUMBER_CHARACTERS = 17;
    private static final long SEED = 835;

    private final Random random = new Random(SEED);
    private final StringBuilder body = new StringBuilder();

    private GeneratedFiles() {
    }

    /** An 835, balanced, of about 450 bytes a claim: what the real ones at hand have, 25 bytes a segment, 8 a value. */
    static byte[] remittance(int claims) {
        return new GeneratedFiles().remittanceOf(claims);
    }

    /** An 837P of a subscriber and a claim at a time, about 500 bytes a claim. */
    static byte[] claims(int claims) {
        return new GeneratedFiles().claimsOf(claims);
    }

    private byte[] remittanceOf(int claims) {
        long paid = 0;
        for (int i = 0; i < claims; i++) {
            paid += remittanceClaim(i);
        }
        String header = "ST*835*0001~BPR*I*" + money(paid)
                + "*C*ACH*CCP*01*111000025*DA*123456*1512345678**01*111000025*DA*654321*20261122~TRN*1*EFT0001*1512345678~DTM*405*20261121~"
                + "N1*PR*ACME HEALTH~N3*1 MAIN ST~N4*AUSTIN*TX*787010001~REF*2U*60054~PER*BL*EDI*TE*8005551212~"
                + "N1*PE*RIVER CLINIC*XX*1234567893~REF*TJ*123456789~LX*1~";
        return finish("GS*HP*SENDER*RECEIVER*20261122*1000*1*X*005010X221A1~", header);
    }

    /** Answers what the claim is paid, in cents. */
    private long remittanceClaim(int number) {
        int lines = lines();
        long[] charges = new long[lines];
        long[] allowances = new long[lines];
        long[] patientShares = new long[lines];
        long charge = 0;
        long paid = 0;
        for (int line = 0; line < lines; line++) {
            charges[line] = cents(40_000);
            allowances[line] = 1 + random.nextLong(charges[line] / 2);
            patientShares[line] = chance(2) ? 1 + random.nextLong(charges[line] / 4) : 0;
            charge += charges[line];
            paid += charges[line] - allowances[line] - patientShares[line];
        }
        String controlNumber = controlNumber();
        body.append("CLP*").append(controlNumber).append("*1*").append(money(charge)).append('*').append(money(paid)).append('*')
                .append(sum(patientShares) == 0 ? "" : money(sum(patientShares))).append("*12*").append(20_262_000_000_000L + number).append("*11*1~");
        body.append("NM1*QC*1*").append(name()).append("***MI*W").append(100_000_000 + random.nextInt(900_000_000)).append('~');
        body.append("NM1*82*1*").append(name()).append("***XX*").append(any(PROVIDERS)).append('~');
        if (chance(2)) {
            body.append("MOA***").append(any(REMARKS)).append('~');
        }
        if (chance(3)) {
            body.append("REF*EA*").append(70_000 + random.nextInt(1_000_000)).append('~');
        }
        if (chance(2)) {
            body.append("REF*1L*GRP").append(random.nextInt(10_000)).append('~');
        }
        String day = day();
        body.append("DTM*232*").append(day).append("~DTM*233*").append(day).append("~DTM*050*").append(day()).append('~');
        if (chance(2)) {
            body.append("AMT*AU*").append(money(charge)).append('~');
        }
        for (int line = 0; line < lines; line++) {
            long linePaid = charges[line] - allowances[line] - patientShares[line];
            body.append("SVC*HC:").append(any(PROCEDURES)).append(any(MODIFIERS)).append('*').append(money(charges[line])).append('*').append(money(linePaid)).append("**")
                    .append(1 + random.nextInt(3)).append("~DTM*472*").append(day).append('~');
            body.append("CAS*CO*45*").append(money(allowances[line])).append('~');
            if (patientShares[line] > 0) {
                body.append("CAS*PR*").append(any(REASONS)).append('*').append(money(patientShares[line])).append('~');
            }
            body.append("REF*6R*").append(controlNumber).append('L').append(line + 1).append('~');
            if (chance(2)) {
                body.append("AMT*B6*").append(money(linePaid + patientShares[line])).append('~');
            }
            if (chance(3)) {
                body.append("LQ*HE*").append(any(REMARKS)).append('~');
            }
        }
        return paid;
    }

    private byte[] claimsOf(int claims) {
        body.append("ST*837*0001*005010X222A1~BHT*0019*00*BATCH1*20261122*1000*CH~NM1*41*2*RIVER CLINIC*****46*RIVER1~"
                + "PER*IC*BILLING*TE*5125550100~NM1*40*2*CLEARING HOUSE*****46*CH1~HL*1**20*1~PRV*BI*PXC*207Q00000X~NM1*85*2*RIVER CLINIC*****XX*1234567893~"
                + "N3*1 RIVER RD~N4*AUSTIN*TX*787010001~REF*EI*123456789~");
        for (int i = 0; i < claims; i++) {
            submittedClaim(i);
        }
        return finish("GS*HC*SENDER*RECEIVER*20261122*1000*1*X*005010X222A1~", "");
    }

    private void submittedClaim(int number) {
        String birthday = "19" + (40 + random.nextInt(60)) + day().substring(4);
        body.append("HL*").append(number + 2).append("*1*22*0~SBR*P*18*").append(chance(2) ? "GRP" + random.nextInt(10_000) : "").append("******CI~NM1*IL*1*").append(name())
                .append("***MI*W").append(100_000_000 + random.nextInt(900_000_000)).append("~N3*").append(1 + random.nextInt(9_999)).append(" OAK ST~N4*AUSTIN*TX*")
                .append(78_701 + random.nextInt(50)).append("~DMG*D8*").append(birthday).append('*').append(chance(2) ? 'F' : 'M').append("~NM1*PR*2*ACME HEALTH*****PI*60054~");
        int lines = lines();
        long[] charges = new long[lines];
        for (int line = 0; line < lines; line++) {
            charges[line] = cents(40_000);
        }
        String day = day();
        String controlNumber = controlNumber();
        body.append("CLM*").append(controlNumber).append('*').append(money(sum(charges))).append("***11:B:1*Y*A*Y*Y~");
        if (chance(4)) {
            body.append("DTP*431*D8*").append(day()).append('~');
        }
        body.append("REF*EA*").append(70_000 + random.nextInt(1_000_000)).append("~HI*ABK:").append(any(DIAGNOSES));
        int diagnoses = 1 + random.nextInt(4);
        for (int diagnosis = 1; diagnosis < diagnoses; diagnosis++) {
            body.append("*ABF:").append(any(DIAGNOSES));
        }
        body.append('~');
        if (chance(2)) {
            body.append("NM1*DN*1*").append(name()).append("***XX*").append(any(PROVIDERS)).append('~');
        }
        body.append("NM1*82*1*").append(name()).append("***XX*").append(any(PROVIDERS)).append("~PRV*PE*PXC*207Q00000X~");
        for (int line = 0; line < lines; line++) {
            body.append("LX*").append(line + 1).append("~SV1*HC:").append(any(PROCEDURES)).append(any(MODIFIERS)).append('*').append(money(charges[line])).append("*UN*")
                    .append(1 + random.nextInt(3)).append("***1").append(diagnoses > 1 && chance(2) ? ":2" : "").append("~DTP*472*D8*").append(day).append("~REF*6R*").append(controlNumber)
                    .append('L').append(line + 1).append('~');
        }
    }

    private byte[] finish(String group, String header) {
        long segments = header.chars().filter(c -> c == '~').count() + body.chars().filter(c -> c == '~').count() + 1;
        return (ENVELOPE + group + header + body + "SE*" + segments + "*0001~GE*1*1~IEA*1*000000001~").getBytes(ISO_8859_1);
    }

    /** As the claims that Superbill itself sends have them; a line's is the claim's and its own number. */
    private String controlNumber() {
        var text = new StringBuilder(CONTROL_NUMBER_CHARACTERS);
        for (int i = 0; i < CONTROL_NUMBER_CHARACTERS; i++) {
            text.append(CONTROL_ALPHABET.charAt(random.nextInt(CONTROL_ALPHABET.length())));
        }
        return text.toString();
    }

    /** Most claims have one line, few have many. */
    private int lines() {
        int lines = 1;
        while (lines < 6 && chance(2)) {
            lines++;
        }
        return lines;
    }

    private String name() {
        return any(LAST_NAMES) + "*" + any(FIRST_NAMES) + "*" + (chance(3) ? (char) ('A' + random.nextInt(26)) : "");
    }

    private String day() {
        return String.valueOf(20_261_001 + random.nextInt(30));
    }

    private long cents(int most) {
        return chance(2) ? 100L * (1 + random.nextInt(most / 100)) : 100 + random.nextInt(most);
    }

    private static long sum(long[] cents) {
        long sum = 0;
        for (long each : cents) {
            sum += each;
        }
        return sum;
    }

    private String any(String[] values) {
        return values[random.nextInt(values.length)];
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    /** As X12 spells it: 4810 → 48.1, 50 → .5. */
    private static String money(long cents) {
        String text = BigDecimal.valueOf(cents, 2).stripTrailingZeros().toPlainString();
        return text.startsWith("0.") ? text.substring(1) : text;
    }
}
