package com.superbill.local;

import java.net.URI;

/**
 * Where the parts of a running local stack answer, and with which credentials. All of them listen on loopback only.
 *
 * @param api             the REST API (add {@code /v1/…}) and, at {@code /}, the dashboard
 * @param issuer          the OpenID Connect issuer
 * @param dynamoDb        DynamoDB and DynamoDB Streams
 * @param s3              S3, path style; it checks signatures made with the credentials below
 * @param sqs             SQS
 * @param region          the AWS region that everything claims to be in
 * @param accessKeyId     access key of the whole stack
 * @param secretAccessKey its secret; worth nothing outside this machine
 */
public record Endpoints(URI api, URI issuer, URI dynamoDb, URI s3, URI sqs, String region, String accessKeyId, String secretAccessKey) {}
