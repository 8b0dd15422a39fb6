package com.superbill.embedded.lambda;

import com.superbill.embedded.emulator.Credentials;
import com.superbill.embedded.template.Account;
import com.superbill.embedded.template.Deployment;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All functions of the stack, found by name or by the ARN of the function, a version or an alias. */
public final class Functions {

    private final Map<String, LocalFunction> byName = new LinkedHashMap<>();

    /**
     * @param logs      folder with one log file a function
     * @param endpoints where the AWS services answer, by the name that the SDKs give them in {@code AWS_ENDPOINT_URL_…}
     */
    public Functions(Deployment deployment, Path logs, Map<String, URI> endpoints, Credentials credentials) {
        for (FunctionDefinition definition : FunctionDefinition.of(deployment)) {
            byName.put(definition.name(), new LocalFunction(definition, environment(definition, endpoints, credentials),
                    log(logs.resolve(definition.name() + ".log"))));
        }
    }

    public Collection<LocalFunction> all() {
        return byName.values();
    }

    /** @param arnOrName for instance {@code arn:aws:lambda:us-east-1:000000000000:function:documents-api:live} */
    public LocalFunction get(String arnOrName) {
        return find(arnOrName).orElseThrow(() -> new IllegalArgumentException("no function " + arnOrName));
    }

    public Optional<LocalFunction> find(String arnOrName) {
        String name = arnOrName.contains(":function:") ? arnOrName.split(":function:", 2)[1].split("[:/]")[0] : arnOrName;
        return Optional.ofNullable(byName.get(name));
    }

    /** @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime">runtime variables</a> */
    private static Map<String, String> environment(FunctionDefinition definition, Map<String, URI> endpoints, Credentials credentials) {
        Map<String, String> environment = new LinkedHashMap<>(definition.environment());
        environment.put("AWS_REGION", Account.REGION);
        environment.put("AWS_DEFAULT_REGION", Account.REGION);
        environment.put("AWS_ACCESS_KEY_ID", credentials.accessKeyId());
        environment.put("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey());
        environment.put("AWS_LAMBDA_FUNCTION_NAME", definition.name());
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(definition.memoryMegabytes()));
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + definition.name());
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        environment.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
        environment.put("LANG", "en_US.UTF-8");
        environment.put("TZ", ":UTC");
        endpoints.forEach((service, endpoint) -> environment.put("AWS_ENDPOINT_URL_" + service, endpoint.toString()));
        return environment;
    }

    private static PrintStream log(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return new PrintStream(Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), true, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
