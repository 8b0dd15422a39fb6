package com.superbill.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EnvTest {

    @Test
    void missingVariableIsNamed() {
        assertThat(Env.optional("PATH")).isPresent();
        assertThatThrownBy(() -> Env.required("SUPERBILL_NO_SUCH_VARIABLE")).hasMessageContaining("SUPERBILL_NO_SUCH_VARIABLE");
    }
}
