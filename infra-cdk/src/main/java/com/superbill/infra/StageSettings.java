package com.superbill.infra;

/**
 * What differs between stages, as values that may be CloudFormation tokens.
 *
 * @param stage the stage
 * @param dashboardOrigin origin of the dashboard's pages, which browsers may call the API and the signed URLs from
 * @param issuer the OpenID Connect issuer whose tokens the API accepts
 * @param jwksUri where the issuer's public keys are
 * @param audience the audience that a token must name
 * @param clearinghouseUrl the clearinghouse's real-time endpoint (CAQH CORE connectivity)
 * @param blindIndexKey the key of the blind index by which patients are found by name and birth date
 */
public record StageSettings(
    DeploymentStage stage,
    String dashboardOrigin,
    String issuer,
    String jwksUri,
    String audience,
    String clearinghouseUrl,
    String blindIndexKey) {}
