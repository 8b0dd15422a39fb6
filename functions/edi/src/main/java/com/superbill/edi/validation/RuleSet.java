package com.superbill.edi.validation;

import com.superbill.edi.EdiFault.Severity;
import com.superbill.edi.ValueView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rows of {@code rules.txt} for one guide, compiled: which facts to collect at which segment, and which rules to ask at the end of which loop.
 *
 * <p>A fact that a rule of loop 2400 wants of loop 2300 is collected where both meet, and read there; so nothing is remembered longer than a rule can ask for it.
 */
final class RuleSet {

    private static final Map<Choice, RuleSet> COMPILED = new ConcurrentHashMap<>();

    private record Choice(String guide, Set<String> profiles, boolean asksCodeSets) {
    }

    /** Where a row's level names the profile that switches it on; a guide's own rule names none. */
    private static final int PROFILE = 3;
    /** The SNIP level of rules that ask code lists. */
    private static final int CODE_SETS = 5;

    private record Collected(GuideLoop loop, FactPath path, FactReference reference) {
    }

    private final Guide guide;
    private final Set<String> profiles;
    private final boolean asksCodeSets;
    private final Map<GuideLoop, LoopRules> ofLoop = new IdentityHashMap<>();
    /** By where they are collected; rules that want the same fact share it. */
    private final Map<GuideLoop, List<Collected>> collected = new IdentityHashMap<>();
    /** From the root to each loop. */
    private final Map<GuideLoop, List<GuideLoop>> paths = new IdentityHashMap<>();

    private RuleSet(Guide guide, Set<String> profiles, boolean asksCodeSets, List<String> rows) {
        this.guide = guide;
        this.profiles = profiles;
        this.asksCodeSets = asksCodeSets;
        walk(guide.root(), List.of(guide.root()));
        rows.forEach(this::compile);
    }

    /** The guide's own rules and those of these profiles; where no code list is at hand, without those that ask one. */
    static RuleSet of(Guide guide, Set<String> profiles, CodeSets codeSets) {
        boolean asksCodeSets = codeSets != CodeSets.NONE;
        return COMPILED.computeIfAbsent(new Choice(guide.name(), profiles, asksCodeSets), choice -> new RuleSet(guide, profiles, asksCodeSets, Resources.lines("rules.txt")));
    }

    LoopRules of(GuideLoop loop) {
        return ofLoop.get(loop);
    }

    private void walk(GuideLoop loop, List<GuideLoop> path) {
        paths.put(loop, path);
        ofLoop.put(loop, new LoopRules(loop));
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
        String[] level = cells[6].split(" ");
        boolean isOn = (level.length <= PROFILE || profiles.contains(level[PROFILE])) && (asksCodeSets || snipLevel(level) != CODE_SETS);
        if (!isOn || !List.of(cells[1].split(" ")).contains(guide.name())) {
            return;
        }
        try {
            for (String loopId : cells[2].split(" ")) {
                for (var loop : loopsNamed(loopId)) {
                    of(loop).rules().add(rule(cells, level, loop));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("rule " + cells[0] + ": " + e.getMessage(), e);
        }
    }

    private Rule rule(String[] cells, String[] level, GuideLoop loop) {
        Condition always = context -> true;
        return new Rule(cells[0], Severity.valueOf(level[0].toUpperCase(Locale.ROOT)), snipLevel(level), level[2].equals("-") ? "" : level[2],
                cells[3].isEmpty() ? always : parser(cells[3], loop).condition(), parser(cells[4], loop).condition(),
                cells[5].isEmpty() ? Optional.empty() : Optional.of(reference(FactPath.parse(cells[5]), LoopRules.Use.FIRST_AND_COUNT, loop)), cells[7], cells[8]);
    }

    private static int snipLevel(String[] level) {
        return Integer.parseInt(level[1]);
    }

    private RuleParser parser(String condition, GuideLoop loop) {
        return new RuleParser(condition, (path, use) -> reference(path, use, loop));
    }

    private List<GuideLoop> loopsNamed(String id) {
        var found = paths.keySet().stream().filter(loop -> loop.id().equals(id.equals("TOP") ? "" : id)).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("guide " + guide.name() + " has no loop " + id);
        }
        return found;
    }

    /** Where a path's values are collected, seen from a rule's loop; has them collected. */
    private FactReference reference(FactPath path, LoopRules.Use use, GuideLoop ruleLoop) {
        var loop = path.loop().isEmpty() ? ruleLoop : nearest(path.loop(), ruleLoop);
        var anchor = meeting(loop, ruleLoop);
        var reference = reference(path, loop, anchor);
        of(anchor).facts().get(reference.index()).add(use);
        return reference;
    }

    private FactReference reference(FactPath path, GuideLoop loop, GuideLoop anchor) {
        var local = path.withoutLoop();
        for (var one : collected.computeIfAbsent(anchor, unused -> new ArrayList<>())) {
            if (one.loop() == loop && one.path().equals(local)) {
                return one.reference();
            }
        }
        int depth = paths.get(anchor).size() - 1;
        int index = of(anchor).addFact();
        boolean watched = false;
        for (int child = 0; child < loop.children().size(); child++) {
            if (loop.children().get(child) instanceof GuideSegment segment && segment.id().equals(path.segment())
                    && (path.qualifier().isEmpty() || segment.keyElement() != 1 || segment.keys().names().contains(path.qualifier()))) {
                of(loop).watches(child).add(new LoopRules.Watch(depth, index, path, ValueView.wordOf(path.qualifier())));
                watched = true;
            }
        }
        if (!watched) {
            throw new IllegalArgumentException("loop " + loop.id() + " has no " + path.segment() + " " + path.qualifier());
        }
        var reference = new FactReference(depth, index);
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
