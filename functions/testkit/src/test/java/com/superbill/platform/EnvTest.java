package com.superbill.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EnvTest {

    /** A host that gives a function its own variables, as the embedded cloud does. */
    private static final class Host extends URLClassLoader implements Supplier<Map<String, String>> {

        Host() {
            super(new URL[] {Env.class.getProtectionDomain().getCodeSource().getLocation()}, ClassLoader.getPlatformClassLoader());
        }

        @Override
        public Map<String, String> get() {
            return Map.of("TABLE_NAME", "records", "EMPTY", " ");
        }
    }

    @Test
    void functionSeesTheVariablesOfItsHostOnly() throws Exception {
        try (var host = new Host()) {
            // Given
            Class<?> env = host.loadClass(Env.class.getName());

            // Then
            assertThat(env.getMethod("required", String.class).invoke(null, "TABLE_NAME")).isEqualTo("records");
            assertThat(env.getMethod("optional", String.class).invoke(null, "PATH")).isEqualTo(Optional.empty());
            assertThatThrownBy(() -> env.getMethod("required", String.class).invoke(null, "EMPTY")).isInstanceOf(InvocationTargetException.class)
                    .cause().hasMessage("environment variable EMPTY is not set");
        }
    }

    @Test
    void withoutAHostTheProcessEnvironmentIsRead() {
        assertThat(Env.optional("PATH")).isPresent();
        assertThatThrownBy(() -> Env.required("SUPERBILL_NO_SUCH_VARIABLE")).hasMessageContaining("SUPERBILL_NO_SUCH_VARIABLE");
    }
}
