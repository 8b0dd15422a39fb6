package com.superbill.embedded.lambda;

import com.superbill.embedded.template.Account;
import com.superbill.embedded.template.Deployment;
import com.superbill.embedded.template.Resource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One function as the template declares it.
 *
 * @param environment         exactly the variables of the template
 * @param reservedConcurrency how many invocations may run at once; empty: as many as come
 */
public record FunctionDefinition(
        String name, String handler, Path code, Map<String, String> environment, int memoryMegabytes, Duration timeout, OptionalInt reservedConcurrency) {

    private static final int DEFAULT_TIMEOUT_SECONDS = 3;
    private static final int DEFAULT_MEMORY_MEGABYTES = 128;
    private static final String RUNTIME = "java25";

    /** Functions by which CDK deploys (custom resources); what they would do is done here by the part that they would call. */
    private static final Set<String> DEPLOYMENT_HELPERS = Set.of("BucketNotificationsHandler", "CustomCDKBucketDeployment", "CustomS3AutoDeleteObjects");

    public static List<FunctionDefinition> of(Deployment deployment) {
        return deployment.all("AWS::Lambda::Function").stream()
                .filter(function -> DEPLOYMENT_HELPERS.stream().noneMatch(function.logicalId()::startsWith))
                .map(function -> of(deployment, function)).toList();
    }

    public String arn() {
        return Account.arn("lambda", "function:" + name);
    }

    private static FunctionDefinition of(Deployment deployment, Resource function) {
        if (!function.required("/Runtime").equals(RUNTIME)) {
            throw new IllegalArgumentException("function " + function.logicalId() + " wants the runtime " + function.required("/Runtime")
                    + "; the embedded cloud runs " + RUNTIME);
        }
        Map<String, String> environment = new LinkedHashMap<>();
        function.properties().at("/Environment/Variables").properties()
                .forEach(variable -> environment.put(variable.getKey(), variable.getValue().asString()));
        return new FunctionDefinition(
                function.text("/FunctionName").orElse(function.logicalId()),
                function.required("/Handler"),
                deployment.asset(function.required("/Code/S3Key")),
                environment,
                function.number("/MemorySize").orElse(DEFAULT_MEMORY_MEGABYTES),
                Duration.ofSeconds(function.number("/Timeout").orElse(DEFAULT_TIMEOUT_SECONDS)),
                function.number("/ReservedConcurrentExecutions").map(OptionalInt::of).orElse(OptionalInt.empty()));
    }
}
