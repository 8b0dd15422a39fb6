package com.superbill.benchmarks;

import com.superbill.edi.Findings;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.remittance.RemittanceReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Starts a fresh JVM again and again: one that does nothing, and one that reads a small 835. Prints the medians of whole processes, in milliseconds. */
public final class ColdStart {

    private static final int STARTS = 15;
    private static final int CLAIMS = 20;

    private ColdStart() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var file = Files.createTempFile("remittance", ".835");
        Files.write(file, GeneratedFiles.remittance(CLAIMS));
        // In turns, so that a busy moment of the machine hits both.
        double[] empty = new double[STARTS];
        double[] reading = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            empty[i] = millis(Empty.class, file);
            reading[i] = millis(FirstFile.class, file);
        }
        Files.delete(file);
        double difference = median(reading) - median(empty);
        System.out.printf(Locale.ROOT, "empty main %.0f ms, first small file %.0f ms, difference %.0f ms%n", median(empty), median(reading), difference);
    }

    private static double millis(Class<?> main, Path file) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), main.getName(), file.toString()).redirectError(Redirect.INHERIT).redirectOutput(Redirect.INHERIT).start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main.getName() + " failed");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** What every JVM pays. */
    public static final class Empty {

        private Empty() {
        }

        public static void main(String[] args) {
        }
    }

    /** What a function pays for its first remittance. */
    public static final class FirstFile {

        private FirstFile() {
        }

        public static void main(String[] args) throws IOException {
            try (var in = new FileInputStream(args[0])) {
                read(in);
            }
        }

        private static void read(InputStream in) throws IOException {
            var envelope = new EnvelopeReader(in, new Findings());
            envelope.nextTransaction();
            var reader = RemittanceReader.open(envelope);
            while (reader.next().isPresent()) {
                // claim by claim
            }
            if (reader.claimCount() == 0 || !reader.isBalanced()) {
                throw new IllegalStateException("not read as it should be");
            }
        }
    }
}
