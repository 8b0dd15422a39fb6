package com.superbill.eligibility;

/** Whoever passes a question on to the payer and brings its answer back while we wait. */
interface Clearinghouse {

    /**
     * @param interchange a 270
     * @return a 271, or whatever came
     * @throws IllegalStateException if there was no answer; the question may be asked again
     */
    byte[] ask(byte[] interchange);
}
