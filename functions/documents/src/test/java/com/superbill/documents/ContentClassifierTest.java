package com.superbill.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.documents.ContentClassifier.Classification;
import com.superbill.domain.Problem;
import com.superbill.domain.document.DocumentKind;
import com.superbill.domain.document.DocumentStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentClassifierTest {

    @ParameterizedTest
    @CsvSource({"REMITTANCE,REMITTANCE", "ACKNOWLEDGMENT,ACKNOWLEDGMENT", "INTERCHANGE_ACKNOWLEDGMENT,ACKNOWLEDGMENT", "REGISTRATION,REGISTRATION"})
    void whatIsWorkedOnGoesToTheQueueOfItsKind(String sample, DocumentKind kind) throws Exception {
        // When
        var found = classify(sample(sample));

        // Then
        assertThat(found).isEqualTo(new Classification(kind, DocumentStatus.RECEIVED, List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {",|;", "postalCode|zip", "lastName,firstName|LASTNAME,FIRSTNAME"})
    void registrationFileWithAWrongFirstLineIsOneAllTheSame(String right, String wrong) throws Exception {
        // When
        var found = classify(Samples.REGISTRATION.replace(right, wrong));

        // Then
        assertThat(found.kind()).isEqualTo(DocumentKind.REGISTRATION);
    }

    @ParameterizedTest
    @CsvSource({"CLAIM_FILE,CLAIM_FILE", "SCAN,SCAN"})
    void whatIsOnlyKeptIsProcessedAtOnce(String sample, DocumentKind kind) throws Exception {
        // When
        var found = classify(sample(sample));

        // Then
        assertThat(found).isEqualTo(new Classification(kind, DocumentStatus.PROCESSED, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "TRUNCATED_REMITTANCE,REJECTED,truncatedInterchange,BPR,4",
        "CUT_INSIDE_HEADER,REJECTED,notEdi,ISA,1",
        "OTHER_TABLE,REJECTED,notEdi,ISA,1",
        "EMPTY_INTERCHANGE,REJECTED,emptyInterchange,ISA,1",
        "REMITTANCE_AND_ACKNOWLEDGMENT,NEEDS_REVIEW,mixedFile,ST,10",
        "STATUS_RESPONSE,NEEDS_REVIEW,unsupportedTransaction,ST,3",
        "ELIGIBILITY_RESPONSE,NEEDS_REVIEW,unrequestedEligibilityResponse,ST,3"})
    void whatCannotBeUsedSaysWhereAndWhy(String sample, DocumentStatus outcome, String code, String segment, int segmentNumber) throws Exception {
        // When
        var found = classify(sample(sample));

        // Then
        assertThat(found.outcome()).isEqualTo(outcome);
        assertThat(found.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem).extracting(Problem::segment, Problem::segmentNumber).containsExactly(Optional.of(segment), Optional.of(segmentNumber));
        });
    }

    @Test
    void interchangeWhoseLastTerminatorIsMissingIsStillWhole() throws Exception {
        // Given
        String withoutLastTerminator = Samples.REMITTANCE.substring(0, Samples.REMITTANCE.length() - 1);

        // When
        var found = classify(withoutLastTerminator);

        // Then
        assertThat(found.outcome()).isEqualTo(DocumentStatus.RECEIVED);
    }

    @Test
    void byteOrderMarkAndLeadingLineBreaksDoNotHideAnInterchange() throws Exception {
        // When
        var found = classify("\u00EF\u00BB\u00BF\r\n" + Samples.ACKNOWLEDGMENT);

        // Then
        assertThat(found.kind()).isEqualTo(DocumentKind.ACKNOWLEDGMENT);
    }

    private static Classification classify(String content) throws IOException {
        return ContentClassifier.classify(new ByteArrayInputStream(Samples.bytes(content)));
    }

    private static String sample(String name) throws ReflectiveOperationException {
        return (String) Samples.class.getDeclaredField(name).get(null);
    }
}
