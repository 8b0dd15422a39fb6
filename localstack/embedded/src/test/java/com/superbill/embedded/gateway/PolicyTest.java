package com.superbill.embedded.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.embedded.template.Json;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final String GET = "arn:aws:execute-api:us-east-1:000000000000:api/live/GET/v1/claims";
    private static final String POST = "arn:aws:execute-api:us-east-1:000000000000:api/live/POST/v1/claims";

    @Test
    void wildcardsCoverAnyText() {
        var policy = Json.read("""
                {"Statement": [{"Effect": "Allow", "Action": "execute-api:*", "Resource": ["arn:aws:execute-api:*:*:api/live/GET/*"]}]}""");

        assertThat(Policy.allows(policy, GET)).isTrue();
        assertThat(Policy.allows(policy, POST)).isFalse();
    }

    @Test
    void denialWinsOverPermission() {
        var policy = Json.read("""
                {"Statement": [{"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*"},
                               {"Effect": "Deny", "Action": "execute-api:Invoke", "Resource": "*/POST/*"}]}""");

        assertThat(Policy.allows(policy, GET)).isTrue();
        assertThat(Policy.allows(policy, POST)).isFalse();
    }

    @Test
    void nothingIsAllowedThatIsNotSaid() {
        assertThat(Policy.allows(Json.read("{\"Statement\": []}"), GET)).isFalse();
    }
}
