package bpv.policy.check;

import bpv.rules.syntax.Comment;
import bpv.rules.syntax.Expression;
import bpv.rules.syntax.Rule;
import bpv.rules.syntax.RuleFile;
import bpv.rules.syntax.RuleFile.Import;
import bpv.rules.syntax.RuleFile.Other;
import bpv.rules.syntax.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the house asks of a rule file as a whole: its header, its length, and what it declares. */
final class FileStyle {
    private static final List<String> HEADER = List.of("Source", "Decides", "Numbers", "In force");
    private static final int LONGEST_FILE = 150;
    private static final int LONGEST_LINE = 120;
    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][\\w$]*");

    private final RuleFile file;
    private final Told told;

    FileStyle(RuleFile file, Told told) {
        this.file = file;
        this.told = told;
    }

    void check() {
        header();
        lines();
        imports();
        for (Other other : file.others()) {
            if (file.doubts().stream().noneMatch(doubt -> other.span().holds(doubt.span()))) {
                told.warning(
                        "not-allowed",
                        file,
                        other.span(),
                        "A '" + other.word() + "' is declared; rules here speak of facts alone.",
                        "Do without it: what rules need to know is a fact or a number.");
            }
        }
        for (Comment comment : file.comments()) {
            boolean inside = file.rules().stream().anyMatch(rule -> rule.span().holds(comment.span()));
            if (inside && !Silencings.isOne(comment.text())) {
                told.warning(
                        "comment-inside",
                        file,
                        comment.span(),
                        "A comment stands inside a rule.",
                        "Put it above the rule, as its clause.");
            }
        }
    }

    private void header() {
        List<String> lines = file.text().lines().toList();
        Span first = file.span(0, 0);
        boolean titled = lines.size() > 2
                && lines.get(0).equals("/*")
                && lines.get(1).matches(" \\* [^:]+: .*")
                && lines.get(2).equals(" *");
        if (!titled) {
            told.warning(
                    "header",
                    file,
                    first,
                    "The header lacks its title.",
                    "Begin the file with '/*', ' * Set: topic' and ' *'.");
        }
        int end = Math.max(lines.indexOf(" */"), 0);
        for (String part : HEADER) {
            if (lines.subList(0, end).stream().noneMatch(line -> line.matches(" \\* " + part + "\\s+\\S.*"))) {
                told.warning(
                        "header",
                        file,
                        first,
                        "The header lacks '" + part + "'.",
                        "Write a line for each of " + String.join(", ", HEADER) + ".");
            }
        }
    }

    private void lines() {
        List<String> lines = file.text().lines().toList();
        if (lines.size() > LONGEST_FILE) {
            told.warning(
                    "long-file",
                    file,
                    Lines.line(file, lines.size()),
                    "The file has " + lines.size() + " lines; more than " + LONGEST_FILE + " are not read as one.",
                    "Divide it by topic.");
        }
        for (int i = 0; i < lines.size(); i++) {
            int columns = lines.get(i).codePointCount(0, lines.get(i).length());
            if (columns > LONGEST_LINE) {
                told.warning(
                        "long-line",
                        file,
                        Lines.line(file, i + 1),
                        "The line has " + columns + " columns, more than " + LONGEST_LINE + ".",
                        "Break it, and join a text with +.");
            }
        }
    }

    private void imports() {
        Set<String> words = new HashSet<>();
        for (Rule rule : file.rules()) {
            Matcher word = WORD.matcher(rule.span().of(file.text()));
            while (word.find()) {
                words.add(word.group());
            }
        }
        file.others().forEach(other -> {
            Matcher word = WORD.matcher(other.span().of(file.text()));
            while (word.find()) {
                words.add(word.group());
            }
        });
        Set<String> seen = new HashSet<>();
        for (Import each : file.imports()) {
            boolean used = each.type().endsWith("*") || words.contains(each.simpleName());
            if (!used || !seen.add(each.type())) {
                told.warning(
                        "unused-import",
                        file,
                        each.span(),
                        "No rule of this file names " + each.simpleName()
                                + (used ? " by this import, which stands here twice." : "."),
                        "Take the import out.");
            }
        }
    }

    /** Every expression of a rule. */
    static List<Expression> expressions(Rule rule) {
        return java.util.stream.Stream.concat(
                        rule.conditionExpressions(), rule.statements().flatMap(each -> each.expressions().stream()))
                .flatMap(Expression::all)
                .toList();
    }
}
