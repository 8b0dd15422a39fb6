package com.superbill.embedded.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The secrets of the stack. One that Secrets Manager would generate is generated at the first start and kept in the data folder:
 * what was encrypted or indexed with it yesterday has to be readable today.
 */
final class Secrets {

    private static final int DEFAULT_LENGTH_CHARACTERS = 32;
    private static final String LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final Path file;
    private final ObjectNode values;

    Secrets(Path file) {
        this.file = file;
        this.values = Files.exists(file) ? (ObjectNode) Json.read(file) : Json.object();
    }

    /**
     * @param generate its property GenerateSecretString, or a missing node
     * @param given    its property SecretString, or a missing node
     */
    synchronized String value(String logicalId, JsonNode generate, JsonNode given) {
        if (!given.isMissingNode()) {
            return given.asString();
        }
        if (!values.has(logicalId)) {
            values.put(logicalId, generated(generate));
            write();
        }
        return values.path(logicalId).asString();
    }

    private static String generated(JsonNode generate) {
        var random = new SecureRandom();
        int length = generate.path("PasswordLength").asInt(DEFAULT_LENGTH_CHARACTERS);
        var password = new StringBuilder();
        for (int i = 0; i < length; i++) {
            password.append(LETTERS_AND_DIGITS.charAt(random.nextInt(LETTERS_AND_DIGITS.length())));
        }
        JsonNode key = generate.path("GenerateStringKey");
        if (key.isMissingNode()) {
            return password.toString();
        }
        var object = (ObjectNode) Json.read(generate.path("SecretStringTemplate").asString("{}"));
        return object.put(key.asString(), password.toString()).toString();
    }

    private void write() {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, Json.bytes(values));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
