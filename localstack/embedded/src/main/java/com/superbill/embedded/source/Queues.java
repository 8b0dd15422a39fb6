package com.superbill.embedded.source;

import com.superbill.embedded.template.Account;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;

/** Sends to a queue that is known by its ARN. */
public final class Queues {

    private Queues() {}

    public static String url(SqsClient sqs, String arn) {
        return sqs.getQueueUrl(request -> request.queueName(Account.nameIn(arn))).queueUrl();
    }

    public static void send(SqsClient sqs, String arn, JsonNode body) {
        String url = url(sqs, arn);
        sqs.sendMessage(request -> request.queueUrl(url).messageBody(body.toString()));
    }
}
