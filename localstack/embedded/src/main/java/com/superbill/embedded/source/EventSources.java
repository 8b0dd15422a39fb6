package com.superbill.embedded.source;

import com.superbill.embedded.lambda.Functions;
import com.superbill.embedded.lambda.LocalFunction;
import com.superbill.embedded.template.Deployment;
import com.superbill.embedded.template.Resource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Every event source mapping and schedule of the template. */
public final class EventSources {

    private EventSources() {}

    /** @param folder where streams keep how far they have been read */
    public static List<EventSource> of(Deployment deployment, Functions functions, SqsClient sqs, DynamoDbStreamsClient streams,
            AsynchronousInvocations events, Path folder, Clock clock, Consumer<String> problems) {
        List<EventSource> sources = new ArrayList<>();
        for (Resource resource : deployment.all("AWS::Lambda::EventSourceMapping")) {
            if (!MappingDefinition.enabled(resource)) {
                continue;
            }
            MappingDefinition mapping = MappingDefinition.of(resource);
            LocalFunction function = functions.get(mapping.function());
            if (mapping.sourceArn().contains(":sqs:")) {
                sources.add(new QueueSource(mapping, function, sqs, Queues.url(sqs, mapping.sourceArn()), problems));
            } else if (mapping.sourceArn().contains(":dynamodb:")) {
                sources.add(new StreamSource(mapping, function, streams, sqs, folder, clock, problems));
            } else {
                throw new IllegalArgumentException(resource.logicalId() + ": the embedded cloud has no event source " + mapping.sourceArn());
            }
        }
        deployment.all("AWS::Events::Rule").forEach(rule -> sources.add(ScheduleSource.ofRule(rule, events, clock)));
        deployment.all("AWS::Scheduler::Schedule").forEach(schedule -> sources.add(ScheduleSource.ofSchedule(schedule, events, clock)));
        return sources;
    }
}
