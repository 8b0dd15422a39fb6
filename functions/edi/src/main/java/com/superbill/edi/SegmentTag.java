package com.superbill.edi;

/**
 * Segment ids as numbers, so that a reader finds what to do with a segment by one comparison and without making a String: the id's two or three characters as bytes, the
 * last one lowest. Only those which a streaming reader branches on have a name here.
 */
public final class SegmentTag {

    /** Of an id that is not of one to three characters. */
    public static final int NONE = 0;

    public static final int AMT = 'A' << 16 | 'M' << 8 | 'T';
    public static final int BHT = 'B' << 16 | 'H' << 8 | 'T';
    public static final int BPR = 'B' << 16 | 'P' << 8 | 'R';
    public static final int CAS = 'C' << 16 | 'A' << 8 | 'S';
    public static final int CL1 = 'C' << 16 | 'L' << 8 | '1';
    public static final int CLM = 'C' << 16 | 'L' << 8 | 'M';
    public static final int CLP = 'C' << 16 | 'L' << 8 | 'P';
    public static final int CN1 = 'C' << 16 | 'N' << 8 | '1';
    public static final int CR1 = 'C' << 16 | 'R' << 8 | '1';
    public static final int CR2 = 'C' << 16 | 'R' << 8 | '2';
    public static final int CR3 = 'C' << 16 | 'R' << 8 | '3';
    public static final int CRC = 'C' << 16 | 'R' << 8 | 'C';
    public static final int CTP = 'C' << 16 | 'T' << 8 | 'P';
    public static final int CUR = 'C' << 16 | 'U' << 8 | 'R';
    public static final int DMG = 'D' << 16 | 'M' << 8 | 'G';
    public static final int DTM = 'D' << 16 | 'T' << 8 | 'M';
    public static final int DTP = 'D' << 16 | 'T' << 8 | 'P';
    public static final int FRM = 'F' << 16 | 'R' << 8 | 'M';
    public static final int GE = 'G' << 8 | 'E';
    public static final int GS = 'G' << 8 | 'S';
    public static final int HCP = 'H' << 16 | 'C' << 8 | 'P';
    public static final int HI = 'H' << 8 | 'I';
    public static final int HL = 'H' << 8 | 'L';
    public static final int IEA = 'I' << 16 | 'E' << 8 | 'A';
    public static final int ISA = 'I' << 16 | 'S' << 8 | 'A';
    public static final int K3 = 'K' << 8 | '3';
    public static final int LIN = 'L' << 16 | 'I' << 8 | 'N';
    public static final int LQ = 'L' << 8 | 'Q';
    public static final int LX = 'L' << 8 | 'X';
    public static final int MEA = 'M' << 16 | 'E' << 8 | 'A';
    public static final int MIA = 'M' << 16 | 'I' << 8 | 'A';
    public static final int MOA = 'M' << 16 | 'O' << 8 | 'A';
    public static final int N1 = 'N' << 8 | '1';
    public static final int N3 = 'N' << 8 | '3';
    public static final int N4 = 'N' << 8 | '4';
    public static final int NM1 = 'N' << 16 | 'M' << 8 | '1';
    public static final int NTE = 'N' << 16 | 'T' << 8 | 'E';
    public static final int OI = 'O' << 8 | 'I';
    public static final int PAT = 'P' << 16 | 'A' << 8 | 'T';
    public static final int PER = 'P' << 16 | 'E' << 8 | 'R';
    public static final int PLB = 'P' << 16 | 'L' << 8 | 'B';
    public static final int PRV = 'P' << 16 | 'R' << 8 | 'V';
    public static final int PS1 = 'P' << 16 | 'S' << 8 | '1';
    public static final int PWK = 'P' << 16 | 'W' << 8 | 'K';
    public static final int QTY = 'Q' << 16 | 'T' << 8 | 'Y';
    public static final int RDM = 'R' << 16 | 'D' << 8 | 'M';
    public static final int REF = 'R' << 16 | 'E' << 8 | 'F';
    public static final int SBR = 'S' << 16 | 'B' << 8 | 'R';
    public static final int SE = 'S' << 8 | 'E';
    public static final int ST = 'S' << 8 | 'T';
    public static final int SV1 = 'S' << 16 | 'V' << 8 | '1';
    public static final int SV2 = 'S' << 16 | 'V' << 8 | '2';
    public static final int SV5 = 'S' << 16 | 'V' << 8 | '5';
    public static final int SVC = 'S' << 16 | 'V' << 8 | 'C';
    public static final int SVD = 'S' << 16 | 'V' << 8 | 'D';
    public static final int TA1 = 'T' << 16 | 'A' << 8 | '1';
    public static final int TRN = 'T' << 16 | 'R' << 8 | 'N';
    public static final int TS2 = 'T' << 16 | 'S' << 8 | '2';
    public static final int TS3 = 'T' << 16 | 'S' << 8 | '3';

    private SegmentTag() {
    }

    /** The number of an id of one to three characters. */
    public static int of(String id) {
        int tag = 0;
        for (int i = 0; i < id.length(); i++) {
            tag = tag << Byte.SIZE | id.charAt(i);
        }
        return tag;
    }

    /** The id that a number stands for. */
    public static String text(int tag) {
        var id = new StringBuilder(3);
        for (int shift = 2 * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            if (tag >>> shift != 0) {
                id.append((char) (tag >>> shift & 0xFF));
            }
        }
        return id.toString();
    }
}
