package com.superbill.edi.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a guide; its format is told in the package's description. */
final class GuideParser {

    private static final Map<String, DataElement> ELEMENTS = elements();

    private final List<String> lines;
    private final Map<String, CodeValues> namedCodes = new HashMap<>();
    private String version = "";
    private boolean levelsFilled;
    private int at;

    private GuideParser(List<String> lines) {
        this.lines = lines;
    }

    static Guide parse(String name) {
        var parser = new GuideParser(Resources.lines(name + ".guide"));
        parser.header();
        var root = GuideLoop.of("", Usage.REQUIRED, 1, 0, parser.children(0));
        return Guide.of(name, parser.version, parser.levelsFilled, root);
    }

    private static Map<String, DataElement> elements() {
        var elements = new HashMap<String, DataElement>();
        for (String line : Resources.lines("elements.txt")) {
            var element = DataElement.parse(line);
            elements.put(element.number(), element);
        }
        return Map.copyOf(elements);
    }

    private void header() {
        for (; at < lines.size(); at++) {
            String[] words = lines.get(at).split(" ");
            switch (words[0]) {
                case "guide" -> version = words[2];
                case "levels" -> levelsFilled = words[1].equals("filled");
                case "codes" -> namedCodes.put(words[1], codes(words[2]));
                default -> {
                    return;
                }
            }
        }
    }

    /** The lines of this depth, up to the first that is less deep. */
    private List<GuideNode> children(int depth) {
        var children = new ArrayList<GuideNode>();
        while (at < lines.size() && depth(lines.get(at)) == depth) {
            String line = lines.get(at++).strip();
            children.add(line.startsWith("loop ") ? loop(line, depth) : segment(line));
        }
        return children;
    }

    private static int depth(String line) {
        int depth = 0;
        while (line.charAt(depth) == ' ') {
            depth++;
        }
        return depth;
    }

    private GuideLoop loop(String line, int depth) {
        String[] words = line.split(" ");
        return GuideLoop.of(words[1], Usage.of(words[2].charAt(0)), max(words[2].substring(1)), Integer.parseInt(words[3].substring(1)), children(depth + 1));
    }

    private GuideSegment segment(String line) {
        int colon = line.indexOf(':');
        String[] words = line.substring(0, colon).split(" ");
        String[] parts = line.substring(colon + 1).split(" ;");
        var scanner = new ElementScanner(parts[0]);
        var notes = parts.length == 1 ? List.<SyntaxNote>of() : List.of(parts[1].strip().split(" ")).stream().map(SyntaxNote::parse).toList();
        return GuideSegment.of(words[0], Usage.of(words[1].charAt(0)), max(words[1].substring(1)), Integer.parseInt(words[2].substring(1)),
                GuideNames.named(words[0], scanner.elements()), notes, scanner.open);
    }

    private static int max(String text) {
        return text.equals("*") ? Integer.MAX_VALUE : Integer.parseInt(text);
    }

    private CodeValues codes(String text) {
        return text.startsWith("%") ? namedCodes.get(text) : CodeValues.of(List.of(text.split(",")));
    }

    /** Cuts the elements of one line. */
    private final class ElementScanner {

        private final String text;
        private int at;
        private boolean open;

        ElementScanner(String text) {
            this.text = text;
        }

        List<GuideElement> elements() {
            var elements = new ArrayList<GuideElement>();
            while (at < text.length() && text.charAt(at) != '}') {
                if (text.charAt(at) == ' ') {
                    at++;
                } else if (text.charAt(at) == '*') {
                    open = true;
                    at++;
                } else {
                    int times = times();
                    var element = element();
                    for (int i = 0; i < times; i++) {
                        elements.add(element);
                    }
                }
            }
            return elements;
        }

        private int times() {
            if (!Character.isDigit(text.charAt(at))) {
                return 1;
            }
            int times = Integer.parseInt(take("0123456789"));
            at++;
            return times;
        }

        private GuideElement element() {
            var usage = Usage.of(text.charAt(at++));
            if (usage == Usage.NOT_USED) {
                return GuideElement.NOT_USED;
            }
            String number = take("0123456789");
            int repetitions = 1;
            int digits = 0;
            String codeSet = "";
            var codes = CodeValues.ANY;
            var components = GuideElement.NO_COMPONENTS;
            while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != '}') {
                switch (text.charAt(at++)) {
                    case '^' -> repetitions = max(take("0123456789*"));
                    case '/' -> digits = Integer.parseInt(take("0123456789"));
                    case '@' -> codeSet = take("abcdefghijklmnopqrstuvwxyz_");
                    case '=' -> codes = codes(codeList());
                    case '{' -> {
                        components = elements();
                        at++;
                    }
                    default -> throw new IllegalStateException("cannot read: " + text);
                }
            }
            var data = number.isEmpty() ? DataElement.NONE : ELEMENTS.get(number);
            return GuideElement.of(number.isEmpty() ? "composite" : data.name(), usage, data, repetitions, codes, codeSet, digits, components);
        }

        /** Code values are upper case, digits and blanks within words; they end before the next element. */
        private String codeList() {
            int start = at;
            while (at < text.length() && text.charAt(at) != '}' && !(text.charAt(at) == ' ' && beginsElement(at + 1))) {
                at++;
            }
            return text.substring(start, at).strip();
        }

        private boolean beginsElement(int index) {
            return text.substring(index).matches("(\\d+\\*)?([RrS](\\d|\\{|\\^)|N( |}|$)).*");
        }

        private String take(String characters) {
            int start = at;
            while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return text.substring(start, at);
        }
    }
}
