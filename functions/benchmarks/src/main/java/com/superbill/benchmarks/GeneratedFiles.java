package com.superbill.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Files of any size, made of text so that no reader's own writer has a say in them. */
final class GeneratedFiles {

    private static final String ENVELOPE = "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261122*1000*^*00501*000000001*0*T*:~";

    private GeneratedFiles() {
    }

    /** An 835, balanced, of about 450 bytes a claim. */
    static byte[] remittance(int claims) {
        var text = new StringBuilder(ENVELOPE).append("GS*HP*SENDER*RECEIVER*20261122*1000*1*X*005010X221A1~");
        var body = new StringBuilder("ST*835*0001~BPR*I*").append(claims * 128L)
                .append("*C*ACH*CCP*01*111000025*DA*123456*1512345678**01*111000025*DA*654321*20261122~TRN*1*EFT0001*1512345678~DTM*405*20261121~"
                        + "N1*PR*ACME HEALTH~N3*1 MAIN ST~N4*AUSTIN*TX*787010001~REF*2U*60054~PER*BL*EDI*TE*8005551212~"
                        + "N1*PE*RIVER CLINIC*XX*1234567893~REF*TJ*123456789~LX*1~");
        for (int i = 0; i < claims; i++) {
            body.append("CLP*SB").append(1_000_000 + i).append("*1*200*128*30*12*ICN").append(20_000_000 + i).append("*11*1~")
                    .append("NM1*QC*1*DOE*JANE*Q***MI*W").append(100_000_000 + i).append("~NM1*82*1*ROE*RICHARD****XX*1093817465~")
                    .append("REF*EA*").append(70_000 + i).append("~DTM*232*20261101~DTM*233*20261101~AMT*AU*158~")
                    .append("SVC*HC:99213:25*125*78.5**1~DTM*472*20261101~CAS*CO*45*16.5~CAS*PR*3*30~REF*6R*").append(i).append("A~AMT*B6*108.5~LQ*HE*N130~")
                    .append("SVC*HC:85025*75*49.5**1~DTM*472*20261101~CAS*CO*45*25.5~REF*6R*").append(i).append("B~AMT*B6*49.5~");
        }
        return finish(text, body);
    }

    /** An 837P of a subscriber and a claim with two lines at a time, about 560 bytes a claim. */
    static byte[] claims(int claims) {
        var text = new StringBuilder(ENVELOPE).append("GS*HC*SENDER*RECEIVER*20261122*1000*1*X*005010X222A1~");
        var body = new StringBuilder("ST*837*0001*005010X222A1~BHT*0019*00*BATCH1*20261122*1000*CH~NM1*41*2*RIVER CLINIC*****46*S0001~PER*IC*BILLING*TE*5125550100~"
                + "NM1*40*2*CLEARINGHOUSE*****46*R0001~HL*1**20*1~PRV*BI*PXC*207Q00000X~NM1*85*2*RIVER CLINIC*****XX*1234567893~"
                + "N3*1 RIVER RD~N4*AUSTIN*TX*787010001~REF*EI*123456789~");
        for (int i = 0; i < claims; i++) {
            body.append("HL*").append(i + 2).append("*1*22*0~SBR*P*18*GRP").append(i % 900).append("******CI~NM1*IL*1*DOE*JANE*Q***MI*W").append(100_000_000 + i)
                    .append("~N3*12 OAK ST~N4*AUSTIN*TX*787010001~DMG*D8*19800101*F~NM1*PR*2*ACME HEALTH*****PI*60054~")
                    .append("CLM*SB").append(1_000_000 + i).append("*200***11:B:1*Y*A*Y*Y~DTP*431*D8*20261030~REF*EA*").append(70_000 + i)
                    .append("~HI*ABK:J0190*ABF:R0981*ABF:Z8709~NM1*DN*1*POE*PAUL****XX*1982736450~NM1*82*1*ROE*RICHARD****XX*1093817465~PRV*PE*PXC*207Q00000X~")
                    .append("LX*1~SV1*HC:99213:25*125*UN*1***1:2~DTP*472*D8*20261101~REF*6R*").append(i).append("A~")
                    .append("LX*2~SV1*HC:85025*75*UN*1***1~DTP*472*D8*20261101~REF*6R*").append(i).append("B~");
        }
        return finish(text, body);
    }

    private static byte[] finish(StringBuilder text, StringBuilder body) {
        long segments = body.chars().filter(c -> c == '~').count() + 1;
        return text.append(body).append("SE*").append(segments).append("*0001~GE*1*1~IEA*1*000000001~").toString().getBytes(ISO_8859_1);
    }
}
