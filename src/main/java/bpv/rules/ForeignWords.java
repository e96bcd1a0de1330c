package bpv.rules;

import bpv.rules.safety.CompiledCheck.Foreign;
import bpv.source.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds, for what compiled rules name and may not, the word in the rule files: the compiler knows which method of which class
 * a word stands for, and the rule file has the line.
 */
final class ForeignWords {
    private final RuleFiles files;

    ForeignWords(RuleFiles files) {
        this.files = files;
    }

    /** @throws RulesRejected if there is anything */
    void refuse(List<Foreign> foreign) {
        Set<Problem> problems = new LinkedHashSet<>();
        for (Foreign each : foreign) {
            problems.add(problem(each));
        }
        if (!problems.isEmpty()) {
            throw new RulesRejected(new ArrayList<>(problems));
        }
    }

    private Problem problem(Foreign foreign) {
        String shortName = foreign.owner().substring(foreign.owner().lastIndexOf('.') + 1);
        String word = foreign.member().isEmpty() || foreign.member().startsWith("<") ? shortName : foreign.member();
        String set = foreign.className().contains(".")
                ? foreign.className()
                        .substring(0, foreign.className().indexOf('.'))
                        .replace('_', '-')
                : "";
        Pattern wanted = Pattern.compile("\\b" + Pattern.quote(word) + "\\b");
        String message = "'" + word + "' of " + shortName + " is not for rules, though the same word of a fact may be";
        for (Map.Entry<String, byte[]> file : files.only(set).drl().entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            Matcher found = wanted.matcher(text);
            if (found.find()) {
                String before = text.substring(0, found.start());
                int line = 1
                        + (int) before.chars()
                                .filter(character -> character == '\n')
                                .count();
                int begin = before.lastIndexOf('\n') + 1;
                int column = 1 + text.codePointCount(begin, found.start());
                return at(files.shown(file.getKey()), line, column, message, word);
            }
        }
        return at(files.shown(set), 1, 1, message, word);
    }

    private static Problem at(String file, int line, int column, String message, String word) {
        return new Problem(file, line, column, "", "not-allowed", message, "words of imported facts", word, null);
    }
}
