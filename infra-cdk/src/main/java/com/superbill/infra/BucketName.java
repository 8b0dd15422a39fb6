package com.superbill.infra;

import java.util.Locale;
import software.amazon.awscdk.Aws;

/** The buckets that functions know. */
public enum BucketName {
  /** What clinics upload and what Superbill makes for them. */
  DOCUMENTS,
  /** The clearinghouse's mailbox. */
  EXCHANGE;

  /** Objects that clients uploaded by signed URL: {@code uploads/<practice>/<documentId>}. */
  public static final String UPLOADS = "uploads/";

  /** Objects that Superbill made, such as statements: {@code generated/<practice>/…}. */
  public static final String GENERATED = "generated/";

  /** Files from the clearinghouse: {@code inbound/<practice>/<file>}. */
  public static final String INBOUND = "inbound/";

  /** Files for the clearinghouse: {@code outbound/<practice>/<file>}. */
  public static final String OUTBOUND = "outbound/";

  /**
   * The bucket's name, known before the bucket is made: the upload queue's policy and the dashboard's content security policy name
   * the bucket while the bucket waits for them.
   */
  public String bucketName() {
    return "superbill-" + name().toLowerCase(Locale.ROOT) + "-" + Aws.ACCOUNT_ID + "-" + Aws.REGION;
  }

  /** The prefix whose new objects are announced on the queue document-uploads. */
  public String arrivals() {
    return this == DOCUMENTS ? UPLOADS : INBOUND;
  }

  /** The environment variable that holds the bucket's name. */
  public String variable() {
    return name() + "_BUCKET";
  }
}
