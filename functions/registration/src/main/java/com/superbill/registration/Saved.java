package com.superbill.registration;

import com.superbill.platform.store.Stored;

/** What became of a patient or coverage that somebody wants to save. */
sealed interface Saved<T> {

    record Done<T>(Stored<T> stored) implements Saved<T> {
    }

    /** There is none by that id. */
    record Missing<T>() implements Saved<T> {
    }

    /** Somebody saved it since the version that the caller names. */
    record ChangedMeanwhile<T>() implements Saved<T> {
    }

    /** @param firstId who has the external id already */
    record ExternalIdInUse<T>(String firstId) implements Saved<T> {
    }

    record UnknownPayer<T>() implements Saved<T> {
    }
}
