package bpv.policy.check;

import bpv.desk.Level;
import bpv.rules.TrialBuild.Complaint;
import bpv.rules.syntax.Rule;
import bpv.rules.syntax.RuleFile;
import bpv.rules.syntax.Span;
import bpv.rules.syntax.SyntaxFault;
import bpv.source.Nearest;
import bpv.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the engine says, in plain words and at the best place that can be told. */
final class EngineWords {
    private static final Pattern PARSER =
            Pattern.compile("\\[ERR \\d+] Line (\\d+):(\\d+) (?:.*? input '(.*?)')?.*", Pattern.DOTALL);
    private static final Pattern FIGURE = Pattern.compile("Unknown accumulate function: '(\\w+)'.*", Pattern.DOTALL);
    private static final Pattern QUOTED_RULE = Pattern.compile("[Rr]ule '([^']+)'|rule \"([^\"]+)\"");
    private static final List<String> FIGURES = List.of(
            "sum", "count", "average", "min", "max", "collectList", "collectSet", "variance", "standardDeviation");

    /** A complaint of the Java compiler, what it means, and which of its groups is the word to look for. */
    private record Phrase(Pattern pattern, String id, String words) {
        static Phrase of(String pattern, String id, String words) {
            return new Phrase(Pattern.compile(pattern), id, words);
        }
    }

    private static final List<Phrase> JAVA = List.of(
            Phrase.of("(\\S+) cannot be resolved to a variable", "unknown-variable", "Nothing is called $1 here."),
            Phrase.of("(\\S+) cannot be resolved to a type", "unknown-fact", "There is nothing called $1."),
            Phrase.of("(\\S+) cannot be resolved or is not a field", "unknown-field", "There is no field called $1."),
            Phrase.of("(\\S+) cannot be resolved", "unknown-variable", "Nothing is called $1 here."),
            Phrase.of(
                    "The method (\\w+)\\(.*\\) is undefined for the type (?:Rule_|Lambda).*",
                    "unknown-call",
                    "There is nothing called $1( )."),
            Phrase.of(
                    "The method (\\w+)\\(.*\\) is undefined for the type (\\S+)",
                    "unknown-call",
                    "$2 has nothing called $1( )."),
            Phrase.of(
                    "The method (\\w+)\\((.*)\\) in the type (\\S+) is not applicable for the arguments \\((.*)\\)",
                    "wrong-arguments",
                    "$3.$1 does not take what stands between its brackets: it wants ($2), but is given ($4)."),
            Phrase.of(
                    "Type mismatch: cannot convert from (\\S+) to (\\S+)",
                    "wrong-type",
                    "A value of the type $1 cannot be used as $2."),
            Phrase.of("Syntax error, insert \"(.+?)\".*", "syntax", "'$1' is missing."),
            Phrase.of("Syntax error on token \"(.+?)\".*", "syntax", "'$1' is not expected here."),
            Phrase.of(
                    "Duplicate local variable (\\S+)", "duplicate-name", "$1 is the name of something else already."));

    private EngineWords() {}

    /** What only follows from another complaint. */
    static boolean saysNothing(String text) {
        return text.startsWith("Parser returned a null Package") || text.startsWith("Java source of");
    }

    /** The rule that a complaint is about, by its line or by the name that it quotes. */
    static Optional<Rule> rule(RuleFile file, Complaint complaint) {
        Matcher quoted = QUOTED_RULE.matcher(complaint.text());
        Optional<Rule> named = Optional.empty();
        if (complaint.line() == 0 && quoted.find()) {
            named = file.rule(quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
        }
        return named.or(() -> Lines.rule(file, complaint.line()));
    }

    static void tell(Told told, RuleFile file, Complaint complaint) {
        Span line = Lines.line(file, Math.max(1, complaint.line()));
        tell(told, file, line, file.doubts(), complaint, "The file does not compile.");
    }

    static void tell(Told told, RuleFile file, Rule rule, Complaint complaint) {
        List<SyntaxFault> doubts = file.doubts().stream()
                .filter(doubt -> rule.span().holds(doubt.span()))
                .toList();
        String otherwise = "The rule \"" + rule.name() + "\" does not compile.";
        List<SyntaxFault> java = java(rule, file, complaint.text());
        boolean unread = java.stream().anyMatch(fault -> fault.kind().equals("syntax"));
        if (!java.isEmpty() && (doubts.isEmpty() || !unread)) {
            java.forEach(fault -> told.fault(file, fault, Level.ERROR));
        } else {
            tell(told, file, rule.span(), doubts, complaint, otherwise);
        }
    }

    private static void tell(
            Told told, RuleFile file, Span place, List<SyntaxFault> doubts, Complaint complaint, String otherwise) {
        Matcher parser = PARSER.matcher(complaint.text());
        Matcher figure = FIGURE.matcher(complaint.text());
        if (!doubts.isEmpty()) {
            doubts.forEach(doubt -> told.fault(file, doubt, Level.ERROR));
        } else if (parser.matches()) {
            Place at = new Place(Integer.parseInt(parser.group(1)), Integer.parseInt(parser.group(2)) + 1);
            String found = parser.group(3) == null || parser.group(3).isBlank() ? "This" : "'" + parser.group(3) + "'";
            told.add("syntax", Level.ERROR, file.name(), at, found + " is not expected here.", null);
        } else if (figure.matches()) {
            String near = Nearest.to(figure.group(1), FIGURES).orElse("");
            told.error(
                    "unknown-call",
                    file,
                    word(file, place, figure.group(1)),
                    "An accumulate has no figure called " + figure.group(1) + ".",
                    near.isEmpty()
                            ? "Its figures are " + String.join(", ", FIGURES) + "."
                            : "Did you mean " + near + "?");
        } else {
            told.error("does-not-compile", file, place, otherwise + said(complaint.text()), null);
        }
    }

    /** The engine's own words where they are words: one line, without the names of what it has generated. */
    private static String said(String text) {
        String line = text.replace("Rule Compilation error ", "")
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        boolean generated =
                line.isEmpty() || line.matches(".*(Lambda|Rule_|Rules[0-9A-F]{8}|\\bat [a-z]+\\.|Exception).*");
        return generated ? "" : " The engine says: " + (line.length() > 200 ? line.substring(0, 200) + " ..." : line);
    }

    /** The complaints of the Java compiler, each at the word that it is about, if the rule holds it once or more. */
    private static List<SyntaxFault> java(Rule rule, RuleFile file, String text) {
        List<SyntaxFault> faults = new ArrayList<>();
        for (String line : text.replace("Rule Compilation error ", "").lines().toList()) {
            for (Phrase phrase : JAVA) {
                Matcher matcher = phrase.pattern.matcher(line.strip());
                if (matcher.matches()) {
                    Span place = word(file, rule.thenSpan(), matcher.group(1));
                    faults.add(new SyntaxFault(phrase.id, place, matcher.replaceFirst(phrase.words), null));
                    break;
                }
            }
        }
        return faults;
    }

    /** Where a word stands in a range, as a whole; the range's first line if it does not. */
    private static Span word(RuleFile file, Span within, @Nullable String word) {
        if (word != null && word.matches("[\\w$]+")) {
            Matcher found = Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])")
                    .matcher(file.text());
            found.region(within.start(), within.end());
            if (found.find()) {
                return file.span(found.start(), found.end());
            }
        }
        int start = within.start();
        while (start < within.end() && Character.isWhitespace(file.text().charAt(start))) {
            start++;
        }
        return file.span(start, start);
    }
}
