package com.superbill.edi.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.segment.Name;
import org.junit.jupiter.api.Test;

class BillingProviderTest {

    @Test
    void whereToPayIsFoundByItsEntity() {
        // Given
        var clinic = Participant.builder(Name.organization("85", "CLINIC", "XX", "1999999984")).build();
        var address = Participant.builder(Name.organization("87", "", "", "")).build();
        var plan = Participant.builder(Name.organization("PE", "PLAN", "PI", "P1")).build();
        // When
        var provider = BillingProvider.builder().add(clinic).add(address).add(plan).build();
        // Then
        assertThat(provider.payToAddress()).contains(address);
        assertThat(provider.payToPlan()).contains(plan);
        assertThat(BillingProvider.builder().add(clinic).build().payToAddress()).isEmpty();
    }
}
