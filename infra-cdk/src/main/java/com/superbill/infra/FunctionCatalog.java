package com.superbill.infra;

import static com.superbill.infra.BucketName.DOCUMENTS;
import static com.superbill.infra.BucketName.EXCHANGE;
import static com.superbill.infra.BucketName.GENERATED;
import static com.superbill.infra.BucketName.INBOUND;
import static com.superbill.infra.BucketName.OUTBOUND;
import static com.superbill.infra.BucketName.UPLOADS;

import com.superbill.infra.FunctionSpec.Size;
import com.superbill.infra.Right.FindObjects;
import com.superbill.infra.Right.PutObjects;
import com.superbill.infra.Right.ReadObjects;
import com.superbill.infra.Right.ReadTable;
import com.superbill.infra.Right.Send;
import com.superbill.infra.Right.WriteTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every function: what starts it, what it knows and what it may do. The table in {@code docs/architecture.md}, as code. */
public final class FunctionCatalog {

  private static final int WATCHDOG_MINUTES = 15;

  private static final Right[] READ_RAW_FILES = {
    new ReadObjects(DOCUMENTS, UPLOADS), new ReadObjects(EXCHANGE, INBOUND)
  };

  private FunctionCatalog() {}

  /** All functions, in the order of the claim's way. */
  public static List<FunctionSpec> all() {
    return Stream.of(
            authorizer(), practice(), registration(), documents(), eligibility(), encounters(), claimSubmission(),
            acknowledgments(), paymentPosting(), patientBilling(), workQueue(), reporting(), outbox(), watchdog())
        .flatMap(List::stream)
        .toList();
  }

  private static List<FunctionSpec> authorizer() {
    return List.of(
        new FunctionSpec(
            "authorizer",
            "authorizer",
            "com.superbill.authorizer.TokenAuthorizer",
            new Trigger.ApiAuthorizer(),
            List.of("ISSUER", "AUDIENCE", "JWKS_URI", "PEOPLE_USAGE_KEY", "PARTNER_USAGE_KEY"),
            List.of(),
            Size.AUTHORIZER));
  }

  private static List<FunctionSpec> practice() {
    return new Module("practice", "practice").api("PracticeApi").functions();
  }

  private static List<FunctionSpec> registration() {
    return new Module("registration", "registration", "BLIND_INDEX_KEY", "DOCUMENTS_BUCKET")
        .api("RegistrationApi")
        .files("RegistrationFileConsumer", QueueName.REGISTRATION_FILES, new ReadObjects(DOCUMENTS, UPLOADS))
        .functions();
  }

  private static List<FunctionSpec> documents() {
    return new Module(
            "documents",
            "documents",
            "DOCUMENTS_BUCKET",
            "EXCHANGE_BUCKET",
            "ACKNOWLEDGMENT_FILES_QUEUE_URL",
            "REMITTANCE_FILES_QUEUE_URL",
            "REGISTRATION_FILES_QUEUE_URL")
        // the signature of an upload URL is only as strong as the signer: the API may put what its clients may put
        .api(
            "DocumentsApi",
            new PutObjects(DOCUMENTS, UPLOADS),
            new ReadObjects(DOCUMENTS, UPLOADS),
            new ReadObjects(EXCHANGE, INBOUND))
        .files(
            "UploadConsumer",
            QueueName.DOCUMENT_UPLOADS,
            new ReadObjects(DOCUMENTS, UPLOADS),
            new ReadObjects(EXCHANGE, INBOUND),
            new Send(QueueName.ACKNOWLEDGMENT_FILES),
            new Send(QueueName.REMITTANCE_FILES),
            new Send(QueueName.REGISTRATION_FILES))
        .functions();
  }

  private static List<FunctionSpec> eligibility() {
    return new Module("eligibility", "eligibility", FunctionSpec.CLEARINGHOUSE_URL, "DOCUMENTS_BUCKET")
        .api("EligibilityApi", new ReadObjects(DOCUMENTS, GENERATED))
        .messages(
            "EligibilityConsumer",
            QueueName.ELIGIBILITY_REQUESTS,
            new PutObjects(DOCUMENTS, GENERATED),
            new ReadObjects(DOCUMENTS, GENERATED),
            // it looks first whether the payer's answer is there already
            new FindObjects(DOCUMENTS))
        .functions();
  }

  private static List<FunctionSpec> encounters() {
    return new Module("encounters", "encounters", "BLIND_INDEX_KEY").api("EncountersApi").functions();
  }

  private static List<FunctionSpec> claimSubmission() {
    return new Module("claim-submission", "claimsubmission", "EXCHANGE_BUCKET", "DOCUMENTS_BUCKET", "BLIND_INDEX_KEY")
        .api("ClaimsApi", new ReadObjects(EXCHANGE, OUTBOUND), new ReadObjects(EXCHANGE, INBOUND), new ReadObjects(DOCUMENTS, UPLOADS))
        .messages("SubmissionConsumer", QueueName.CLAIM_SUBMISSIONS)
        .files("ClaimFileConsumer", QueueName.CLAIM_FILES, new PutObjects(EXCHANGE, OUTBOUND))
        .functions();
  }

