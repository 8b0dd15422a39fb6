package com.superbill.edi.validation;

import com.superbill.edi.Numbers;
import com.superbill.edi.segment.X12Date;
import com.superbill.edi.validation.LoopRules.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Reads a rule's conditions.
 *
 * <pre>
 * CLM.05-3 in 7,8        a value is one of these            has(REF*F8)  no(2310B:NM1)   it is there, it is not
 * CLM.02 = sum(2400:SV1.02)       + and - are fine          count(2320:SBR) = 1          how many there are
 * LX.01 = ordinal                 which occurrence of its loop this is, from 1
 * DMG.02 <= from(DTP*472.03)      days compare as numbers   to(DTP*472.03)               a period's last day
 * matches(N3.01,'regular expression')     npi(NM1.09)       distinct(HI{ABK;ABF}.02)     no value comes twice
 * among(SVD.01,2330B:NM1.09)      every value of the one is a value of the other
 * listed(icd10cm,HI{ABK;ABF}.02,from(2400:DTP*472.03))      every value is in a code list on that day, or the list is not at hand
 * and  or  not  ( )                                         '18' is a text
 * </pre>
 *
 * <p>An order (&lt;, &lt;=, &gt;, &gt;=) between values of which one is absent, or is no number, holds: what is absent is another rule's business.
 */
final class RuleParser {

    private static final Pattern TOKENS = Pattern.compile("'[^']*'|<=|>=|!=|[(),=<>]|[^\\s(),=<>!]+");

    /** A path by itself: the first value. */
    private record First(FactReference fact) implements Value {

        @Override
        public String text(RuleContext context) {
            return context.fact(fact).first();
        }

        @Override
        public long number(RuleContext context) {
            return context.fact(fact).firstHundredths();
        }
    }

    /** A value that the rule itself names. */
    private record Literal(String text, long number) implements Value {

        static Literal of(String text) {
            return new Literal(text, Numbers.cents(text).orElse(NO_NUMBER));
        }

        @Override
        public String text(RuleContext context) {
            return text;
        }

        @Override
        public long number(RuleContext context) {
            return number;
        }
    }

