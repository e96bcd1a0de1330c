package bpv.robustness;

import bpv.ExampleRound;
import bpv.SharedRules;
import bpv.allocation.Policy;
import bpv.report.AssessedDocument;
import bpv.round.Round;
import bpv.rules.RuleBook;
import java.util.List;

/** Three of the example bids with seven sections, and so little money that they stand in each other's way. */
final class SmallRound {
    private static final List<String> BIDS = List.of(
            ExampleRound.FOLDER + "/humber-coast-and-vale.yaml",
            ExampleRound.FOLDER + "/kent-and-medway.yaml",
            ExampleRound.FOLDER + "/west-midlands.yaml");

    private SmallRound() {}

    private static final class Loaded {
        static final Round ROUND = round(14, 15, 16, 19);
        static final List<AssessedDocument> ASSESSED =
                ROUND.assess(ExampleRound.read(BIDS), file -> {}).bids();
    }

    /** The project's rules with so many millions of pounds in each year. */
    static Round round(int first, int second, int third, int fourth) {
        RuleBook book = SharedRules.book();
        String file = "allocation/parameters.yaml";
        String text = book.fileText(file)
                .replace("2017/18: 123000000", "2017/18: " + first + "000000")
                .replace("2018/19: 140000000", "2018/19: " + second + "000000")
                .replace("2019/20: 154000000", "2019/20: " + third + "000000")
                .replace("2020/21: 190000000", "2020/21: " + fourth + "000000");
        RuleBook poorer = book.with(file, text);
        return new Round(poorer, poorer.assessmentDay());
    }

    static Round round() {
        return Loaded.ROUND;
    }

    static List<AssessedDocument> bids() {
        return Loaded.ASSESSED;
    }

    static Retrial retrial() {
        return retrial(Policy.NONE);
    }

    static Retrial retrial(Policy policy) {
        return new Retrial(round(), bids(), policy);
    }
}
