package com.superbill.infra;

/** One thing that a function may do. {@link FunctionRole} turns it into IAM actions on one resource. */
public sealed interface Right {

  /** Read items of the table and of its indexes. */
  record ReadTable() implements Right {}

  /** Write items of the table. */
  record WriteTable() implements Right {}

  /** Read objects of a bucket whose keys start with the prefix. */
  record ReadObjects(BucketName bucket, String prefix) implements Right {}

  /** Learn that a bucket has no object of a name: without it S3 answers "forbidden" instead of "not there". */
  record FindObjects(BucketName bucket) implements Right {}

  /** Create objects of a bucket whose keys start with the prefix. */
  record PutObjects(BucketName bucket, String prefix) implements Right {}

  /** Send messages to a queue. */
  record Send(QueueName queue) implements Right {}
}
