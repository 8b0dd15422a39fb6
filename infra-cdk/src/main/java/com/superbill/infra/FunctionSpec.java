package com.superbill.infra;

import java.util.List;

/**
 * One handler class, deployed as one function: a row of the table in {@code docs/architecture.md}, split by handler.
 *
 * @param name the function's name in AWS
 * @param module the Maven module whose jar holds the handler
 * @param handler the handler's class name
 * @param trigger what starts it
 * @param environment names of the variables that it gets beside {@code STAGE} and {@code TABLE_NAME}
 * @param rights what it may do
 * @param size memory, time and copies
 */
public record FunctionSpec(
    String name, String module, String handler, Trigger trigger, List<String> environment, List<Right> rights, Size size) {

  /** Environment variable with the table's name. */
  public static final String TABLE_NAME = "TABLE_NAME";

  /** Environment variable of API functions with the one other origin whose scripts may read their answers. */
  public static final String DASHBOARD_ORIGIN = "DASHBOARD_ORIGIN";

  /** Environment variable with the clearinghouse's endpoint, the one place outside of AWS that a function calls. */
  public static final String CLEARINGHOUSE_URL = "CLEARINGHOUSE_URL";

  /**
   * Memory, time and copies of a function. Lambda gives CPU by memory: 1,769 MB is one whole core.
   *
   * @param memoryMegabytes memory
   * @param timeoutSeconds the longest that one invocation may take
   * @param concurrency copies reserved for the function, which are also the most that may run
   */
  public record Size(int memoryMegabytes, int timeoutSeconds, int concurrency) {
    /** A token check: on every request's path, little work. */
    static final Size AUTHORIZER = new Size(1024, 5, 50);

    /** An API call: a person waits. API Gateway itself gives up after 29 s. */
    static final Size API = new Size(1024, 20, 30);

    /** Small messages: ten of them, a few table writes each. A failed one comes again after this time, so it is short. */
    static Size messages(QueueName queue) {
      return new Size(1024, 20, queue.consumersMax());
    }

    /** Whole files, streamed. */
    static Size files(QueueName queue) {
      return new Size(1769, 120, queue.consumersMax());
    }
  }

  /** Whether SnapStart removes its cold start: a person waits for it. */
  public boolean snapStarted() {
    return trigger instanceof Trigger.Api || trigger instanceof Trigger.ApiAuthorizer;
  }

  /** Whether the function knows the table's name: all but the authorizer, which decides by the token alone. */
  public boolean knowsTable() {
    return !(trigger instanceof Trigger.ApiAuthorizer);
  }
}