    private final BiFunction<FactPath, LoopRules.Use, FactReference> facts;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    /** @param facts says where a path's values are collected, and is told what is wanted of them */
    RuleParser(String text, BiFunction<FactPath, LoopRules.Use, FactReference> facts) {
        this.facts = facts;
        var matcher = TOKENS.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    Condition condition() {
        var condition = either();
        if (at < tokens.size()) {
            throw new IllegalArgumentException("cannot read " + tokens.subList(at, tokens.size()));
        }
        return condition;
    }

    private Condition either() {
        var left = both();
        while (accept("or")) {
            var first = left;
            var right = both();
            left = context -> first.holds(context) || right.holds(context);
        }
        return left;
    }

    private Condition both() {
        var left = single();
        while (accept("and")) {
            var first = left;
            var right = single();
            left = context -> first.holds(context) && right.holds(context);
        }
        return left;
    }

    private Condition single() {
        if (accept("not")) {
            var negated = single();
            return context -> !negated.holds(context);
        }
        if (accept("(")) {
            var inner = either();
            expect(")");
            return inner;
        }
        return switch (peek()) {
            case "has" -> {
                var fact = function(Use.FIRST_AND_COUNT);
                yield context -> context.fact(fact).count > 0;
            }
            case "no" -> {
                var fact = function(Use.FIRST_AND_COUNT);
                yield context -> context.fact(fact).count == 0;
            }
            case "distinct" -> {
                var fact = function(Use.EACH_VALUE);
                yield context -> new HashSet<>(context.fact(fact).values()).size() == context.fact(fact).values().size();
            }
            case "npi" -> {
                var fact = function(Use.EACH_VALUE);
                yield context -> context.fact(fact).values().stream().allMatch(Npi::isValid);
            }
            case "among" -> {
                at++;
                expect("(");
                var some = path(Use.EACH_VALUE);
                expect(",");
                var all = path(Use.EACH_VALUE);
                expect(")");
                yield context -> context.fact(all).values().containsAll(context.fact(some).values());
            }
            case "matches" -> matches();
            case "listed" -> listed();
            default -> comparison();
        };
    }

    private Condition matches() {
        at++;
        expect("(");
        var fact = path(Use.EACH_VALUE);
        expect(",");
        var pattern = Pattern.compile(text(next()));
        expect(")");
        return context -> context.fact(fact).values().stream().allMatch(value -> pattern.matcher(value).matches());
    }

    private Condition listed() {
        at++;
        expect("(");
        String codeSet = next();
        expect(",");
        var codes = path(Use.EACH_VALUE);
        Optional<Value> day = accept(",") ? Optional.of(term()) : Optional.empty();
        expect(")");
        return context -> {
            var on = day.flatMap(value -> X12Date.parse(value.text(context)));
            var values = context.fact(codes).values();
            for (int i = 0; i < values.size(); i++) {
                if (context.codeSets().ask(codeSet, values.get(i), on) == CodeSets.Answer.NOT_LISTED) {
                    context.notListed(i + 1, values.size());
                    return false;
                }
            }
            return true;
        };
    }

    private Condition comparison() {
        var left = sum();
        String operator = next();
        if (operator.equals("in")) {
            var values = new HashSet<String>();
            do {
                values.add(text(next()));
            } while (accept(","));
            return context -> values.contains(left.text(context));
        }
        var right = sum();
        return switch (operator) {
            case "=" -> context -> equal(context, left, right, true);
            case "!=" -> context -> !equal(context, left, right, false);
            case "<" -> context -> order(context, left, right, -1) < 0;
            case "<=" -> context -> order(context, left, right, 0) <= 0;
            case ">" -> context -> order(context, left, right, 1) > 0;
            case ">=" -> context -> order(context, left, right, 0) >= 0;
            default -> throw new IllegalArgumentException("cannot compare by " + operator);
        };
    }

    private static boolean equal(RuleContext context, Value left, Value right, boolean told) {
        long first = left.number(context);
        long second = right.number(context);
        if (first == Value.NO_NUMBER || second == Value.NO_NUMBER) {
            return left.text(context).equals(right.text(context));
        }
        if (told) {
            context.compared(first, second);
        }
        return first == second;
    }

    private static int order(RuleContext context, Value left, Value right, int otherwise) {
        long first = left.number(context);
        long second = right.number(context);
        return first == Value.NO_NUMBER || second == Value.NO_NUMBER ? otherwise : Long.compare(first, second);
    }

    private Value sum() {
        var left = term();
        while (at < tokens.size() && (peek().equals("+") || peek().equals("-"))) {
            boolean plus = next().equals("+");
            var first = left;
            var right = term();
            left = computed(context -> plus ? orZero(first, context) + orZero(right, context) : orZero(first, context) - orZero(right, context));
        }
        return left;
    }

    private Value term() {
        String token = peek();
        return switch (token) {
            case "sum" -> {
                var fact = function(Use.SUM);
                yield computed(context -> context.fact(fact).sumCents());
            }
            case "count" -> {
                var fact = function(Use.FIRST_AND_COUNT);
                yield computed(context -> 100 * context.fact(fact).count);
            }
            case "ordinal" -> {
                next();
                yield computed(context -> 100L * context.ordinal());
            }
            case "from" -> {
                var fact = function(Use.FIRST_AND_COUNT);
                yield context -> from(context.fact(fact).first());
            }
            case "to" -> {
                var fact = function(Use.FIRST_AND_COUNT);
                yield context -> to(context.fact(fact).first());
            }
            default -> {
                if (FactPath.PATTERN.matcher(token).matches()) {
                    yield new First(path(Use.FIRST_AND_COUNT));
                }
                yield Literal.of(text(next()));
            }
        };
    }

    private static String from(String period) {
        int dash = period.indexOf('-');
        return dash < 0 ? period : period.substring(0, dash);
    }

    private static String to(String period) {
        return period.substring(period.indexOf('-') + 1);
    }

    private static Value computed(Value.Computed value) {
        return value;
    }

    /** What is absent counts as nothing. */
    private static long orZero(Value value, RuleContext context) {
        long number = value.number(context);
        return number == Value.NO_NUMBER ? 0 : number;
    }

    private FactReference function(Use use) {
        at++;
        expect("(");
        var fact = path(use);
        expect(")");
        return fact;
    }

    private FactReference path(Use use) {
        return facts.apply(FactPath.parse(next()), use);
    }

    private static String text(String token) {
        return token.startsWith("'") ? token.substring(1, token.length() - 1) : token;
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private String next() {
        if (at == tokens.size()) {
            throw new IllegalArgumentException("the condition breaks off: " + tokens);
        }
        return tokens.get(at++);
    }

    private boolean accept(String token) {
        if (!peek().equals(token)) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw new IllegalArgumentException("expected " + token + " in " + tokens);
        }
    }
}