  private static List<FunctionSpec> acknowledgments() {
    return new Module("acknowledgments", "acknowledgments", "DOCUMENTS_BUCKET", "EXCHANGE_BUCKET")
        .files("AcknowledgmentFileConsumer", QueueName.ACKNOWLEDGMENT_FILES, READ_RAW_FILES)
        .functions();
  }

  private static List<FunctionSpec> paymentPosting() {
    return new Module("payment-posting", "paymentposting", "DOCUMENTS_BUCKET", "EXCHANGE_BUCKET", "CLAIM_PAYMENTS_QUEUE_URL", "BLIND_INDEX_KEY")
        .api("RemittancesApi", READ_RAW_FILES)
        .files(
            "RemittanceFileConsumer",
            QueueName.REMITTANCE_FILES,
            new ReadObjects(DOCUMENTS, UPLOADS),
            new ReadObjects(EXCHANGE, INBOUND),
            new Send(QueueName.CLAIM_PAYMENTS))
        .messages("ClaimPaymentConsumer", QueueName.CLAIM_PAYMENTS)
        .functions();
  }

  private static List<FunctionSpec> patientBilling() {
    return new Module("patient-billing", "patientbilling", "DOCUMENTS_BUCKET")
        .api("PatientBillingApi", new PutObjects(DOCUMENTS, GENERATED), new ReadObjects(DOCUMENTS, GENERATED))
        .functions();
  }

  private static List<FunctionSpec> workQueue() {
    var sendAgain = Arrays.stream(QueueName.values()).map(Send::new).toArray(Right[]::new);
    return new Module("work-queue", "workqueue", "QUEUE_URLS")
        .api("TasksApi", sendAgain)
        .messages("TaskConsumer", QueueName.TASKS)
        .deadLetters("DeadLetterConsumer")
        .functions();
  }

  private static List<FunctionSpec> reporting() {
    return new Module("reporting", "reporting")
        .readingApi("ReportsApi")
        .messages("ReportingConsumer", QueueName.REPORTING)
        .functions();
  }

  private static List<FunctionSpec> outbox() {
    return List.of(
        new FunctionSpec(
            "outbox",
            "outbox",
            "com.superbill.outbox.OutboxHandler",
            new Trigger.TableStream(),
            List.of("QUEUE_URLS"),
            Stream.of(
                    QueueName.ELIGIBILITY_REQUESTS,
                    QueueName.CLAIM_SUBMISSIONS,
                    QueueName.CLAIM_FILES,
                    QueueName.TASKS,
                    QueueName.REPORTING)
                .<Right>map(Send::new)
                .toList(),
            new Size(1024, 60, 10)));
  }

  private static List<FunctionSpec> watchdog() {
    return List.of(
        new FunctionSpec(
            "watchdog",
            "watchdog",
            "com.superbill.watchdog.WatchdogHandler",
            new Trigger.Schedule(WATCHDOG_MINUTES),
            List.of("ACKNOWLEDGMENT_DEADLINE_HOURS", "REMITTANCE_DEADLINE_DAYS"),
            List.of(new ReadTable(), new WriteTable()),
            // one copy: two sweeps at once would only race for the same conditional writes
            new Size(1024, 300, 1)));
  }

  /** Collects the functions of one module, all of which get the same environment. */
  private static final class Module {
    private final String name;
    private final String javaPackage;
    private final List<String> environment;
    private final List<FunctionSpec> functions = new ArrayList<>();

    Module(String name, String javaPackage, String... environment) {
      this.name = name;
      this.javaPackage = "com.superbill." + javaPackage;
      this.environment = List.of(environment);
    }

    Module api(String handler, Right... rights) {
      return add("api", handler, new Trigger.Api(), Size.API, rights);
    }

    /** An API that changes nothing. */
    Module readingApi(String handler) {
      return addExactly("api", handler, new Trigger.Api(), Size.API, List.of(new ReadTable()));
    }

    Module messages(String handler, QueueName queue, Right... rights) {
      return add(queue.queueName(), handler, new Trigger.Messages(queue), Size.messages(queue), rights);
    }

    Module files(String handler, QueueName queue, Right... rights) {
      return add(queue.queueName(), handler, new Trigger.Messages(queue), Size.files(queue), rights);
    }

    Module deadLetters(String handler) {
      var copies = Trigger.DeadLetters.COPIES_PER_QUEUE * QueueName.values().length;
      return add("dead-letters", handler, new Trigger.DeadLetters(), new Size(1024, 20, copies));
    }

    List<FunctionSpec> functions() {
      return functions;
    }

    private Module add(String suffix, String handler, Trigger trigger, Size size, Right... rights) {
      return addExactly(
          suffix, handler, trigger, size, Stream.concat(Stream.of(new ReadTable(), new WriteTable()), Arrays.stream(rights)).toList());
    }

    private Module addExactly(String suffix, String handler, Trigger trigger, Size size, List<Right> rights) {
      var known = trigger instanceof Trigger.Api ? Stream.concat(environment.stream(), Stream.of(FunctionSpec.DASHBOARD_ORIGIN)).toList() : environment;
      functions.add(new FunctionSpec(name + "-" + suffix, name, javaPackage + "." + handler, trigger, known, rights, size));
      return this;
    }
  }
}
