package bpv.round;

import bpv.allocation.BestValue;
import bpv.allocation.Policy;
import bpv.document.BidReader;
import bpv.report.AssessedDocument;
import bpv.rules.RuleBook;
import bpv.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All explanations of the example round against one search for best value, in alternation: medians of their times. */
final class StudyRatio {
    private static final int TIMES = 45;
    private static final int SOLVES = 5;

    private StudyRatio() {}

    public static void main(String[] arguments) throws IOException {
        RuleBook book = RuleBook.load(Path.of("rules"), Path.of("target/compiled-rules"));
        Round round = new Round(book, book.assessmentDay());
        List<AssessedDocument> bids =
                BidReader.readAll(SourceFiles.find(List.of("bids-examples/round-2017")), round.form()).documents().stream()
                        .map(round::assess)
                        .toList();
        Question question = round.question(bids);
        measure(round, question, new LimitsFile.Read(Policy.NONE, List.of(), List.of(), List.of()));
        Path limits = Path.of("docs/how-to/limits-example.yaml");
        measure(round, question, LimitsFile.read(limits.toString(), Files.readAllBytes(limits), question));
    }

    private static void measure(Round round, Question question, LimitsFile.Read limits) {
        List<Long> solves = new ArrayList<>();
        List<Long> studies = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            long begin = System.nanoTime();
            for (int i = 0; i < SOLVES; i++) {
                BestValue.propose(
                        question.candidates(),
                        question.money().yearly(),
                        limits.policy(),
                        question.money().nodeLimit());
            }
            long middle = System.nanoTime();
            new Study(question).divide(limits, List.of(), round.provenance(), List.of(), List.of());
            solves.add((middle - begin) / SOLVES);
            studies.add(System.nanoTime() - middle);
        }
        long solve = solves.stream().sorted().skip(TIMES / 2).findFirst().orElseThrow();
        long study = studies.stream().sorted().skip(TIMES / 2).findFirst().orElseThrow();
        System.out.printf(
                "%d rules: one search %.1f ms, all explanations %.1f ms, ratio %.1f%n",
                limits.policy().limits().size(), solve / 1e6, study / 1e6, (double) study / solve);
    }
}
