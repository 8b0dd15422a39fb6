package com.superbill.edi.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdiCommandTest {

    private static final String INQUIRY = file("");
    private static final String INQUIRY_WITHOUT_BIRTH_DATE_FORMAT = file("DMG**19430519*M~");

    private static final int MAX_BYTES = 50_000;

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aSoundFileIsAccepted() throws IOException {
        assertThat(run(INQUIRY, "check", "-")).isEqualTo(EdiCommand.FINE);
        assertThat(out.toString(UTF_8)).isEqualTo("-: accepted\n");
    }

    @Test
    void anErrorIsToldWithPlaceSentenceAndAdvice() throws IOException {
        assertThat(run(INQUIRY_WITHOUT_BIRTH_DATE_FORMAT, "check", "-")).isEqualTo(EdiCommand.ERRORS_FOUND);
        assertThat(out.toString(UTF_8)).startsWith("-: 1 error\n  error at segment 12 (DMG01, loop 2100C), byte ").contains("[ELEMENT_MISSING_BESIDE_ANOTHER, SNIP 1]",
                "DMG01 and DMG02 must be filled both or neither.", "Fill the element");
    }

    @Test
    void findingsComeAsJsonToo() throws IOException {
        assertThat(run(INQUIRY_WITHOUT_BIRTH_DATE_FORMAT, "check", "--json", "-")).isEqualTo(EdiCommand.ERRORS_FOUND);
        assertThat(out.toString(UTF_8)).contains("\"accepted\": false", "\"loop\": \"2100C\"", "\"acknowledgmentCode\": \"2\"");
    }

    @Test
    void whatIsNoX12IsSaidToBeNone() throws IOException {
        assertThat(run("%PDF-1.7", "check", "-")).isEqualTo(EdiCommand.ERRORS_FOUND);
        assertThat(out.toString(UTF_8)).contains("The file is a PDF, not X12.", "plain text that begins with ISA");
        assertThat(run("%PDF-1.7", "show", "-")).isEqualTo(EdiCommand.CANNOT);
        assertThat(err.toString(UTF_8)).contains("The file is a PDF, not X12.");
    }

    @Test
    void aFileThatHoldsNothingIsNotAccepted() throws IOException {
        assertThat(run("", "check", "-")).isEqualTo(EdiCommand.ERRORS_FOUND);
        assertThat(out.toString(UTF_8)).contains("NOT_X12", "There is nothing in the file.");
        for (String verb : List.of("show", "json", "ack")) {
            err.reset();
            assertThat(run("\r\n", verb, "-")).as(verb).isEqualTo(EdiCommand.CANNOT);
            assertThat(err.toString(UTF_8)).contains("There is nothing in the file.");
        }
    }

    @Test
    void helpIsGivenToWhoAsks() throws IOException {
        assertThat(run("", "--help")).isEqualTo(EdiCommand.FINE);
        assertThat(run("", "check", "-h")).isEqualTo(EdiCommand.FINE);
        assertThat(out.toString(UTF_8)).contains("usage: edi check");
    }

    @Test
    void theOutlineNamesLoopsElementsAndCodes() throws IOException {
        assertThat(run(INQUIRY, "show", "-")).isEqualTo(EdiCommand.FINE);
        assertThat(out.toString(UTF_8)).contains("from ZZ (mutually defined) CLINIC", "Group 7, HS (eligibility inquiry) 005010X279A1",
                "Transaction 0001, 270 (eligibility inquiry) 005010X279A1", "Loop 2110C, question", "09 identifier 11122333301", "01 service type code 30 (health benefit plan coverage)",
                "01 entity identifier code IL (subscriber)");
    }

    @Test
    void theOutlineTellsAChargeFromAPayment() throws IOException {
        // Given
        var remittance = INQUIRY.substring(0, INQUIRY.indexOf("GS*")) + "GS*HP*PAYER*CLINIC*20261122*1000*7*X*005010X221A1~ST*835*0001~BPR*I*110*C*CHK~TRN*1*C1*1512345678~N1*PR*PAYER~N1*PE*CLINIC~"
                + "LX*1~CLP*A1*1*150*110*20*12*P1~SE*8*0001~GE*1*7~IEA*1*000000007~";
        // When
        assertThat(run(remittance, "show", "-")).isEqualTo(EdiCommand.FINE);
        // Then
        assertThat(out.toString(UTF_8)).contains("Loop 2100, claim", "03 charge of the claim 150; 04 amount paid 110; 05 patient's responsibility 20");
    }

    @Test
    void theRecordsComeAsJson() throws IOException {
        assertThat(run(INQUIRY, "json", "-")).isEqualTo(EdiCommand.FINE);
        assertThat(out.toString(UTF_8)).contains("\"record\": \"EligibilityInquiry\"", "\"serviceTypes\": [", "\"lastOrOrganization\": \"SMITH\"").doesNotContain("\"findings\"");
    }

    @Test
    void theAcknowledgmentNamesTheErrorAndIsSoundItself() throws IOException {
        assertThat(run(INQUIRY_WITHOUT_BIRTH_DATE_FORMAT, "ack", "-")).isEqualTo(EdiCommand.FINE);
        String acknowledgment = out.toString(ISO_8859_1);
        assertThat(acknowledgment).contains("AK1*HS*7*005010X279A1~AK2*270*0001*005010X279A1~IK3*DMG*10*2100*8~IK4*1**2~IK5*R*5~AK9*R*1*1*0~");
        out.reset();
        assertThat(run(acknowledgment, "check", "-")).isEqualTo(EdiCommand.FINE);
    }

    @Test
    void anAcknowledgmentIsNotAnswered() throws IOException {
        // Given
        run(INQUIRY, "ack", "-");
        String acknowledgment = out.toString(ISO_8859_1);
        out.reset();
        // When
        int exit = run(acknowledgment, "ack", "-");
        // Then
        assertThat(exit).isEqualTo(EdiCommand.FINE);
        assertThat(out.size()).isZero();
        assertThat(err.toString(UTF_8)).contains("calls for no answer");
    }

    @Test
    void findingsComeInTheOrderOfTheFile() throws IOException {
        // When
        run(INQUIRY.replace("*0*T*:", "*9*T*:").replace("EQ*98~", "EQ~").replace("IEA*1*", "IEA*2*"), "check", "-");
        // Then
        assertThat(out.toString(UTF_8)).containsSubsequence("(ISA14)", "(EQ", "(IEA01)");
    }

    @Test
    void severalFilesAreToldApart() throws IOException {
        // Given
        var one = Files.writeString(folder.resolve("one"), INQUIRY, ISO_8859_1).toString();
        var two = Files.writeString(folder.resolve("two"), INQUIRY, ISO_8859_1).toString();
        // When
        assertThat(run("", "show", one, two)).isEqualTo(EdiCommand.FINE);
        // Then
        assertThat(out.toString(UTF_8)).startsWith(one + ":\n").contains("\n" + two + ":\n");
        out.reset();
        // When
        assertThat(run("", "check", "--json", one, two)).isEqualTo(EdiCommand.FINE);
        // Then
        assertThat(out.toString(UTF_8)).contains("\"file\": \"" + one + "\"", "\"file\": \"" + two + "\"");
    }

    @Test
    void acknowledgmentsOfSeveralFilesAreNumberedOnAndSoundTogether() throws IOException {
        // Given
        var one = Files.writeString(folder.resolve("one"), INQUIRY, ISO_8859_1).toString();
        // When
        run("", "ack", one, one);
        String acknowledgments = out.toString(ISO_8859_1);
        out.reset();
        // Then
        assertThat(acknowledgments).contains("IEA*1*000000001~", "IEA*1*000000002~");
        assertThat(run(acknowledgments, "check", "-")).isEqualTo(EdiCommand.FINE);
    }

    @Test
    void everySampleIsShownAndPrintedAsJsonOrSaidToBeUnreadable() throws IOException {
        for (var file : SampleFiles.in()) {
            if (Files.size(file) > MAX_BYTES) {
                continue;
            }
            for (String verb : List.of("show", "json", "ack")) {
                int exit = new EdiCommand(System.in, new PrintStream(out), new PrintStream(err), Clock.systemUTC()).run(List.of(verb, file.toString()));
                assertThat(exit == EdiCommand.FINE || err.size() > 0).as(verb + " " + SampleFiles.name(file)).isTrue();
                out.reset();
                err.reset();
            }
        }
    }

    @Test
    void aWrongCallIsExplained() throws IOException {
        assertThat(run("", "check")).isEqualTo(EdiCommand.CANNOT);
        assertThat(run("")).isEqualTo(EdiCommand.CANNOT);
        assertThat(run("", "inspect")).isEqualTo(EdiCommand.CANNOT);
        assertThat(run(INQUIRY, "show", "--json", "-")).isEqualTo(EdiCommand.CANNOT);
        assertThat(run("", "check", "--profile", "payer", "-")).isEqualTo(EdiCommand.CANNOT);
        assertThat(run("", "check", "no-such-file")).isEqualTo(EdiCommand.CANNOT);
        assertThat(err.toString(UTF_8)).contains("usage: edi check", "there is no file no-such-file", "which command?", "there is no command inspect", "--json and --profile go with check only");
    }

    private int run(String input, String... arguments) throws IOException {
        var command = new EdiCommand(new ByteArrayInputStream(input.getBytes(ISO_8859_1)), new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8),
                Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
        return command.run(List.of(arguments));
    }

    private static String file(String demographics) {
        int segments = 13 + (demographics.isEmpty() ? 0 : 1);
        return "ISA*00*          *00*          *ZZ*CLINIC         *ZZ*PAYER          *261122*1000*^*00501*000000007*0*T*:~GS*HS*CLINIC*PAYER*20261122*1000*7*X*005010X279A1~"
                + "ST*270*0001*005010X279A1~BHT*0022*13*1*20261122*1000~HL*1**20*1~NM1*PR*2*ABC COMPANY*****PI*842610001~HL*2*1*21*1~NM1*1P*2*CLINIC*****XX*1999999984~"
                + "HL*3*2*22*0~TRN*1*93175*9877281234~NM1*IL*1*SMITH*ROBERT****MI*11122333301~" + demographics + "DTP*291*D8*20261122~EQ*30~EQ*98~"
                + "SE*" + segments + "*0001~GE*1*7~IEA*1*000000007~";
    }
}
