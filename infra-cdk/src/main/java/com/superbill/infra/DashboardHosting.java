package com.superbill.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.amazon.awscdk.services.cloudfront.HeadersFrameOption;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.OriginSslPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersFrameOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/**
 * The dashboard's pages and, under the same origin, the API: {@code /v1/*} goes to API Gateway as it does on a developer's machine.
 */
public final class DashboardHosting extends Construct {

  private static final Duration HTTPS_ONLY_FOR = Duration.days(730);
  private static final Duration OLD_PAGES_KEPT_FOR = Duration.days(30);

  /** The pages' own routes are one page. S3 knows files only, which have a dot in their name. */
  private static final String ROUTES_TO_PAGE =
      """
      function handler(event) {
        if (!event.request.uri.includes('.')) event.request.uri = '/index.html';
        return event.request;
      }
      """;

  private final Distribution distribution;

  DashboardHosting(
      Construct scope,
      String id,
      Artifacts artifacts,
      StageSettings settings,
      DataKey key,
      Storage storage,
      RestApi api,
      String domainName,
      String certificateArn) {
    super(scope, id);
    var pages = pages(storage);
    distribution =
        Distribution.Builder.create(this, "Distribution")
            .comment("Superbill dashboard and API")
            .domainNames(List.of(domainName))
            .certificate(Certificate.fromCertificateArn(this, "Certificate", certificateArn))
            .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
            .defaultRootObject("index.html")
            .defaultBehavior(
                BehaviorOptions.builder()
                    .origin(S3BucketOrigin.withOriginAccessControl(pages))
                    .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                    .cachePolicy(CachePolicy.CACHING_OPTIMIZED)
                    .responseHeadersPolicy(securityHeaders())
                    .functionAssociations(List.of(routesToPage()))
                    .build())
            .additionalBehaviors(Map.of("/v1/*", toApi(api)))
            .build();
    new DashboardPages(this, "Release", artifacts, pages, settings, key);
    Findings.of(distribution)
        .acknowledge("AwsSolutions-CFR1", "Where billing teams sit is the practice's choice; tokens, not countries, decide who sees what.")
        .acknowledge("AwsSolutions-CFR2", "The API has its own web ACL behind this; the rest is published files.")
        .acknowledge(
            "AwsSolutions-CFR3",
            "CloudFront's access log holds query strings, and a search names a patient there. The API's own access log has each call without them.");
  }

  /** What serves them. */
  public Distribution distribution() {
    return distribution;
  }

  private Bucket pages(Storage storage) {
    var bucket =
        Bucket.Builder.create(this, "Pages")
            .encryption(BucketEncryption.S3_MANAGED)
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            .enforceSsl(true)
            .versioned(true)
            .serverAccessLogsBucket(storage.accessLogBucket())
            .serverAccessLogsPrefix("dashboard/")
            .lifecycleRules(List.of(LifecycleRule.builder().noncurrentVersionExpiration(OLD_PAGES_KEPT_FOR).build()))
            .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
            .build();
    Findings.of(bucket)
        .acknowledge("HIPAA.Security-S3DefaultEncryptionKMS", "Published pages, made by the build; nothing in them is anybody's data.")
        .acknowledge("HIPAA.Security-S3BucketReplicationEnabled", "Made by the build: deploying again restores them.");
    return bucket;
  }

  private static BehaviorOptions toApi(RestApi api) {
    var host = api.api().getRestApiId() + ".execute-api." + Aws.REGION + "." + Aws.URL_SUFFIX;
    return BehaviorOptions.builder()
        .origin(
            HttpOrigin.Builder.create(host)
                .originPath("/" + RestApi.STAGE)
                .originSslProtocols(List.of(OriginSslPolicy.TLS_V1_2))
                .build())
        .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
        .allowedMethods(AllowedMethods.ALLOW_ALL)
        .cachePolicy(CachePolicy.CACHING_DISABLED)
        .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
        .build();
  }

  private FunctionAssociation routesToPage() {
    return FunctionAssociation.builder()
        .eventType(FunctionEventType.VIEWER_REQUEST)
        .function(
            software.amazon.awscdk.services.cloudfront.Function.Builder.create(this, "RoutesToPage")
                .runtime(FunctionRuntime.JS_2_0)
                .code(FunctionCode.fromInline(ROUTES_TO_PAGE))
                .build())
        .build();
  }

  private ResponseHeadersPolicy securityHeaders() {
    return ResponseHeadersPolicy.Builder.create(this, "SecurityHeaders")
        .securityHeadersBehavior(
            ResponseSecurityHeadersBehavior.builder()
                .contentSecurityPolicy(
                    ResponseHeadersContentSecurityPolicy.builder().contentSecurityPolicy(contentSecurityPolicy()).override(true).build())
                .contentTypeOptions(ResponseHeadersContentTypeOptions.builder().override(true).build())
                .frameOptions(ResponseHeadersFrameOptions.builder().frameOption(HeadersFrameOption.DENY).override(true).build())
                .referrerPolicy(
                    ResponseHeadersReferrerPolicy.builder().referrerPolicy(HeadersReferrerPolicy.NO_REFERRER).override(true).build())
                .strictTransportSecurity(
                    ResponseHeadersStrictTransportSecurity.builder()
                        .accessControlMaxAge(HTTPS_ONLY_FOR)
                        .includeSubdomains(true)
                        .override(true)
                        .build())
                .build())
        .build();
  }

  /** The pages may talk to the API (their own origin), to signed URLs of the documents and exchange buckets, and to the issuer. */
  private static String contentSecurityPolicy() {
    var connect =
        String.join(
            " ",
            "'self'",
            bucketOrigins(BucketName.DOCUMENTS),
            bucketOrigins(BucketName.EXCHANGE),
            Identity.signInOrigin(),
            "https://cognito-idp." + Aws.REGION + ".amazonaws.com");
    return "default-src 'self'; connect-src " + connect
        + "; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
  }

  /** Signed URLs name the region, except in us-east-1, where the SDK signs for the endpoint that is older than regions. */
  private static String bucketOrigins(BucketName bucket) {
    var host = "https://" + bucket.bucketName() + ".s3.";
    return host + Aws.REGION + ".amazonaws.com " + host + "amazonaws.com";
  }
}
