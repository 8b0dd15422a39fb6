package com.superbill.infra;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/** The key of the blind index. It is made once: with another one no patient would be found by name any more. */
final class BlindIndexSecret extends Construct {

  private static final int LENGTH = 64;

  private final Secret secret;

  BlindIndexSecret(Construct scope, String id, DataKey key) {
    super(scope, id);
    secret =
        Secret.Builder.create(this, "Secret")
            .description("Superbill: key of the blind index")
            .encryptionKey(key.key())
            .generateSecretString(SecretStringGenerator.builder().passwordLength(LENGTH).excludePunctuation(true).build())
            .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
            .build();
    var reason = "Every stored index value is made with it: a new key means indexing all patients anew, which no timer may start.";
    Findings.of(secret).acknowledge("AwsSolutions-SMG4", reason).acknowledge("HIPAA.Security-SecretsManagerRotationEnabled", reason);
  }

  /** A reference that CloudFormation resolves while it deploys, so that the key stands in no template. */
  String reference() {
    return secret.getSecretValue().unsafeUnwrap();
  }
}
