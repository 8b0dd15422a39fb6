package com.superbill.embedded.source;

import com.superbill.embedded.template.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** How far a stream has been read, by shard; in a file, so that a restart goes on where the last run stopped. */
final class Checkpoints {

    /** Stands for a shard that was read to its end. */
    private static final String FINISHED = "finished";

    private final Path file;
    private final ObjectNode sequenceNumbers;

    Checkpoints(Path file) {
        this.file = file;
        this.sequenceNumbers = Files.exists(file) ? (ObjectNode) Json.read(file) : Json.object();
    }

    Optional<String> sequenceNumber(String shard) {
        return finished(shard) ? Optional.empty() : Optional.ofNullable(sequenceNumbers.path(shard).stringValue(null));
    }

    boolean finished(String shard) {
        return FINISHED.equals(sequenceNumbers.path(shard).stringValue(null));
    }

    void reached(String shard, String sequenceNumber) {
        sequenceNumbers.put(shard, sequenceNumber);
        write();
    }

    void finish(String shard) {
        reached(shard, FINISHED);
    }

    private void write() {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, Json.bytes(sequenceNumbers));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
