package com.superbill.embedded.lambda;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ConstantPool;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Links a class to {@link FunctionEnvironment} where it names {@code System.getenv}, {@code System.out} or {@code System.err}.
 *
 * <p>Only the constant pool changes: the references to those members get another owner. Code, stack maps and method handles stay as
 * they are, so nothing has to be verified anew or computed, and a class that names none of them is passed on untouched.
 */
final class SystemCalls {

    private static final Set<String> REDIRECTED = Set.of("getenv", "out", "err");
    private static final byte[] SYSTEM = "java/lang/System".getBytes(StandardCharsets.UTF_8);
    private static final byte[] GETENV = "getenv".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PRINT_STREAM = "Ljava/io/PrintStream;".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OWNER = FunctionEnvironment.class.getName().replace('.', '/').getBytes(StandardCharsets.UTF_8);

    private static final int POOL_COUNT_OFFSET = 8;
    private static final int POOL_OFFSET = 10;
    private static final int TAG_UTF8 = 1;
    private static final int TAG_CLASS = 7;

    private SystemCalls() {}

    /** The class file with its references redirected. */
    static byte[] redirect(byte[] classFile) {
        if (!contains(classFile, SYSTEM) || !(contains(classFile, GETENV) || contains(classFile, PRINT_STREAM))) {
            return classFile;
        }
        ClassModel model = ClassFile.of().parse(classFile);
        ConstantPool pool = model.constantPool();
        byte[] changed = classFile.clone();
        int newClassIndex = pool.size() + 1;
        boolean any = false;
        int offset = POOL_OFFSET;
        for (int index = 1; index < pool.size(); ) {
            PoolEntry entry = pool.entryByIndex(index);
            if (entry instanceof MemberRefEntry member && member.owner().asInternalName().equals("java/lang/System")
                    && REDIRECTED.contains(member.name().stringValue())) {
                changed[offset + 1] = (byte) (newClassIndex >> 8);
                changed[offset + 2] = (byte) newClassIndex;
                any = true;
            }
            offset += length(classFile, offset);
            index += entry.width();
        }
        return any ? append(changed, pool.size(), offset) : classFile;
    }

    /** Adds the new owner's name and class at the end of the pool. */
    private static byte[] append(byte[] classFile, int poolSize, int poolEnd) {
        var bytes = new ByteArrayOutputStream(classFile.length + OWNER.length + 6);
        try (var out = new DataOutputStream(bytes)) {
            out.write(classFile, 0, POOL_COUNT_OFFSET);
            out.writeShort(poolSize + 2);
            out.write(classFile, POOL_OFFSET, poolEnd - POOL_OFFSET);
            out.writeByte(TAG_UTF8);
            out.writeShort(OWNER.length);
            out.write(OWNER);
            out.writeByte(TAG_CLASS);
            out.writeShort(poolSize);
            out.write(classFile, poolEnd, classFile.length - poolEnd);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Bytes of the pool entry at {@code offset} (JVMS §4.4). */
    private static int length(byte[] classFile, int offset) {
        return switch (classFile[offset]) {
            case TAG_UTF8 -> 3 + ((classFile[offset + 1] & 0xff) << 8 | classFile[offset + 2] & 0xff);
            case TAG_CLASS, 8, 16, 19, 20 -> 3;
            case 15 -> 4;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 5;
            case 5, 6 -> 9;
            default -> throw new IllegalArgumentException("constant pool tag " + classFile[offset]);
        };
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0, last = bytes.length - wanted.length; i <= last; i++) {
            if (bytes[i] == wanted[0] && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
