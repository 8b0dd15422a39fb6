package com.superbill.local.tests;

import java.nio.charset.StandardCharsets;

/** Small 835 files, each with one fact. */
final class Remittances {

    private Remittances() {
    }

    /** Balances; its claim is nobody's. */
    static byte[] unmatched(String trace) {
        return file(trace, "80");
    }

    /** The check says 79 dollars, the claim says 80. */
    static byte[] unbalanced(String trace) {
        return file(trace, "79");
    }

    private static byte[] file(String trace, String payment) {
        return ("ISA*00*          *00*          *ZZ*PAYER          *ZZ*TESTMED        *260302*0900*^*00501*000000101*0*T*:~GS*HP*PAYER*TESTMED*20260302*0900*101*X*005010X221A1~"
                + "ST*835*0001~BPR*I*" + payment + "*C*ACH*CCP*01*011000015*DA*123456*1123456789**01*011000028*DA*654321*20260302~TRN*1*" + trace + "*1123456789~"
                + "DTM*405*20260302~N1*PR*SOME PAYER~N3*1 PLAZA~N4*GREYPORT*MA*01801~PER*BL*LINE*TE*8005550199~N1*PE*TEST MEDICINE*XX*1999999000~LX*1~"
                + "CLP*NOBODY" + trace + "*1*100*80*20*12*PC" + trace + "*11*1~NM1*QC*1*DOE*JO****MI*M1~SVC*HC:99213*100*80**1~DTM*472*20260201~CAS*PR*2*20~REF*6R*1~"
                + "SE*17*0001~GE*1*101~IEA*1*000000101~").getBytes(StandardCharsets.US_ASCII);
    }
}
