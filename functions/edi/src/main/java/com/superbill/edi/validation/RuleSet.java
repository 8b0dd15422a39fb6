package com.superbill.edi.validation;

import com.superbill.edi.EdiFault.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rows of {@code rules.txt} for one guide, compiled: which facts to collect at which segment, and which rules to ask at the end of which loop.
 *
 * <p>A fact that a rule of loop 2400 wants of loop 2300 is collected where both meet, and read there; so nothing is remembered longer than a rule can ask for it.
 */
final class RuleSet {

    private static final Map<String, RuleSet> COMPILED = new ConcurrentHashMap<>();

    /** A fact to collect when a segment passes. */
    record Watch(GuideLoop anchor, int index, FactPath path) {
    }

    private record Collected(GuideLoop loop, FactPath path, FactReference reference) {
    }

    private final Guide guide;
    private final Map<GuideLoop, List<Rule>> rules = new IdentityHashMap<>();
    private final Map<GuideSegment, List<Watch>> watches = new IdentityHashMap<>();
    private final Map<GuideLoop, Integer> factCounts = new IdentityHashMap<>();
    /** By where they are collected; rules that want the same fact share it. */
    private final Map<GuideLoop, List<Collected>> collected = new IdentityHashMap<>();
    /** From the root to each loop. */
    private final Map<GuideLoop, List<GuideLoop>> paths = new IdentityHashMap<>();

    private RuleSet(Guide guide, List<String> rows) {
        this.guide = guide;
        walk(guide.root(), List.of(guide.root()));
        rows.forEach(this::compile);
    }

    static RuleSet of(Guide guide) {
        return COMPILED.computeIfAbsent(guide.name(), name -> new RuleSet(guide, Resources.lines("rules.txt")));
    }

    List<Rule> rulesOf(GuideLoop loop) {
        return rules.getOrDefault(loop, List.of());
    }

    List<Watch> watchesOf(GuideSegment segment) {
        return watches.getOrDefault(segment, List.of());
    }

    int factsOf(GuideLoop loop) {
        return factCounts.getOrDefault(loop, 0);
    }

    private void walk(GuideLoop loop, List<GuideLoop> path) {
        paths.put(loop, path);
        for (var child : loop.children()) {
            if (child instanceof GuideLoop inner) {
                var longer = new ArrayList<>(path);
                longer.add(inner);
                walk(inner, longer);
            }
        }
    }

    /** name | guides | loops | when | must | at | severity, SNIP level, acknowledgment code, profile | sentence | advice. */
    private void compile(String row) {
        String[] cells = row.split("\\|");
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip();
        }
        if (!List.of(cells[1].split(" ")).contains(guide.name())) {
            return;
        }
        try {
            for (String loopId : cells[2].split(" ")) {
                for (var loop : loopsNamed(loopId)) {
                    rules.computeIfAbsent(loop, unused -> new ArrayList<>()).add(rule(cells, loop));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("rule " + cells[0] + ": " + e.getMessage(), e);
        }
    }

    private Rule rule(String[] cells, GuideLoop loop) {
        String[] level = cells[6].split(" ");
        Condition always = context -> true;
        return new Rule(cells[0], Severity.valueOf(level[0].toUpperCase(Locale.ROOT)), Integer.parseInt(level[1]), level[2].equals("-") ? "" : level[2],
                level.length > 3 ? level[3] : "", cells[3].isEmpty() ? always : parser(cells[3], loop).condition(), parser(cells[4], loop).condition(),
                cells[5].isEmpty() ? Optional.empty() : Optional.of(reference(FactPath.parse(cells[5]), loop)), cells[7], cells[8]);
    }

    private RuleParser parser(String condition, GuideLoop loop) {
        return new RuleParser(condition, path -> reference(path, loop));
    }

    private List<GuideLoop> loopsNamed(String id) {
        var found = paths.keySet().stream().filter(loop -> loop.id().equals(id.equals("TOP") ? "" : id)).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("guide " + guide.name() + " has no loop " + id);
        }
        return found;
    }

    /** Where a path's values are collected, seen from a rule's loop; has them collected. */
    private FactReference reference(FactPath path, GuideLoop ruleLoop) {
        var loop = path.loop().isEmpty() ? ruleLoop : nearest(path.loop(), ruleLoop);
        var anchor = meeting(loop, ruleLoop);
        var local = path.withoutLoop();
        for (var one : collected.computeIfAbsent(anchor, unused -> new ArrayList<>())) {
            if (one.loop() == loop && one.path().equals(local)) {
                return one.reference();
            }
        }
        int index = factCounts.merge(anchor, 1, Integer::sum) - 1;
        boolean watched = false;
        for (var child : loop.children()) {
            if (child instanceof GuideSegment segment && segment.id().equals(path.segment())
                    && (path.qualifier().isEmpty() || segment.keyElement() != 1 || segment.keys().contains(path.qualifier()))) {
                watches.computeIfAbsent(segment, unused -> new ArrayList<>()).add(new Watch(anchor, index, path));
                watched = true;
            }
        }
        if (!watched) {
            throw new IllegalArgumentException("loop " + loop.id() + " has no " + path.segment() + " " + path.qualifier());
        }
        var reference = new FactReference(anchor, index);
        collected.get(anchor).add(new Collected(loop, local, reference));
        return reference;
    }

    /** Of loops with the same name (2300 stands under 2000B and under 2000C) the one that is reached by the shortest way. */
    private GuideLoop nearest(String id, GuideLoop from) {
        return loopsNamed(id).stream().min(Comparator.comparingInt(loop -> paths.get(loop).size() - 2 * paths.get(meeting(loop, from)).size())).orElseThrow();
    }

    /** The innermost loop that holds both. */
    private GuideLoop meeting(GuideLoop one, GuideLoop other) {
        var first = paths.get(one);
        var second = paths.get(other);
        int shared = 0;
        while (shared < Math.min(first.size(), second.size()) && first.get(shared) == second.get(shared)) {
            shared++;
        }
        return first.get(shared - 1);
    }
}
