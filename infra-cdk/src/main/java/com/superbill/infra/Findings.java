package com.superbill.infra;

import java.util.Map;
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

  /**
   * Accepts one of several findings of a rule, as cdk-nag names it in brackets. Written where {@link Validations} would write it: its
   * own method refuses names with more than one "::", which every ARN has.
   */
  Findings acknowledge(String rule, String finding, String reason) {
    resource.getNode().addMetadata(Validations.ACKNOWLEDGED_RULES_METADATA_KEY, Map.of("Annotation::" + rule + "[" + finding + "]", reason));
    return this;
  }
}
