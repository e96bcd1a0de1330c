package bpv.policy;

import bpv.assessment.RuleCard;
import bpv.policy.Answers.Answer;
import bpv.policy.Scenario.Expected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The scenario files of a rules folder, with proposed scenarios at their ends. */
final class ProposedFiles {
    private final Path folder;
    private final ScenarioRunner runner;
    private final Set<String> sentences = new HashSet<>();

    ProposedFiles(Path folder, ScenarioRunner runner) {
        this.folder = folder;
        this.runner = runner;
    }

    /** A scenario at the end of its file; empty if it cannot be read there, does not hold, or does not close the gap. */
    Optional<Proposal> proposal(Trial trial, Gap gap, Expected expected) {
        String topic = trial.base() == null
                ? topic(trial, gap, expected)
                : trial.base().topic();
        String text = ProposedText.of(trial, sentence(gap.sentence()), expected);
        ScenarioFile read = ScenarioFile.read(
                folder.resolve(file(topic)).toString().replace('\\', '/'),
                topic,
                (now(topic) + text).getBytes(StandardCharsets.UTF_8));
        if (!read.problems().isEmpty() || read.scenarios().isEmpty()) {
            return Optional.empty();
        }
        Scenario last = read.scenarios().get(read.scenarios().size() - 1);
        if (!runner.run(last).holds() || !gap.isClosedBy(last)) {
            return Optional.empty();
        }
        sentences.add(last.sentence());
        return Optional.of(new Proposal(file(topic), text, last));
    }

    /** A sentence that no other proposed scenario says. */
    private String sentence(String wanted) {
        String plain = wanted.replace('"', '\'').replace('\n', ' ');
        String sentence = plain;
        for (int i = 2; sentences.contains(sentence); i++) {
            sentence = plain + ", " + i;
        }
        return sentence;
    }

    /** The rule file whose answer is asked for, if it is of the gap's folder. */
    private String topic(Trial trial, Gap gap, Expected expected) {
        List<RuleCard> cards = runner.run(trial.scenario())
                .answers()
                .of(expected.name())
                .map(Answer::cards)
                .orElse(List.of());
        return cards.stream()
                .map(RuleCard::file)
                .filter(file -> file.startsWith(gap.folder()))
                .findFirst()
                .or(() -> cards.stream().map(RuleCard::file).findFirst())
                .or(() -> runner.book().cards().stream().map(RuleCard::file).findFirst())
                .orElse("");
    }

    private static String file(String topic) {
        return topic.replaceFirst("\\.drl$", ".scenarios.yaml");
    }

    private String now(String topic) {
        Path file = folder.resolve(file(topic));
        try {
            return Files.isRegularFile(file) ? Files.readString(file) + "\n" : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }
}
