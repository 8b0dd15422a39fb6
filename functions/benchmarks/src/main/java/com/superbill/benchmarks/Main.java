package com.superbill.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs the benchmarks with JMH's options and prints them as the README's table, rates and ratios worked out. */
public final class Main {

    private static final double BYTES_PER_MEGABYTE = 1e6;

    private Main() {
    }

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        var results = new Runner(new CommandLineOptions(args)).run();
        System.out.println();
        print(results, "remittance", "835");
        print(results, "claims", "837P");
    }

    private static void print(Collection<RunResult> results, String prefix, String name) {
        // by name: claims in the file, microseconds
        var micros = new TreeMap<String, double[]>();
        for (var result : results) {
            String label = result.getPrimaryResult().getLabel();
            if (label.startsWith(prefix)) {
                micros.put(label.substring(prefix.length()), new double[] {Integer.parseInt(result.getParams().getParam("claims")), result.getPrimaryResult().getScore()});
            }
        }
        if (!micros.containsKey("BareScanner")) {
            return;
        }
        double bare = micros.get("BareScanner")[1];
        System.out.printf("| %s | MB/s | claims/s | of bare scanner |%n| --- | --- | --- | --- |%n", name);
        micros.forEach((benchmark, score) -> {
            int claims = (int) score[0];
            double bytes = prefix.equals("claims") ? GeneratedFiles.claims(claims).length : GeneratedFiles.remittance(claims).length;
            System.out.printf(Locale.ROOT, "| %s | %.1f | %.0f k | %.3f |%n", benchmark, bytes / score[1] * 1e6 / BYTES_PER_MEGABYTE, claims / score[1] * 1e3, bare / score[1]);
        });
        System.out.println();
        ratio(micros, "Read", "Staedi");
        ratio(micros, "Read", "BareScanner");
        ratio(micros, "Write", "Read");
        ratio(micros, "Validate", "StaediWithSchema");
        System.out.println();
    }

    private static void ratio(TreeMap<String, double[]> micros, String one, String other) {
        if (micros.containsKey(one) && micros.containsKey(other)) {
            System.out.printf(Locale.ROOT, "%s is %.2f times as fast as %s.%n", one, micros.get(other)[1] / micros.get(one)[1], other);
        }
    }
}
