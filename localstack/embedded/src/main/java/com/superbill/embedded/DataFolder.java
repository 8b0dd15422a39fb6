package com.superbill.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/** Where a stack keeps everything. One stack at a time: the lock goes with the process, however that ends. */
final class DataFolder implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String PAYER_SANDBOX = "payer-sandbox";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** @throws StartFailure when it cannot be written, holds what no stack left there, or another stack runs on it */
    static DataFolder open(Path given) {
        // the S3 emulator stores below a relative path, but lists nothing of it
        Path path = given.toAbsolutePath().normalize();
        FileChannel channel;
        try {
            Files.createDirectories(path);
            requireOwn(path);
            channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StartFailure("the data folder " + path + " cannot be written", e);
        }
        try {
            if (channel.tryLock() != null) {
                return new DataFolder(path, channel);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // told below
        }
        throw new StartFailure("another stack is running on the data folder " + path);
    }

    /** A folder of somebody's is neither filled nor, by a fresh start, emptied. What payers are to do may be laid there before the first start. */
    private static void requireOwn(Path path) throws IOException {
        try (var files = Files.list(path)) {
            if (!Files.exists(path.resolve(LOCK)) && files.anyMatch(file -> !file.equals(path.resolve(PAYER_SANDBOX)))) {
                throw new StartFailure("the folder " + path + " holds files that are no stack's; choose an empty one with --data DIR");
            }
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new StartFailure("the data folder " + path + " cannot be written", e);
        }
    }

    /** Deletes what earlier runs left. */
    void clear() {
        try (var files = Files.walk(path)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).filter(file -> !file.equals(path) && !file.equals(path.resolve(LOCK))).toList();
            for (Path file : all) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new StartFailure("the data folder " + path + " cannot be emptied: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            // closing it releases the lock, and does so once
            channel.close();
        } catch (IOException e) {
            throw new StartFailure("the lock of " + path + " cannot be released", e);
        }
    }
}
