package com.superbill.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Files that come in damaged. */
final class AwkwardFiles {

    private AwkwardFiles() {
    }

    /** An 835 whose connection broke in the middle of a claim. */
    static byte[] truncatedRemittance(LocalDate today) {
        String date = today.format(DateTimeFormatter.BASIC_ISO_DATE);
        String text = "ISA*00*          *00*          *ZZ*HARBORMUTUAL   *ZZ*SALTMARSH      *" + date.substring(2) + "*0930*^*00501*000009001*0*T*:~"
                + "GS*HP*HARBORMUTUAL*SALTMARSH*" + date + "*0930*9001*X*005010X221A1~ST*835*0001~BPR*I*118.4*C*ACH*CCP*01*011000015*DA*123456*1123456789**01*"
                + "011000028*DA*654321*" + date + "~TRN*1*EFT990001*1123456789~N1*PR*HARBOR MUTUAL HEALTH~N3*1 HARBOR PLAZA~N4*GREYPORT*MA*01801~"
                + "PER*BL*PROVIDER LINE*TE*8005550199~N1*PE*SALTMARSH FAMILY MEDICINE*XX*1999999000~LX*1~CLP*UNKNOWN1*1*165*118.4*46.6*12*HM0099*11*1~CAS*CO*45*";
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
