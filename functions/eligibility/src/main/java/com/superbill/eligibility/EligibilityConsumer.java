package com.superbill.eligibility;

import com.superbill.domain.FileReference;
import com.superbill.domain.Problem;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.EligibilityCheckId;
import com.superbill.domain.id.EventId;
import com.superbill.domain.id.PracticeId;
import com.superbill.platform.Env;
import com.superbill.platform.files.FileStore;
import com.superbill.platform.queue.EventFunction;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;

/**
 * Asks a payer when a coverage is new or changed, or when a person wants to know. A check's id comes from its event, and its raw answer is
 * stored before it is used, so a message that comes again neither asks twice nor answers differently.
 */
public final class EligibilityConsumer extends EventFunction {

    private final EligibilityChecks checks;
    private final FileStore files;
    private final Clearinghouse clearinghouse;
    private final boolean production;

    public EligibilityConsumer() {
        this(RecordTable.fromEnv(), FileStore.fromEnv(), new HttpClearinghouse(Env.required("CLEARINGHOUSE_URL")), Env.isProduction(), Clock.systemUTC());
    }

    EligibilityConsumer(RecordTable table, FileStore files, Clearinghouse clearinghouse, boolean production, Clock clock) {
        this.checks = new EligibilityChecks(table, clock);
        this.files = files;
        this.clearinghouse = clearinghouse;
        this.production = production;
    }

    @Override
    protected void accept(DomainEvent event) {
        Stored<EligibilityCheck> check = switch (event.eventType()) {
            case COVERAGE_CREATED, COVERAGE_UPDATED -> checks.ensure(event.practice(), checkId(event.eventId()), new CoverageId(event.resourceId()));
            case ELIGIBILITY_CHECK_REQUESTED -> checks.find(event.practice(), new EligibilityCheckId(event.resourceId())).orElseThrow();
            default -> throw new IllegalArgumentException("an event that asks no payer");
        };
        if (!check.value().isAnswered()) {
            settle(event.practice(), check);
        }
    }

    private void settle(PracticeId practice, Stored<EligibilityCheck> check) {
        Optional<Question> question = checks.question(practice, check.value());
        if (question.isEmpty()) {
            checks.fail(practice, check, Problem.of("cannotAsk", "The practice's profile or the coverage's payer is missing; set it under /v1/practice and ask again."));
            return;
        }
        var file = new FileReference(FileReference.Store.DOCUMENTS, "generated/" + practice + "/eligibility/" + check.value().id() + ".271");
        Optional<Answer> answer = answer(question.get(), file);
        if (answer.isEmpty()) {
            checks.fail(practice, check, Problem.of("noUsableAnswer", "The clearinghouse did not answer with a 271 for this question; call the payer."));
            return;
        }
        checks.answer(practice, check, answer.get(), file);
    }

    /** The answer that is stored already, or a new one, which is stored unless it only says to ask again. */
    private Optional<Answer> answer(Question question, FileReference file) {
        Optional<byte[]> stored = stored(file);
        if (stored.isPresent()) {
            return AnswerReader.read(stored.get(), question.trace());
        }
        byte[] raw = clearinghouse.ask(question.interchange(production));
        Optional<Answer> answer = AnswerReader.read(raw, question.trace());
        if (answer.filter(Answer::askAgain).isPresent()) {
            throw new IllegalStateException("the payer is out of order and has to be asked again");
        }
        boolean first = files.create(file, "application/edi-x12", raw);
        return first ? answer : AnswerReader.read(stored(file).orElseThrow(), question.trace());
    }

    private Optional<byte[]> stored(FileReference file) {
        return files.open(file).map(content -> {
            try (content) {
                return content.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** {@code evt_x} makes check {@code elg_x}. */
    private static EligibilityCheckId checkId(EventId event) {
        return new EligibilityCheckId(EligibilityCheckId.PREFIX + event.value().substring(EventId.PREFIX.length()));
    }
}
