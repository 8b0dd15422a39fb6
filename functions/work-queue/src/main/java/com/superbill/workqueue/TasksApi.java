package com.superbill.workqueue;

import com.superbill.domain.id.TaskId;
import com.superbill.domain.task.DeadLetter;
import com.superbill.domain.task.Task;
import com.superbill.domain.task.TaskStatus;
import com.superbill.platform.api.ApiFunction;
import com.superbill.platform.api.Request;
import com.superbill.platform.api.Response;
import com.superbill.platform.api.Role;
import com.superbill.platform.api.Routes;
import com.superbill.platform.aws.Aws;
import com.superbill.platform.json.JsonText;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.sqs.SqsClient;

/** {@code /v1/tasks}: see what waits, take it, close it, send a dead letter again. */
public final class TasksApi extends ApiFunction {

    private final RecordTable table;
    private final SqsClient sqs;
    private final QueueUrls queues;
    private final Clock clock;

    public TasksApi() {
        this(RecordTable.fromEnv(), Aws.sqs(), QueueUrls.fromEnv(), Clock.systemUTC());
    }

    TasksApi(RecordTable table, SqsClient sqs, QueueUrls queues, Clock clock) {
        super(table, clock);
        this.table = table;
        this.sqs = sqs;
        this.queues = queues;
        this.clock = clock;
    }

    @Override
    protected Routes routes() {
        return new Routes()
                .get("/v1/tasks", Role.STAFF, this::list)
                .get("/v1/tasks/{id}", Role.STAFF, this::show)
                .post("/v1/tasks/{id}/assign", Role.STAFF, this::assign)
                .post("/v1/tasks/{id}/complete", Role.STAFF, this::complete)
                .post("/v1/tasks/{id}/reopen", Role.STAFF, this::reopen)
                .post("/v1/tasks/{id}/retry", Role.BILLING, this::retry);
    }

    private Response list(Request request) {
        TaskStatus status = request.query("status").map(name -> JsonText.constant("status", name, TaskStatus.class)).orElse(TaskStatus.OPEN);
        var page = records(request).list(status, request.limit(), request.cursor());
        return Response.ok(new TaskView.Page(page.values().stream().map(TaskView::of).toList(), page.nextCursor()));
    }

    private Response show(Request request) {
        return records(request).find(new TaskId(request.path("id"))).map(task -> Response.ok(TaskView.of(task.value())).etag(task.version()))
                .orElseGet(() -> Response.notFound("task"));
    }

    private Response assign(Request request) {
        AssignInput input = request.body(AssignInput.class);
        return change(request, TaskStatus.OPEN, task -> task.assigned(input.assignee(), request.principal().subject(), clock.instant()));
    }

    private Response complete(Request request) {
        NoteInput input = request.body(NoteInput.class);
        return change(request, TaskStatus.OPEN, task -> task.completed(input.note(), request.principal().subject(), clock.instant()));
    }

    private Response reopen(Request request) {
        NoteInput input = request.body(NoteInput.class);
        return change(request, TaskStatus.DONE, task -> task.reopened(input.note(), request.principal().subject(), clock.instant()));
    }

    /** Sent first, closed then: were it the other way round, a failure between the two would lose the message. Sent twice is harmless, consumers see it. */
    private Response retry(Request request) {
        return change(request, TaskStatus.OPEN, task -> task.retried(request.principal().subject(), clock.instant()), this::sendAgain);
    }

    private Optional<Response> sendAgain(Task task) {
        Optional<String> url = task.deadLetter().map(DeadLetter::queue).flatMap(queues::url);
        if (url.isEmpty()) {
            return Optional.of(Response.conflict("nothingToRetry", "Only a task of a failed message can be sent again."));
        }
        sqs.sendMessage(b -> b.queueUrl(url.get()).messageBody(task.deadLetter().orElseThrow().body()));
        return Optional.empty();
    }

    private Response change(Request request, TaskStatus from, UnaryOperator<Task> how) {
        return change(request, from, how, task -> Optional.empty());
    }

    /**
     * @param from the status that the task must have
     * @param first what is done before the task changes; an answer from it is the end
     */
    private Response change(Request request, TaskStatus from, UnaryOperator<Task> how, Function<Task, Optional<Response>> first) {
        var records = records(request);
        var found = records.find(new TaskId(request.path("id")));
        if (found.isEmpty()) {
            return Response.notFound("task");
        }
        Stored<Task> before = found.get();
        if (before.value().status() != from) {
            return Response.conflict("wrongStatus", from == TaskStatus.OPEN ? "The task is done; open it again first." : "The task is open already.");
        }
        Optional<Response> refusal = first.apply(before.value());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Task after = how.apply(before.value());
        if (!records.change(before, after).isCommitted()) {
            return Response.conflict("changedMeanwhile", "The task changed meanwhile, or another one about the same is open. Look again.");
        }
        return Response.ok(TaskView.of(after)).etag(before.version() + 1);
    }

    private TaskRecords records(Request request) {
        return new TaskRecords(table, request.practice());
    }
}
