package com.superbill.embedded.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.Map;

/**
 * Loads one function from its own jar. It sees the JDK and, as in the managed runtime, the interfaces of {@code aws-lambda-java-core};
 * nothing else of this process. A class that the jar lacks is missing here as it would be in the cloud.
 */
final class FunctionClassLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final ProtectionDomain domain;

    FunctionClassLoader(String function, Path jar, Map<String, String> environment, PrintStream log) {
        super(function, new URL[] {url(jar)}, new RuntimeInterfaces());
        this.domain = new ProtectionDomain(new CodeSource(url(jar), (Certificate[]) null), null, this, null);
        try {
            byte[] copy = bytes(FunctionEnvironment.class.getClassLoader(), FunctionEnvironment.class.getName());
            Class<?> own = defineClass(FunctionEnvironment.class.getName(), copy, 0, copy.length, domain);
            own.getMethod("set", Map.class, PrintStream.class).invoke(null, environment, log);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the function's environment cannot be set", e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        URL url = findResource(name.replace('.', '/') + ".class");
        if (url == null) {
            throw new ClassNotFoundException(name + " is not in the jar of function " + getName());
        }
        try (InputStream in = url.openStream()) {
            byte[] classFile = SystemCalls.redirect(in.readAllBytes());
            return defineClass(name, classFile, 0, classFile.length, domain);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private static byte[] bytes(ClassLoader loader, String name) throws ClassNotFoundException {
        try (InputStream in = loader.getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * The JDK, and what the managed runtime itself puts before every function: the packages of {@code aws-lambda-java-core}, shared with
     * the host, and a copy of its serialization library.
     */
    private static final class RuntimeInterfaces extends ClassLoader {

        private static final String CORE = "com.amazonaws.services.lambda.runtime.";
        private static final String SERIALIZATION = CORE + "serialization.";
        private static final String SERIALIZATION_PARTS = "com.amazonaws.lambda.thirdparty.";

        static {
            registerAsParallelCapable();
        }

        RuntimeInterfaces() {
            super("lambda-runtime", getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ClassLoader host = FunctionClassLoader.class.getClassLoader();
            if (name.startsWith(SERIALIZATION) || name.startsWith(SERIALIZATION_PARTS) || name.startsWith(EventSerialization.class.getName())) {
                byte[] copy = bytes(host, name);
                return defineClass(name, copy, 0, copy.length);
            }
            if (name.startsWith(CORE) && isCore(name.substring(CORE.length()))) {
                return Class.forName(name, false, host);
            }
            throw new ClassNotFoundException(name);
        }

        @Override
        protected URL findResource(String name) {
            return name.startsWith(SERIALIZATION_PARTS.replace('.', '/')) ? FunctionClassLoader.class.getClassLoader().getResource(name) : null;
        }

        private static boolean isCore(String rest) {
            return rest.indexOf('.') < 0 || rest.startsWith("logging.");
        }
    }
}
