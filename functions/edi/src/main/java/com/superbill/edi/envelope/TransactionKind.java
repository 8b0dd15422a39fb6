package com.superbill.edi.envelope;

import java.util.Arrays;
import java.util.Optional;

/** The transactions of this library, by their codes and guides (GUIDE §1). */
public enum TransactionKind {
    PROFESSIONAL_CLAIM("837", "HC", "005010X222A1", "X222"),
    INSTITUTIONAL_CLAIM("837", "HC", "005010X223A2", "X223"),
    REMITTANCE("835", "HP", "005010X221A1", "X221"),
    ELIGIBILITY_INQUIRY("270", "HS", "005010X279A1", "X279"),
    ELIGIBILITY_RESPONSE("271", "HB", "005010X279A1", "X279"),
    STATUS_INQUIRY("276", "HR", "005010X212", "X212"),
    STATUS_RESPONSE("277", "HN", "005010X212", "X212"),
    CLAIM_ACKNOWLEDGMENT("277", "HN", "005010X214", "X214"),
    IMPLEMENTATION_ACKNOWLEDGMENT("999", "FA", "005010X231A1", "X231"),
    AUTHORIZATION("278", "HI", "005010X217", "X217");

    private static final String RELEASE = "005010";

    private final String code;
    private final String functionalCode;
    private final String version;
    private final String guide;

    TransactionKind(String code, String functionalCode, String version, String guide) {
        this.code = code;
        this.functionalCode = functionalCode;
        this.version = version;
        this.guide = guide;
    }

    /** ST01. */
    public String code() {
        return code;
    }

    /** GS01. */
    public String functionalCode() {
        return functionalCode;
    }

    /** GS08 and ST03 as we write them. */
    public String version() {
        return version;
    }

    /** Whether ST03 or GS08 names this guide, in whatever addendum: senders' wrong ones ({@code X222A2}) are forgiven. */
    public boolean isNamedBy(String version) {
        return version.startsWith(RELEASE + guide);
    }

    /**
     * The kind of a transaction. The guide is taken from ST03, else from GS08, as {@link #isNamedBy} forgives; a code that has one guide only needs none.
     */
    public static Optional<TransactionKind> of(GroupHeader group, TransactionHeader transaction) {
        String version = transaction.version().isEmpty() ? group.version() : transaction.version();
        var ofCode = Arrays.stream(values()).filter(kind -> kind.code.equals(transaction.code())).toList();
        return ofCode.stream().filter(kind -> kind.isNamedBy(version)).findFirst()
                .or(() -> ofCode.size() == 1 ? Optional.of(ofCode.getFirst()) : Optional.empty());
    }
}
