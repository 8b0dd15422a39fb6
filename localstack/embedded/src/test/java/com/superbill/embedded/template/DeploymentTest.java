package com.superbill.embedded.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.superbill.embedded.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentTest {

    @TempDir
    Path folder;

    @Test
    void resourceOfAnUnknownTypeIsRefusedByNameAndType() {
        assertThatThrownBy(() -> read("""
                {"Resources": {"Cache": {"Type": "AWS::ElastiCache::CacheCluster"}}}"""))
                .isInstanceOf(StartFailure.class).hasMessageContaining("Cache").hasMessageContaining("AWS::ElastiCache::CacheCluster");
    }

    @Test
    void resourceWhoseConditionDoesNotHoldIsLeftOut() throws IOException {
        var deployment = read("""
                {"Parameters": {"Stage": {"Type": "String", "Default": "local"}},
                 "Conditions": {"Cloud": {"Fn::Not": [{"Fn::Equals": [{"Ref": "Stage"}, "local"]}]}},
                 "Resources": {"Cache": {"Type": "AWS::ElastiCache::CacheCluster", "Condition": "Cloud"},
                               "Queue": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": {"Fn::If": ["Cloud", "far", "near"]}, "DelaySeconds": {"Ref": "AWS::NoValue"}}}}}""");

        assertThat(deployment.all("AWS::SQS::Queue")).singleElement().satisfies(queue -> {
            assertThat(queue.text("/QueueName")).contains("near");
            assertThat(queue.text("/DelaySeconds")).isEmpty();
        });
    }

    @Test
    void intrinsicFunctionsAreResolved() throws IOException {
        var deployment = read("""
                {"Mappings": {"Sizes": {"local": {"memory": "256"}}},
                 "Resources": {"Queue": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "work"}},
                               "Files": {"Type": "AWS::S3::Bucket"}},
                 "Outputs": {
                   "url": {"Value": {"Ref": "Queue"}},
                   "arn": {"Value": {"Fn::GetAtt": ["Queue", "Arn"]}},
                   "joined": {"Value": {"Fn::Join": ["-", ["a", {"Ref": "AWS::AccountId"}]]}},
                   "sub": {"Value": {"Fn::Sub": ["${Queue.QueueName} in ${place} ${!literal}", {"place": {"Ref": "AWS::Region"}}]}},
                   "selected": {"Value": {"Fn::Select": [1, {"Fn::Split": [":", "a:b:c"]}]}},
                   "mapped": {"Value": {"Fn::FindInMap": ["Sizes", "local", "memory"]}},
                   "bucket": {"Value": {"Ref": "Files"}}}}""");

        assertThat(deployment.outputs()).containsExactlyInAnyOrderEntriesOf(Map.of(
                "url", "http://localhost:9/000000000000/work",
                "arn", "arn:aws:sqs:us-east-1:000000000000:work",
                "joined", "a-000000000000",
                "sub", "work in us-east-1 ${literal}",
                "selected", "b",
                "mapped", "256",
                "bucket", "files"));
    }

    @Test
    void secretIsGeneratedOnceAndKept() throws IOException {
        String template = """
                {"Resources": {"Key": {"Type": "AWS::SecretsManager::Secret", "Properties": {"GenerateSecretString": {"PasswordLength": 40}}}},
                 "Outputs": {"key": {"Value": {"Fn::Join": ["", ["{{resolve:secretsmanager:", {"Ref": "Key"}, ":SecretString:::}}"]]}}}}""";

        String first = read(template).outputs().get("key");
        String second = read(template).outputs().get("key");

        assertThat(first).hasSize(40).isEqualTo(second);
    }

    @Test
    void valueExportedByOneTemplateIsImportedByAnother() throws IOException {
        write("A", """
                {"Resources": {"Queue": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "work"}}},
                 "Outputs": {"exported": {"Value": {"Fn::GetAtt": ["Queue", "Arn"]}, "Export": {"Name": "A:queue"}}}}""");
        var deployment = read("""
                {"Resources": {}, "Outputs": {"imported": {"Value": {"Fn::ImportValue": "A:queue"}}}}""");

        assertThat(deployment.outputs()).containsEntry("imported", "arn:aws:sqs:us-east-1:000000000000:work");
    }

    @Test
    void folderWithoutTemplateIsRefused() {
        assertThatThrownBy(() -> Deployment.read(folder, Map.of(), URI.create("http://localhost:9"), folder.resolve("secrets.json")))
                .isInstanceOf(StartFailure.class).hasMessageContaining("./mvnw package");
    }

    private Deployment read(String template) throws IOException {
        write("Test", template);
        return Deployment.read(folder, Map.of(), URI.create("http://localhost:9"), folder.resolve("secrets.json"));
    }

    private void write(String name, String template) throws IOException {
        Files.writeString(folder.resolve(name + ".template.json"), template);
    }
}
