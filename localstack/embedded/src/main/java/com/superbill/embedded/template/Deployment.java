package com.superbill.embedded.template;

import com.superbill.embedded.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Everything that the synthesized templates of one CDK assembly declare, resolved for this machine. */
public final class Deployment {

    private final List<Resource> resources;
    private final Map<String, String> outputs;
    private final Map<String, Path> assets;

    private Deployment(List<Resource> resources, Map<String, String> outputs, Map<String, Path> assets) {
        this.resources = resources;
        this.outputs = outputs;
        this.assets = assets;
    }

    /**
     * Reads every {@code *.template.json} of the assembly.
     *
     * @param assembly   the folder that {@code cdk synth} wrote
     * @param parameters values of template parameters, by name
     * @param sqs        where SQS answers: queue URLs begin with it
     * @param secrets    the file in which generated secrets are kept
     * @throws StartFailure when there is no template, or one holds a type of resource that the embedded cloud does not know
     */
    public static Deployment read(Path assembly, Map<String, String> parameters, URI sqs, Path secrets) {
        List<Template> templates = templates(assembly);
        if (templates.isEmpty()) {
            throw new StartFailure("no *.template.json in " + assembly + ": run ./mvnw package");
        }
        Map<String, JsonNode> exports = new LinkedHashMap<>();
        var intrinsics = new Intrinsics(parameters, sqs, new Secrets(secrets), name -> Optional.ofNullable(exports.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no template exports " + name)));
        Map<String, Path> assets = new LinkedHashMap<>();
        for (Template template : templates) {
            assets.putAll(assets(template));
            template.outputs().forEach(output -> {
                if (output.has("Export")) {
                    exports.put(intrinsics.resolve(template, output.path("Export").path("Name")).asString(),
                            intrinsics.resolve(template, output.path("Value")));
                }
            });
        }
        List<Resource> resources = new ArrayList<>();
        Map<String, String> outputs = new LinkedHashMap<>();
        for (Template template : templates) {
            resources.addAll(resources(template, intrinsics));
            template.outputs().properties().forEach(output -> {
                if (active(template, intrinsics, output.getValue())) {
                    outputs.put(output.getKey(), intrinsics.resolve(template, output.getValue().path("Value")).asString());
                }
            });
        }
        return new Deployment(List.copyOf(resources), outputs, assets);
    }

    public List<Resource> all(String type) {
        return resources.stream().filter(resource -> resource.type().equals(type)).toList();
    }

    public Map<String, String> outputs() {
        return outputs;
    }

    /** The file that the assembly holds for an asset, by the key under which it would lie in the asset bucket. */
    public Path asset(String objectKey) {
        return Optional.ofNullable(assets.get(objectKey))
                .orElseThrow(() -> new IllegalArgumentException("the assembly has no asset " + objectKey));
    }

    private static List<Resource> resources(Template template, Intrinsics intrinsics) {
        List<Resource> resources = new ArrayList<>();
        template.resources().properties().forEach(entry -> {
            String type = entry.getValue().path("Type").asString();
            if (!active(template, intrinsics, entry.getValue())) {
                return;
            }
            switch (ResourceTypes.treatment(type)) {
                case ResourceTypes.Started _ -> resources.add(
                        new Resource(entry.getKey(), type, intrinsics.resolve(template, entry.getValue().path("Properties"))));
                case ResourceTypes.WithoutLocalEffect _ -> { }
                case ResourceTypes.Unknown _ -> throw new StartFailure("the embedded cloud does not know " + type + " (resource "
                        + entry.getKey() + " of " + template.name() + "): teach it, or list it in ResourceTypes with a reason");
            }
        });
        return resources;
    }

    private static boolean active(Template template, Intrinsics intrinsics, JsonNode declaration) {
        return !declaration.has("Condition") || intrinsics.condition(template, declaration.path("Condition").asString());
    }

    private static List<Template> templates(Path assembly) {
        try (var files = Files.exists(assembly) ? Files.list(assembly) : Stream.<Path>empty()) {
            return files.filter(file -> file.getFileName().toString().endsWith(".template.json")).sorted().map(Template::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Path> assets(Template template) {
        Map<String, Path> assets = new LinkedHashMap<>();
        Path manifest = template.folder().resolve(template.name() + ".assets.json");
        if (Files.exists(manifest)) {
            Json.read(manifest).path("files").forEach(file -> file.path("destinations").forEach(destination ->
                    assets.put(destination.path("objectKey").asString(), template.folder().resolve(file.path("source").path("path").asString()))));
        }
        return assets;
    }
}
