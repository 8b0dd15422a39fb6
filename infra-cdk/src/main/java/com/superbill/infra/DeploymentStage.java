package com.superbill.infra;

import java.util.Locale;

/** Where the stack is deployed. An AWS account holds one stage, so that names need no suffix. */
public enum DeploymentStage {
  /** A developer's machine: the embedded cloud, or LocalStack's free release, which has no Cognito, CloudFront and WAF. */
  LOCAL,
  /** AWS. */
  PROD;

  /** The stage's name as the functions see it in {@code STAGE}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a label.
   *
   * @throws IllegalArgumentException if no stage has it
   */
  public static DeploymentStage of(String label) {
    for (var stage : values()) {
      if (stage.label().equals(label)) {
        return stage;
      }
    }
    throw new IllegalArgumentException("No stage is called \"" + label + "\": use local or prod.");
  }
}
