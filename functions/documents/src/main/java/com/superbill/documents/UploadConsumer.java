package com.superbill.documents;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.superbill.domain.document.DocumentKind;
import com.superbill.platform.Env;
import com.superbill.platform.aws.Aws;
import com.superbill.platform.files.FileStore;
import com.superbill.platform.files.ObjectCreated;
import com.superbill.platform.queue.Queue;
import com.superbill.platform.queue.QueueFunction;
import com.superbill.platform.store.RecordTable;
import java.time.Clock;
import java.util.Map;

/** Takes S3's notifications of files that arrived: a clinic's uploads and what the clearinghouse sends. */
public final class UploadConsumer extends QueueFunction {

    private final FileArrivals arrivals;

    public UploadConsumer() {
        var sqs = Aws.sqs();
        this.arrivals = new FileArrivals(RecordTable.fromEnv(), FileStore.fromEnv(), Map.of(
                DocumentKind.ACKNOWLEDGMENT, new Queue(sqs, Env.required("ACKNOWLEDGMENT_FILES_QUEUE_URL")),
                DocumentKind.REMITTANCE, new Queue(sqs, Env.required("REMITTANCE_FILES_QUEUE_URL")),
                DocumentKind.REGISTRATION, new Queue(sqs, Env.required("REGISTRATION_FILES_QUEUE_URL"))), Clock.systemUTC());
    }

    UploadConsumer(FileArrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    protected void accept(SQSEvent.SQSMessage message) {
        ObjectCreated.read(message.getBody()).forEach(arrivals::arrived);
    }
}
