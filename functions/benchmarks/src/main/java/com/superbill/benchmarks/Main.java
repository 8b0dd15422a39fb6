package com.superbill.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the benchmarks with JMH's options and prints them as the README's table, rates and ratios worked out: of the means, and of the best iterations, which a machine's neighbours
 * have disturbed least.
 */
public final class Main {

    private static final double BYTES_PER_MEGABYTE = 1e6;

    /** Microseconds of a pass over a file of so many claims. */
    private record Measured(int claims, double mean, double best) {
    }

    private Main() {
    }

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        var results = new Runner(new CommandLineOptions(args)).run();
        System.out.println();
        print(results, "remittance", "835");
        print(results, "claims", "837P");
    }

    private static void print(Collection<RunResult> results, String prefix, String name) {
        var measured = new TreeMap<String, Measured>();
        for (var result : results) {
            String label = result.getPrimaryResult().getLabel();
            if (label.startsWith(prefix)) {
                var micros = result.getPrimaryResult().getStatistics();
                measured.put(label.substring(prefix.length()), new Measured(Integer.parseInt(result.getParams().getParam("claims")), micros.getMean(), micros.getMin()));
            }
        }
        if (!measured.containsKey("BareScanner")) {
            return;
        }
        double bare = measured.get("BareScanner").mean();
        System.out.printf("| %s | MB/s | claims/s | of bare scanner |%n| --- | --- | --- | --- |%n", name);
        measured.forEach((benchmark, time) -> {
            double bytes = prefix.equals("claims") ? GeneratedFiles.claims(time.claims()).length : GeneratedFiles.remittance(time.claims()).length;
            System.out.printf(Locale.ROOT, "| %s | %.1f | %.0f k | %.3f |%n", benchmark, bytes / time.mean() * 1e6 / BYTES_PER_MEGABYTE, time.claims() / time.mean() * 1e3,
                    bare / time.mean());
        });
        System.out.println();
        ratio(measured, "Read", "Staedi");
        ratio(measured, "Read", "BareScanner");
        ratio(measured, "Write", "Read");
        ratio(measured, "Validate", "StaediWithSchema");
        System.out.println();
    }

    private static void ratio(TreeMap<String, Measured> measured, String one, String other) {
        if (measured.containsKey(one) && measured.containsKey(other)) {
            var time = measured.get(one);
            var than = measured.get(other);
            System.out.printf(Locale.ROOT, "%s is %.2f times as fast as %s, by the best iterations %.2f.%n", one, than.mean() / time.mean(), other, than.best() / time.best());
        }
    }
}
