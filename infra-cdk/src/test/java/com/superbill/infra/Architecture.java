package com.superbill.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code docs/architecture.md} says of functions and queues, read from its tables.
 *
 * @param modules rows of the table of functions
 * @param queues names of the work queues
 */
record Architecture(List<Module> modules, List<String> queues) {

  private static final Pattern HANDLER = Pattern.compile("`(\\w+)` → ([^;|]+)");
  private static final Pattern VARIABLE = Pattern.compile("`([A-Z][A-Z_]+)`");

  /**
   * One row: a module, its handlers and what they get.
   *
   * @param handlers full class name to trigger
   */
  record Module(String name, Map<String, String> handlers, TreeSet<String> environment, String tableRights) {}

  static Architecture read() {
    try {
      var text = Files.readString(RepositoryFixture.real().resolve("docs/architecture.md"));
      var modules =
          text.lines().dropWhile(line -> !line.startsWith("| module |")).skip(2).takeWhile(line -> line.startsWith("|")).map(Architecture::module).toList();
      var queues = text.lines().dropWhile(line -> !line.equals("## Queues")).filter(line -> line.startsWith("`")).findFirst().orElseThrow();
      return new Architecture(modules, Stream.of(queues.replace("`", "").trim().split(" ")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Module module(String row) {
    var cells = row.split("\\|");
    var javaPackage = "com.superbill." + cells[2].trim();
    var handlers = new LinkedHashMap<String, String>();
    HANDLER.matcher(cells[3]).results().forEach(found -> handlers.put(javaPackage + "." + found.group(1), found.group(2).trim()));
    var environment = new TreeSet<String>();
    all(VARIABLE.matcher(cells[4])).forEach(environment::add);
    environment.add("STAGE");
    if (!cells[1].trim().equals("authorizer")) {
      environment.add("TABLE_NAME");
    }
    return new Module(cells[1].trim(), handlers, environment, cells[5].trim());
  }

  private static List<String> all(Matcher matcher) {
    var found = new ArrayList<String>();
    matcher.results().forEach(result -> found.add(result.group(1)));
    return found;
  }
}
