package com.superbill.acknowledgments;

/** Acknowledgments of the file with control number 12, which carried the claims PCN1 and PCN2. */
final class Answers {

    private Answers() {
    }

    static String ta1(String code, String note) {
        return isa() + "TA1*000000012*261122*1000*" + code + "*" + note + "~IEA*0*000000901~";
    }

    static String accepted999(int controlNumber) {
        return file("FA", "005010X231A1", "ST*999*0001*005010X231A1~AK1*HC*" + controlNumber + "*005010X222A1~AK2*837*0001*005010X222A1~IK5*A~AK9*A*1*1*1~SE*6*0001~");
    }

    /** The claim PCN1 has an invalid member id; PCN2 is named nowhere. */
    static String rejected999() {
        return file("FA", "005010X231A1", "ST*999*0001*005010X231A1~AK1*HC*12*005010X222A1~AK2*837*0001*005010X222A1~IK3*NM1*22*2010*8~CTX*CLM01:PCN1~"
                + "IK4*9*67*1~IK5*R*5~AK9*R*1*1*0~SE*9*0001~");
    }

    static String accepted277(String patientControlNumber, String payerNumber) {
        return claims277(12, "STC*A2:20*20261122*WQ*150~REF*1K*" + payerNumber + "~", patientControlNumber);
    }

    static String rejected277(String patientControlNumber) {
        return claims277(12, "STC*A7:164:IL*20261122*U*150~STC*A7:158*20261122*U*150~", patientControlNumber);
    }

    /** An answer to the claim as an earlier or later file carried it. */
    static String rejected277(int fileControlNumber, String patientControlNumber) {
        return claims277(fileControlNumber, "STC*A7:164:IL*20261122*U*150~", patientControlNumber);
    }

    static String file277Rejected() {
        return file("HN", "005010X214", "ST*277*0001*005010X214~BHT*0085*08*1*20261122*1000*TH~HL*1**20*1~NM1*PR*2*PAYER*****PI*60054~TRN*1*1~"
                + "HL*2*1*21*0~NM1*41*2*PRACTICE*****46*ELMSTREET~TRN*2*000000012~STC*A3:21*20261122*U*300~SE*10*0001~");
    }

    private static String claims277(int fileControlNumber, String statuses, String patientControlNumber) {
        int segments = 15 + statuses.split("~").length;
        return file("HN", "005010X214", "ST*277*0001*005010X214~BHT*0085*08*1*20261122*1000*TH~HL*1**20*1~NM1*PR*2*PAYER*****PI*60054~TRN*1*1~"
                + "HL*2*1*21*1~NM1*41*2*PRACTICE*****46*ELMSTREET~TRN*2*%09d~STC*A1:20*20261122*WQ*300~HL*3*2*19*1~NM1*85*2*PRACTICE*****XX*1993999998~".formatted(fileControlNumber)
                + "HL*4*3*PT~NM1*QC*1*DOE*JO~TRN*2*" + patientControlNumber + "~" + statuses + "SE*" + segments + "*0001~");
    }

    private static String file(String functionalCode, String version, String transaction) {
        return isa() + "GS*" + functionalCode + "*CH*ELMSTREET*20261122*1000*901*X*" + version + "~" + transaction + "GE*1*901~IEA*1*000000901~";
    }

    private static String isa() {
        return "ISA*00*          *00*          *ZZ*CH             *ZZ*ELMSTREET      *261122*1000*^*00501*000000901*0*P*:~";
    }
}
