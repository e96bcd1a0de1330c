package bpv.rules;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/** What the house asks of rule files, read as text and as parsed rules. */
final class RuleStyle {
    private static final List<String> HEADER = List.of("Source", "Decides", "Numbers", "In force");
    private static final Pattern BANNED = Pattern.compile(
            "\\b(salience|global|modify|update|retract|delete|eval|from)\\b|\\bSystem\\s*\\.|\\bif\\s*\\(");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w$.])\\d[\\d_]*(\\.\\d+)?[BIL]?(?![\\w.])");
    private static final Pattern TEXT_COMPARED = Pattern.compile("(==|!=|\\bin\\s*\\(|\\bmatches\\b)\\s*\"");
    private static final Pattern DATE =
            Pattern.compile("[1-3]?\\d-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\\d{4}");
    private static final Pattern ANSWER = Pattern.compile("Finding\\.(met|notMet|forThePanel|notApplicable)\\b"
            + "|Finding\\.(?:points|highest)\\(\\s*\\$\\w+,\\s*(\\d+)"
            + "|Recommendation\\.([A-Z_]+)|MenuKind\\.([A-Z_]+)");
    private static final int LONGEST_FILE = 150;
    private static final int LONGEST_RULE = 20;
    private static final int LONGEST_LINE = 120;

    private final Breaches breaches;
    private final Map<String, String> criteria = new TreeMap<>();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();

    RuleStyle(Breaches breaches) {
        this.breaches = breaches;
    }

    /** By criterion, the first rule that answers it, as {@code file:line}. */
    Map<String, String> criteria() {
        return criteria;
    }

    /** By {@code file|criterion|answer}, the first rule that gives the answer. */
    Map<String, String> answers() {
        return answers;
    }

    void check(Path file) {
        try {
            String text = Files.readString(file);
            List<String> lines = text.lines().toList();
            header(file, lines);
            lines(file, lines);
            PackageDescr parsed = new DrlParser().parse(false, new StringReader(text));
            String expected = breaches.name(file.getParent()).replace('-', '_').replace('/', '.');
            if (!parsed.getNamespace().equals(expected)) {
                int line = 1 + lines.indexOf("package " + parsed.getNamespace() + ";");
                breaches.add(
                        file,
                        line,
                        "the package is " + parsed.getNamespace() + ", as the folder " + expected + " is wanted");
            }
            parsed.getRules().forEach(rule -> rule(file, lines, rule));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (DroolsParserException unparsable) {
            breaches.add(file, 1, "the file is no DRL: " + unparsable.getMessage());
        }
    }

    private void header(Path file, List<String> lines) {
        boolean titled = lines.size() > 2
                && lines.get(0).equals("/*")
                && lines.get(1).matches(" \\* [^:]+: .*")
                && lines.get(2).equals(" *");
        if (!titled) {
            breaches.add(
                    file, 1, "the header lacks its title, ' * Set: topic' and an empty line are wanted after '/*'");
        }
        int end = Math.max(lines.indexOf(" */"), 0);
        for (String part : HEADER) {
            if (lines.subList(0, end).stream().noneMatch(line -> line.matches(" \\* " + part + "\\s+\\S.*"))) {
                breaches.add(file, 1, "the header lacks '" + part + "', a line for each of " + HEADER + " is wanted");
            }
        }
    }

    private void lines(Path file, List<String> lines) {
        if (lines.size() > LONGEST_FILE) {
            breaches.add(file, lines.size(), lines.size() + " lines, at most " + LONGEST_FILE + " are wanted");
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).codePointCount(0, lines.get(i).length()) > LONGEST_LINE) {
                breaches.add(file, i + 1, "the line is too long, at most " + LONGEST_LINE + " columns are wanted");
            }
            if (lines.get(i).startsWith("global ")) {
                breaches.add(file, i + 1, "a global is declared, a fact is wanted");
            }
        }
    }

    private void rule(Path file, List<String> lines, RuleDescr rule) {
        int begin = rule.getLine();
        int end = begin;
        while (end < lines.size() && !lines.get(end - 1).strip().equals("end")) {
            end++;
        }
        if (end - begin + 1 > LONGEST_RULE) {
            breaches.add(
                    file,
                    begin,
                    "the rule has " + (end - begin + 1) + " lines, at most " + LONGEST_RULE + " are wanted");
        }
        String criterion = annotation(rule, "criterion");
        for (String part : List.of("criterion", "source", "standing")) {
            if (annotation(rule, part).isEmpty()) {
                breaches.add(file, begin, "the card lacks @" + part + ", @criterion, @source and @standing are wanted");
            }
        }
        name(file, rule);
        if (!criteria.containsKey(criterion) && !hasClause(lines, begin)) {
            breaches.add(
                    file, begin, "no clause stands above the first rule on " + criterion + ", a // comment is wanted");
        }
        criteria.putIfAbsent(criterion, breaches.name(file) + ":" + begin);
        for (AttributeDescr attribute : rule.getAttributes().values()) {
            String value = attribute.getValue().replace("\"", "");
            if (attribute.getName().startsWith("date-") && !DATE.matcher(value).matches()) {
                breaches.add(file, begin, "the date is written " + value + ", a form such as 1-Apr-2018 is wanted");
            }
        }
        body(file, lines.subList(begin - 1, end), begin, criterion);
    }

    private void name(Path file, RuleDescr rule) {
        String set = breaches.name(file.getParent()).replace('-', ' ');
        String wanted = set.substring(0, 1).toUpperCase(Locale.ROOT) + set.substring(1) + ", ";
        if (!rule.getName().matches(Pattern.quote(wanted) + "[^:]+: \\S.*")) {
            breaches.add(
                    file,
                    rule.getLine(),
                    "the name is \"" + rule.getName() + "\", \"" + wanted + "clause: circumstance\" is wanted");
        }
        String place = breaches.name(file) + ":" + rule.getLine();
        String other = names.putIfAbsent(rule.getName(), place);
        if (other != null) {
            breaches.add(place, "the name \"" + rule.getName() + "\" is that of " + other + ", another is wanted");
        }
    }

    private static boolean hasClause(List<String> lines, int begin) {
        int above = begin - 2;
        while (above >= 0 && lines.get(above).isBlank()) {
            above--;
        }
        return above >= 0 && lines.get(above).startsWith("//");
    }

    private void body(Path file, List<String> rule, int begin, String criterion) {
        boolean condition = false;
        StringBuilder consequence = new StringBuilder();
        for (int i = 1; i < rule.size(); i++) {
            String line = rule.get(i).strip();
            String code = line.replaceAll("\"([^\"\\\\]|\\\\.)*\"", "\"\"");
            if (line.equals("when") || line.equals("then")) {
                condition = line.equals("when");
            } else if (condition) {
                condition(file, begin + i, line, code);
            } else {
                consequence.append(line).append(' ');
            }
            if (line.startsWith("//")) {
                breaches.add(file, begin + i, "a comment stands inside a rule, above the rule it is wanted");
            }
            Matcher banned = BANNED.matcher(code);
            if (banned.find()) {
                breaches.add(file, begin + i, "'" + banned.group() + "' is used, a rule without it is wanted");
            }
        }
        Matcher given = ANSWER.matcher(consequence);
        if (given.find()) {
            answers.putIfAbsent(
                    breaches.name(file) + "|" + criterion + "|" + answer(given), breaches.name(file) + ":" + begin);
        }
    }

    private void condition(Path file, int line, String text, String code) {
        Matcher number = NUMBER.matcher(code);
        while (number.find()) {
            if (!number.group().equals("0") && !number.group().equals("1")) {
                breaches.add(
                        file, line, "the number " + number.group() + " stands in a condition, a parameter is wanted");
            }
        }
        if (TEXT_COMPARED.matcher(text).find()) {
            breaches.add(file, line, "something is compared with text, an enum constant or a parameter is wanted");
        }
    }

    private static String answer(Matcher given) {
        String camelCase = given.group(1);
        String words = camelCase != null
                ? camelCase.replaceAll("([A-Z])", " $1")
                : Stream.of(given.group(2), given.group(3), given.group(4))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
        return words.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static String annotation(RuleDescr rule, String name) {
        AnnotationDescr annotation = rule.getAnnotation(name);
        return annotation == null || annotation.getValue() == null
                ? ""
                : annotation.getValue().toString().strip().replace("\"", "");
    }
}
