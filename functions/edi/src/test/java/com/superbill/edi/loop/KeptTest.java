package com.superbill.edi.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.Segment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptTest {

    private static final Segment NAME = Segment.of("NM1", "QC", "1", "DOE");
    private static final Segment AMOUNT = Segment.of("AMT", "YU", "125");
    private static final Segment AMOUNT_AS_SENT = Segment.of("AMT", "YU", "125.0");
    private static final Segment STRANGER = Segment.of("K3", "ANYTHING");

    @Test
    void whatIsNotModelledComesBackInItsPlace() {
        // Given
        var kept = new Kept(List.of(new Kept.Entry(1, Optional.empty(), STRANGER)));
        // Then
        assertThat(kept.mergeInto(List.of(NAME, AMOUNT))).containsExactly(NAME, STRANGER, AMOUNT);
        assertThat(kept.mergeInto(List.of())).containsExactly(STRANGER);
    }

    @Test
    void anOriginalComesBackAsLongAsTheRecordSaysTheSame() {
        // Given
        var kept = new Kept(List.of(new Kept.Entry(1, Optional.of(AMOUNT), AMOUNT_AS_SENT)));
        // Then
        assertThat(kept.mergeInto(List.of(NAME, AMOUNT))).containsExactly(NAME, AMOUNT_AS_SENT);
        assertThat(kept.mergeInto(List.of(NAME, Segment.of("AMT", "YU", "130")))).containsExactly(NAME, Segment.of("AMT", "YU", "130"));
        assertThat(kept.mergeInto(List.of(AMOUNT, NAME))).containsExactly(AMOUNT_AS_SENT, NAME);
    }

    @Test
    void ofTwoThatSayTheSameEachKeepsItsOwnSpelling() {
        // Given
        var kept = new Kept(List.of(new Kept.Entry(1, Optional.of(AMOUNT), AMOUNT_AS_SENT), new Kept.Entry(2, Optional.of(AMOUNT), Segment.of("AMT", "YU", "125.00"))));
        // Then
        assertThat(kept.mergeInto(List.of(NAME, AMOUNT, AMOUNT))).containsExactly(NAME, AMOUNT_AS_SENT, Segment.of("AMT", "YU", "125.00"));
    }
}
