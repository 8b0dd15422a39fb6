package com.superbill.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stands between the internet and the functions in AWS: sign-in, firewall, distribution. */
class EdgeTest {

  private final Synthesized template = Synthesized.PROD;

  @Test
  void everyoneSignsInWithASecondFactorAndNobodySignsHimselfUp() {
    var pool = template.only("AWS::Cognito::UserPool");
    assertThat(pool.get("MfaConfiguration").asText()).isEqualTo("ON");
    assertThat(Synthesized.texts(pool.get("EnabledMfas"))).containsExactly("SOFTWARE_TOKEN_MFA");
    assertThat(pool.get("AdminCreateUserConfig").get("AllowAdminCreateUserOnly").asBoolean()).isTrue();
    assertThat(pool.get("Policies").get("PasswordPolicy").get("MinimumLength").asInt()).isGreaterThanOrEqualTo(14);
  }

  @Test
  void nobodyCanGiveHimselfAPracticeOrARole() {
    var client = template.only("AWS::Cognito::UserPoolClient");
    assertThat(Synthesized.texts(client.get("WriteAttributes"))).containsExactly("email");
    assertThat(Synthesized.texts(client.get("ReadAttributes"))).contains("custom:practice", "custom:role", "custom:patient");
  }

  @Test
  void theDashboardSignsInByCodeWithoutASecret() {
    var client = template.only("AWS::Cognito::UserPoolClient");
    assertThat(Synthesized.texts(client.get("AllowedOAuthFlows"))).containsExactly("code");
    assertThat(client.get("GenerateSecret").asBoolean()).isFalse();
    assertThat(Synthesized.texts(client.get("CallbackURLs"))).containsExactly("https://${DashboardDomain}/");
  }

  @Test
  void theAuthorizerTrustsThePoolAndTheDashboardsClient() {
    var environment = template.function("authorizer").get("Environment").get("Variables");
    assertThat(Synthesized.text(environment.get("ISSUER"))).contains("Identity");
    assertThat(Synthesized.text(environment.get("JWKS_URI"))).endsWith("/.well-known/jwks.json");
    assertThat(Synthesized.text(environment.get("AUDIENCE"))).contains("IdentityDashboard");
  }

  @Test
  void patientsDataLeavesForTheClearinghouseOverTlsOnly() {
    assertThat(template.parameter("ClearinghouseUrl").get("AllowedPattern").asText()).isEqualTo("https://.+");
  }

  @Test
  void theBlindIndexKeyStandsInNoTemplate() {
    var key = template.function("registration-api").get("Environment").get("Variables").get("BLIND_INDEX_KEY");
    assertThat(Synthesized.text(key)).startsWith("{{resolve:secretsmanager:");
  }

  @Test
  void theFirewallStandsBeforeTheApiAndHidesWhatNamesAPatient() {
    var acl = template.only("AWS::WAFv2::WebACL");
    assertThat(acl.get("DataProtectionConfig").toString()).contains("QUERY_STRING", "BODY", "authorization");
    assertThat(template.only("AWS::WAFv2::WebACLAssociation").get("ResourceArn").toString()).contains("RestApi");
    assertThat(template.propertiesOf("AWS::WAFv2::LoggingConfiguration")).hasSize(1);
  }

  @Test
  void pagesAndApiShareAnOriginOverTls() {
    var distribution = template.only("AWS::CloudFront::Distribution").get("DistributionConfig");
    assertThat(distribution.get("ViewerCertificate").get("MinimumProtocolVersion").asText()).isEqualTo("TLSv1.2_2021");
    assertThat(distribution.get("CacheBehaviors").get(0).get("PathPattern").asText()).isEqualTo("/v1/*");
    assertThat(distribution.get("DefaultCacheBehavior").get("ViewerProtocolPolicy").asText()).isEqualTo("redirect-to-https");
    assertThat(template.propertiesOf("AWS::CloudFront::OriginAccessControl")).hasSize(1);
  }

  @Test
  void aReleaseCopiesThePagesAndTellsThemWhereTheyAre() {
    var copy = template.only("Custom::CDKBucketDeployment");
    assertThat(Synthesized.target(copy.get("DestinationBucketName"))).startsWith("DashboardPages");
    assertThat(copy.get("SourceMarkers").toString()).contains("ProviderURL", "IdentityDashboard", "DashboardDomain");
  }

  @Test
  void pagesRunOwnScriptsOnlyAndTalkToKnownPlacesOnly() {
    var policy =
        Synthesized.text(
            template.only("AWS::CloudFront::ResponseHeadersPolicy")
                .get("ResponseHeadersPolicyConfig").get("SecurityHeadersConfig").get("ContentSecurityPolicy").get("ContentSecurityPolicy"));
    assertThat(policy).startsWith("default-src 'self'; connect-src 'self' https://superbill-documents-");
    // where signed URLs of us-east-1 point, and those of every other region
    assertThat(policy).contains("-${AWS::Region}.s3.amazonaws.com ", "-${AWS::Region}.s3.${AWS::Region}.amazonaws.com ");
    assertThat(policy).contains("frame-ancestors 'none'").doesNotContain("unsafe-", "https://*", "script-src");
  }
}
