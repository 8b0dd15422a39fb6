package com.superbill.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.ClientAttributes;
import software.amazon.awscdk.services.cognito.CognitoDomainOptions;
import software.amazon.awscdk.services.cognito.FeaturePlan;
import software.amazon.awscdk.services.cognito.ICustomAttribute;
import software.amazon.awscdk.services.cognito.Mfa;
import software.amazon.awscdk.services.cognito.MfaSecondFactor;
import software.amazon.awscdk.services.cognito.OAuthFlows;
import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.OAuthSettings;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.StandardAttributesMask;
import software.amazon.awscdk.services.cognito.StandardThreatProtectionMode;
import software.amazon.awscdk.services.cognito.StringAttribute;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolDomainOptions;
import software.constructs.Construct;

/**
 * Who may sign in. A person's practice and role are attributes that only an administrator of the pool can set; they stand in the ID
 * token as {@code custom:practice}, {@code custom:role} and {@code custom:patient}, where the authorizer reads them.
 */
public final class Identity extends Construct {

  private static final int PASSWORD_LENGTH_MIN = 14;
  private static final int CLAIM_LENGTH_MAX = 64;
  private static final Duration TOKEN_VALIDITY = Duration.hours(1);
  /** A working day: who comes back the next morning signs in again. */
  private static final Duration SESSION = Duration.hours(12);

  private final UserPool pool;
  private final UserPoolClient dashboard;

  Identity(Construct scope, String id, String dashboardOrigin) {
    super(scope, id);
    pool =
        UserPool.Builder.create(this, "People")
            .userPoolName("superbill")
            .selfSignUpEnabled(false)
            .signInAliases(SignInAliases.builder().email(true).build())
            .accountRecovery(AccountRecovery.EMAIL_ONLY)
            .mfa(Mfa.REQUIRED)
            .mfaSecondFactor(MfaSecondFactor.builder().otp(true).sms(false).build())
            .passwordPolicy(
                PasswordPolicy.builder()
                    .minLength(PASSWORD_LENGTH_MIN)
                    .requireLowercase(true)
                    .requireUppercase(true)
                    .requireDigits(true)
                    .requireSymbols(true)
                    .build())
            .customAttributes(new TreeMap<>(Map.of("practice", claim(), "role", claim(), "patient", claim())))
            .featurePlan(FeaturePlan.PLUS)
            .standardThreatProtectionMode(StandardThreatProtectionMode.FULL_FUNCTION)
            .deletionProtection(true)
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
    pool.addDomain(
        "SignIn",
        UserPoolDomainOptions.builder()
            .cognitoDomain(CognitoDomainOptions.builder().domainPrefix(domainPrefix()).build())
            .build());
    var email = StandardAttributesMask.builder().email(true).build();
    dashboard =
        UserPoolClient.Builder.create(this, "Dashboard")
            .userPool(pool)
            // a page cannot keep a secret: the code is bound to it by PKCE instead
            .generateSecret(false)
            .oAuth(
                OAuthSettings.builder()
                    .flows(OAuthFlows.builder().authorizationCodeGrant(true).build())
                    .scopes(List.of(OAuthScope.OPENID, OAuthScope.EMAIL))
                    .callbackUrls(List.of(dashboardOrigin + "/"))
                    .logoutUrls(List.of(dashboardOrigin + "/"))
                    .build())
            .readAttributes(new ClientAttributes().withStandardAttributes(email).withCustomAttributes("practice", "role", "patient"))
            // not the custom ones: nobody gives a role to himself
            .writeAttributes(new ClientAttributes().withStandardAttributes(email))
            .idTokenValidity(TOKEN_VALIDITY)
            .accessTokenValidity(TOKEN_VALIDITY)
            .refreshTokenValidity(SESSION)
            .enableTokenRevocation(true)
            .preventUserExistenceErrors(true)
            .build();
  }

  /** The issuer that tokens name. */
  public String issuer() {
    return pool.getUserPoolProviderUrl();
  }

  /** Where the issuer's public keys are. */
  public String jwksUri() {
    return issuer() + "/.well-known/jwks.json";
  }

  /** The audience that tokens name: the dashboard's client id. */
  public String audience() {
    return dashboard.getUserPoolClientId();
  }

  /** Origin of the sign-in pages and of the token endpoint. */
  public static String signInOrigin() {
    return "https://" + domainPrefix() + ".auth." + Aws.REGION + ".amazoncognito.com";
  }

  private static String domainPrefix() {
    return "superbill-" + Aws.ACCOUNT_ID;
  }

  private static ICustomAttribute claim() {
    return StringAttribute.Builder.create().mutable(true).maxLen(CLAIM_LENGTH_MAX).build();
  }
}
