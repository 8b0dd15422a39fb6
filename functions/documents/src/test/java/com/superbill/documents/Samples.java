package com.superbill.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Small files of each kind, with nobody in them. */
final class Samples {

    private static final String ISA = "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261122*1000*^*00501*000000001*0*P*:~";
    private static final String IEA = "IEA*1*000000001~";

    static final String REMITTANCE = ISA + "GS*HP*SENDER*RECEIVER*20261122*1000*1*X*005010X221A1~ST*835*0001~BPR*I*0*C*NON************20261122~"
            + "SE*3*0001~GE*1*1~" + IEA;
    static final String ACKNOWLEDGMENT = ISA + "GS*FA*SENDER*RECEIVER*20261122*1000*1*X*005010X231A1~ST*999*0001*005010X231A1~AK1*HC*1*005010X222A1~"
            + "AK9*A*1*1*1~SE*4*0001~GE*1*1~" + IEA;
    static final String INTERCHANGE_ACKNOWLEDGMENT = ISA + "TA1*000000007*261122*1000*A*000~IEA*0*000000001~";
    static final String CLAIM_FILE = ISA + "GS*HC*SENDER*RECEIVER*20261122*1000*1*X*005010X222A1~ST*837*0001*005010X222A1~BHT*0019*00*B1*20261122*1000*CH~"
            + "NM1*41*2*CLINIC*****46*C1~PER*IC*BILLING*TE*8005550100~NM1*40*2*HOUSE*****46*H1~HL*1**20*1~NM1*85*2*CLINIC*****XX*1999999984~N3*1 MAIN ST~"
            + "N4*DALLAS*TX*750010001~REF*EI*123456789~HL*2*1*22*0~SBR*P*18*G1******CI~NM1*IL*1*DOE*JO****MI*M1~N3*5 ELM ST~N4*DALLAS*TX*75001~DMG*D8*19800101*F~"
            + "NM1*PR*2*PAYER*****PI*P1~CLM*A1*150***11:B:1*Y*A*Y*Y~HI*ABK:I10~LX*1~SV1*HC:99213*150*UN*1***1~DTP*472*D8*20261102~SE*23*0001~GE*1*1~" + IEA;
    static final String ELIGIBILITY_RESPONSE =
            ISA + "GS*HB*SENDER*RECEIVER*20261122*1000*1*X*005010X279A1~ST*271*0001*005010X279A1~SE*2*0001~GE*1*1~" + IEA;
    static final String STATUS_RESPONSE = ISA + "GS*HN*SENDER*RECEIVER*20261122*1000*1*X*005010X212~ST*277*0001*005010X212~SE*2*0001~GE*1*1~" + IEA;
    static final String REMITTANCE_AND_ACKNOWLEDGMENT = REMITTANCE + ACKNOWLEDGMENT;
    static final String TRUNCATED_REMITTANCE = REMITTANCE.substring(0, REMITTANCE.indexOf("SE*3"));
    static final String CUT_INSIDE_HEADER = ISA.substring(0, 60);
    static final String EMPTY_INTERCHANGE = ISA + "IEA*0*000000001~";
    static final String REGISTRATION = "\"externalId\",lastName,firstName,birthDate,sex,line1,city,state,postalCode\nE1,Doe,Jo,1980-01-01,female,1 Elm,Town,MA,01103\n";
    static final String OTHER_TABLE = "date,amount\n2026-11-22,10.00\n";
    static final String SCAN = "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n";

    private Samples() {
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
