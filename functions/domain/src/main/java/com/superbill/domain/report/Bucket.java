package com.superbill.domain.report;

/**
 * Which stored sum.
 *
 * @param report the kind of sum, a constant of this class
 * @param period what it is the sum of: a month {@code 2026-11}, a day {@code 2026-11-22}, or a claim status
 */
public record Bucket(String report, String period) {

    /** Claims and money by month of service. */
    public static final String MONTH = "MONTH";
    /** What is owed and was charged, by day of service; payments on account by day of receipt. */
    public static final String DAY = "DAY";
    /** Claims by their status. */
    public static final String STATUS = "STATUS";
    /** How many took so many days, by month of service; counters are {@code <lag>_<days>}. */
    public static final String LAG = "LAG";
}
