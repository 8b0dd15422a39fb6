package com.superbill.infra;

import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.Validations;
import software.constructs.IConstruct;

/** cdk-nag's findings on one resource that are right as they are, each with its reason. */
final class Findings {

  private final IConstruct resource;

  private Findings(IConstruct resource) {
    this.resource = resource;
  }

  static Findings of(IConstruct resource) {
    return new Findings(resource);
  }

  /** Accepts one rule's finding on this resource. */
  Findings acknowledge(String rule, String reason) {
    Validations.of(resource).acknowledge(Acknowledgment.builder().id(rule).reason(reason).build());
    return this;
  }
}
