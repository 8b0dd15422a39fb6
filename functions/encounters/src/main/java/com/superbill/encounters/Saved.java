package com.superbill.encounters;

import com.superbill.domain.encounter.Encounter;
import com.superbill.platform.store.Stored;
import java.util.Set;

/** What became of a visit that somebody wants to record, change or sign. */
sealed interface Saved {

    record Done(Stored<Encounter> stored) implements Saved {
    }

    record Missing() implements Saved {
    }

    /** Somebody saved it since the version that the caller names. */
    record ChangedMeanwhile() implements Saved {
    }

    /** @param firstId which visit has the external id already */
    record ExternalIdInUse(String firstId) implements Saved {
    }

    record AlreadySigned() implements Saved {
    }

    /** @param code stable name of the finding. @param pointer JSON pointer into the input */
    record Refused(String code, String detail, String pointer) implements Saved {
    }

    /** @param procedureCodes without a price on the service date */
    record WithoutFee(Set<String> procedureCodes) implements Saved {
    }
}
