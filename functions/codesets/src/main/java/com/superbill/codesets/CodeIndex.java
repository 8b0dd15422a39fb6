package com.superbill.codesets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One code set. The codes lie sorted in one byte array and are found by binary search: 97,000 ICD-10-CM codes take 1.7 MB and one
 * inflated read at start. The descriptions are a file of their own, read when somebody first asks for words, so that a claim check
 * never pays for them. Measured with {@code java -XX:TieredStopAtLevel=1} on a slow shared core, from the jar: first diagnosis check 11
 * to 38 ms, first search for words about 500 ms, each further one 20 to 45 ms.
 */
public final class CodeIndex {

    /** {@code SBC1}: the layout that {@link com.superbill.codesets.build.IndexWriter} writes. */
    public static final int MAGIC = 0x53424331;
    public static final int HEADER_BYTES = 10;
    /** Behind the code: flags, first day, last day. */
    public static final int SUFFIX_BYTES = 9;
    public static final int NO_FIRST_DAY = Integer.MIN_VALUE;
    public static final int NO_LAST_DAY = Integer.MAX_VALUE;

    private final CodeSystem system;
    private final byte[] entries;
    private final int codeBytes;
    private final int count;
    private final boolean complete;
    private volatile Descriptions descriptions;

    private CodeIndex(CodeSystem system, byte[] content) {
        var header = ByteBuffer.wrap(content);
        if (header.getInt() != MAGIC) {
            throw new IllegalStateException("the index of " + system + " is not of this version; build the module again");
        }
        this.system = system;
        this.entries = content;
        this.complete = header.get() != 0;
        this.codeBytes = header.get();
        this.count = header.getInt();
    }

    static CodeIndex read(CodeSystem system) {
        return new CodeIndex(system, resource(system.wireName() + ".codes"));
    }

    /** Whether a code that is not found does not exist; false where only a selection was built in. */
    public boolean isComplete() {
        return complete;
    }

    public int size() {
        return count;
    }

    public Optional<Code> find(String code) {
        return entry(code).map(this::code);
    }

    /** As {@link #find} without the description, for checks. */
    public Optional<Code> findWithoutDescription(String code) {
        return entry(code).map(at -> code(at, ""));
    }

    /**
     * Codes that begin with the text, then codes whose descriptions have a word that begins with each of its words.
     *
     * @param on only what is in force on that day
     */
    public List<Code> search(String text, Optional<LocalDate> on, int limit) {
        List<Code> found = new ArrayList<>();
        String prefix = text.strip().toUpperCase(Locale.ROOT).replace(".", "");
        for (int at = firstNotBefore(prefix); at < count && found.size() < limit && codeAt(at).startsWith(prefix); at++) {
            addIfInForce(found, at, on);
        }
        String[] words = Descriptions.searchable(text).strip().split(" ");
        for (int at = 0; at < count && found.size() < limit; at++) {
            if (descriptions().haveWords(at, words) && !codeAt(at).startsWith(prefix)) {
                addIfInForce(found, at, on);
            }
        }
        return found;
    }

    private void addIfInForce(List<Code> found, int at, Optional<LocalDate> on) {
        Code code = code(at);
        if (on.map(code::isInForceOn).orElse(true)) {
            found.add(code);
        }
    }

    private Optional<Integer> entry(String code) {
        int at = firstNotBefore(code);
        return at < count && codeAt(at).equals(code) ? Optional.of(at) : Optional.empty();
    }

    private int firstNotBefore(String code) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (codeAt(middle).compareTo(code) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private String codeAt(int at) {
        int start = HEADER_BYTES + at * (codeBytes + SUFFIX_BYTES);
        int end = start + codeBytes;
        while (end > start && entries[end - 1] == ' ') {
            end--;
        }
        return new String(entries, start, end - start, StandardCharsets.US_ASCII);
    }

    private Code code(int at) {
        return code(at, descriptions().at(at));
    }

    private Code code(int at, String description) {
        var suffix = ByteBuffer.wrap(entries, HEADER_BYTES + at * (codeBytes + SUFFIX_BYTES) + codeBytes, SUFFIX_BYTES);
        boolean billable = suffix.get() != 0;
        int from = suffix.getInt();
        int to = suffix.getInt();
        return new Code(codeAt(at), description, billable, from == NO_FIRST_DAY ? LocalDate.MIN : LocalDate.ofEpochDay(from),
                to == NO_LAST_DAY ? LocalDate.MAX : LocalDate.ofEpochDay(to));
    }

    private Descriptions descriptions() {
        if (descriptions == null) {
            descriptions = new Descriptions(new String(resource(system.wireName() + ".texts"), StandardCharsets.UTF_8));
        }
        return descriptions;
    }

    static byte[] resource(String name) {
        try (InputStream file = CodeIndex.class.getResourceAsStream("/codesets/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the index " + name + " was not built into this jar");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the index " + name + " cannot be read", e);
        }
    }
}
