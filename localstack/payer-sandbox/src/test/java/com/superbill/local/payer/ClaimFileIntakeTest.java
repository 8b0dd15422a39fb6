package com.superbill.local.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.superbill.edi.EdiException;
import com.superbill.local.payer.scenario.Scenarios;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimFileIntakeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant AFTER_A_DAY = NOW.plus(Duration.ofDays(1));

    private static final String FILE = "ISA*00*          *00*          *ZZ*CLINIC         *ZZ*SANDBOX        *261122*1000*^*00501*000000007*0*T*:~"
            + "GS*HC*CLINIC*SANDBOX*20261122*1000*7*X*005010X222A1~ST*837*0001*005010X222A1~BHT*0019*00*B1*20261122*1000*CH~NM1*41*2*CLINIC*****46*C1~"
            + "PER*IC*ANN*TE*8005550100~NM1*40*2*HOUSE*****46*H1~HL*1**20*1~NM1*85*2*CLINIC*****XX*1999999984~N3*1 MAIN ST~N4*DALLAS*TX*750010001~REF*EI*123456789~"
            + "HL*2*1*22*0~SBR*P*18*G1******CI~NM1*IL*1*DOE*JO****MI*M1~N3*5 ELM ST~N4*DALLAS*TX*75001~DMG*D8*19800101*F~NM1*PR*2*PAYER*****PI*P1~"
            + "CLM*A1*150***11:B:1*Y*A*Y*Y~HI*ABK:I10~LX*1~SV1*HC:99213*150*UN*1***1~DTP*472*D8*20261102~SE*23*0001~GE*1*7~IEA*1*000000007~";

    @TempDir
    Path folder;

    private PayerMemory memory;
    private ClaimFileIntake intake;

    @BeforeEach
    void open() {
        memory = new PayerMemory(folder);
        intake = new ClaimFileIntake(new ClaimDesk(new Scenarios(1, 80, List.of()), memory), memory,
                new SandboxClock(Clock.fixed(NOW, ZoneOffset.UTC), folder.resolve("clock")));
    }

    @Test
    void aSoundFileIsAnsweredByItsAcceptance() {
        // When
        take(FILE);
        // Then
        assertThat(answers()).hasSize(2);
        assertThat(answers().getFirst().content()).contains("IK5*A", "AK9*A*1*1*1");
        assertThat(answers().getLast().content()).contains("STC*A2:20");
        assertThat(memory.waiting()).isEqualTo(3);
    }

    @Test
    void whatIsDueNextIsTheFilesAnswerThenTheClaimsThenTheMoney() {
        // Given
        take(FILE);
        List<Instant> due = new ArrayList<>();
        // When
        for (Optional<Instant> next = memory.nextDue(); next.isPresent(); next = memory.nextDue()) {
            due.add(next.get());
            memory.dueFilesUntil(next.get()).forEach(memory::sentFile);
            memory.duePaymentsUntil(next.get()).forEach(memory::sentPayment);
        }
        // Then
        assertThat(due).containsExactly(NOW.plus(ClaimFileIntake.FILE_ANSWER), NOW.plus(ClaimFileIntake.CLAIM_ANSWER), NOW.plus(ClaimFileIntake.PAYMENT));
    }

    @Test
    void aFileThatWasCutOffIsRefusedByTa1AndNotAdjudicated() {
        // When
        take(FILE.substring(0, FILE.indexOf("GE*1*7")));
        // Then
        assertThat(answers()).extracting(DueFile::fileName).containsExactly("TA1-000000001.x12");
        assertThat(answers().getFirst().content()).contains("*ZZ*SANDBOX        *ZZ*CLINIC         *", "TA1*000000007*261122*1000*R*023~").doesNotContain("GS*");
        assertThat(memory.waiting()).isEqualTo(1);
    }

    @Test
    void aFileWhoseTrailerHasAnotherControlNumberIsRefusedByTa1() {
        // When
        take(FILE.replace("IEA*1*000000007", "IEA*1*000000008"));
        // Then
        assertThat(answers().getFirst().content()).contains("TA1*000000007*261122*1000*R*001~");
        assertThat(memory.waiting()).isEqualTo(1);
    }

    @Test
    void aFileThatBreaksItsGuideIsRefusedByA999ThatSaysWhere() {
        // When
        take(FILE.replace("SV1*HC:99213*150*UN*1", "SV1*HC:99213*150*XX*1"));
        // Then
        assertThat(answers()).extracting(DueFile::fileName).containsExactly("999-000000001.x12");
        assertThat(answers().getFirst().content()).contains("IK3*SV1*21*2400*8~", "IK4*3*355*I6~", "IK5*R*5~", "AK9*R*1*1*0~").doesNotContain("TA1*");
        assertThat(memory.waiting()).isEqualTo(1);
    }

    @Test
    void whatIsNoX12HasNobodyToAnswer() {
        assertThatThrownBy(() -> take("%PDF-1.7")).isInstanceOf(EdiException.class);
        assertThat(memory.waiting()).isZero();
    }

    private void take(String file) {
        intake.take("demo", file.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What is delivered within a day; payments come later. */
    private List<DueFile> answers() {
        return memory.dueFilesUntil(AFTER_A_DAY).stream().map(memory::dueFile).toList();
    }
}
