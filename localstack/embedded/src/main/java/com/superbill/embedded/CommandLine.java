package com.superbill.embedded;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The options of {@code localstack/up}. Port 0 stands for any that are free.
 *
 * @param root       the repository; the script adds it
 * @param localStack the outputs of the stack that the script deployed to LocalStack; empty: the embedded cloud is to run
 */
record CommandLine(Path root, Path data, int port, boolean fresh, boolean empty, Optional<Path> localStack) {

    private static final int PORT_MAX = 65_535 - 3;

    static CommandLine parse(String[] arguments) {
        Path root = Path.of("").toAbsolutePath();
        Path data = null;
        int port = Settings.DEFAULT_PORT;
        boolean fresh = false;
        boolean empty = false;
        Optional<Path> localStack = Optional.empty();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--root" -> root = Path.of(value(arguments, ++i)).toAbsolutePath();
                case "--data" -> data = Path.of(value(arguments, ++i)).toAbsolutePath();
                case "--port" -> port = port(value(arguments, ++i));
                case "--fresh" -> fresh = true;
                case "--empty" -> empty = true;
                case "--localstack" -> localStack = Optional.of(Path.of(value(arguments, ++i)));
                default -> throw new StartFailure("unknown option " + arguments[i] + "; there are --port N, --fresh, --empty, --data DIR, --docker");
            }
        }
        return new CommandLine(root, data == null ? root.resolve("localstack/.data") : data, port, fresh, empty, localStack);
    }

    Settings.Ports ports() {
        return port == 0 ? Settings.Ports.free() : Settings.Ports.from(port);
    }

    private static String value(String[] arguments, int index) {
        if (index >= arguments.length || arguments[index].isBlank()) {
            throw new StartFailure(arguments[index - 1] + " needs a value");
        }
        return arguments[index];
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= PORT_MAX) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new StartFailure("--port takes a number from 1 to " + PORT_MAX + ", not " + text);
    }
}
