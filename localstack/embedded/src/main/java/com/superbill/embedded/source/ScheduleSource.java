package com.superbill.embedded.source;

import com.superbill.embedded.template.Account;
import com.superbill.embedded.template.Json;
import com.superbill.embedded.template.Resource;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Invokes functions at a fixed rate, as {@code AWS::Events::Rule} and {@code AWS::Scheduler::Schedule} do. */
final class ScheduleSource implements EventSource {

    private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

    private record Target(String functionArn, JsonNode input) {}

    private final List<Target> targets;
    private final Duration rate;
    private final AsynchronousInvocations events;
    private final ScheduledExecutorService timer;

    private ScheduleSource(String name, String expression, List<Target> targets, AsynchronousInvocations events) {
        this.targets = targets;
        this.rate = rate(name, expression);
        this.events = events;
        this.timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("schedule " + name).factory());
    }

    static ScheduleSource ofRule(Resource rule, AsynchronousInvocations events, Clock clock) {
        String expression = rule.text("/ScheduleExpression").orElseThrow(() ->
                new IllegalArgumentException(rule.logicalId() + " is a rule for events of a bus: the embedded cloud has schedules only"));
        List<Target> targets = new ArrayList<>();
        for (JsonNode target : rule.properties().path("Targets")) {
            targets.add(new Target(target.path("Arn").asString(),
                    target.has("Input") ? Json.read(target.path("Input").asString()) : scheduledEvent(rule, clock)));
        }
        return new ScheduleSource(rule.logicalId(), expression, targets, events);
    }

    static ScheduleSource ofSchedule(Resource schedule, AsynchronousInvocations events, Clock clock) {
        JsonNode target = schedule.properties().path("Target");
        JsonNode input = target.has("Input") ? Json.read(target.path("Input").asString()) : scheduledEvent(schedule, clock);
        return new ScheduleSource(schedule.logicalId(), schedule.required("/ScheduleExpression"),
                List.of(new Target(target.path("Arn").asString(), input)), events);
    }

    @Override
    public void start() {
        timer.scheduleAtFixedRate(() -> targets.forEach(target -> events.invoke(target.functionArn(), target.input())),
                rate.toSeconds(), rate.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private static Duration rate(String name, String expression) {
        Matcher matcher = RATE.matcher(expression);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(name + ": the embedded cloud runs schedules of the form rate(…), not " + expression);
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private static JsonNode scheduledEvent(Resource rule, Clock clock) {
        ObjectNode event = Json.object().put("version", "0").put("id", UUID.randomUUID().toString())
                .put("detail-type", "Scheduled Event").put("source", "aws.events").put("account", Account.ID)
                .put("time", clock.instant().toString()).put("region", Account.REGION);
        event.putArray("resources").add(Account.arn("events", "rule/" + rule.logicalId()));
        event.putObject("detail");
        return event;
    }
}
