package com.superbill.infra;

import java.util.List;
import java.util.Locale;
import software.amazon.awscdk.services.apigateway.ApiKey;
import software.amazon.awscdk.services.apigateway.Period;
import software.amazon.awscdk.services.apigateway.QuotaSettings;
import software.amazon.awscdk.services.apigateway.ThrottleSettings;
import software.amazon.awscdk.services.apigateway.UsagePlan;
import software.amazon.awscdk.services.apigateway.UsagePlanPerApiStage;
import software.constructs.Construct;

/**
 * How much of the API each kind of caller may use, so that a partner's system that runs wild does not stop the people. The authorizer
 * says by the token's role which plan counts a call; callers send no key.
 */
public final class UsagePlans extends Construct {

  private static final int PARTNER_REQUESTS_PER_DAY = 200_000;

  /** The kinds of callers. Together they stay below what the API's stage admits. */
  enum Plan {
    PEOPLE("people-usage-key", 150, 300),
    PARTNER("partner-usage-key", 50, 100);

    private final String suffix;
    private final int requestsPerSecond;
    private final int requestsBurst;

    Plan(String suffix, int requestsPerSecond, int requestsBurst) {
      this.suffix = suffix;
      this.requestsPerSecond = requestsPerSecond;
      this.requestsBurst = requestsBurst;
    }

    /** The plan's key. It opens nothing, since API Gateway takes it from the authorizer only. API Gateway wants 20 characters. */
    String key() {
      return "superbill-" + suffix;
    }

    /** The environment variable of the authorizer that holds the key. */
    String variable() {
      return name() + "_USAGE_KEY";
    }
  }

  UsagePlans(Construct scope, String id, RestApi api) {
    super(scope, id);
    for (var plan : Plan.values()) {
      var name = plan.name().toLowerCase(Locale.ROOT);
      var usagePlan =
          UsagePlan.Builder.create(this, name + "-plan")
              .name("superbill-" + name)
              .throttle(ThrottleSettings.builder().rateLimit(plan.requestsPerSecond).burstLimit(plan.requestsBurst).build())
              .apiStages(List.of(UsagePlanPerApiStage.builder().api(api.api()).stage(api.api().getDeploymentStage()).build()));
      if (plan == Plan.PARTNER) {
        usagePlan.quota(QuotaSettings.builder().limit(PARTNER_REQUESTS_PER_DAY).period(Period.DAY).build());
      }
      usagePlan.build().addApiKey(ApiKey.Builder.create(this, name + "-key").apiKeyName("superbill-" + name).value(plan.key()).build());
    }
  }
}
