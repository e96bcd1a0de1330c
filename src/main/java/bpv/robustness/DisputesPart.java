package bpv.robustness;

import bpv.report.Figures;
import bpv.report.Paper;
import bpv.report.Table;
import bpv.report.Table.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which disputed scores could move money, and which cannot. */
final class DisputesPart {
    private final Robustness robustness;
    private final Paper paper;

    DisputesPart(Robustness robustness, Paper paper) {
        this.robustness = robustness;
        this.paper = paper;
    }

    /** Scores of one section that move the same. */
    private record Alike(String section, Moves bestValue, boolean planned, Moves rankOrder) {}

    void write() {
        paper.heading("Scores that could move money");
        Map<Alike, List<Dispute>> alike = new LinkedHashMap<>();
        robustness
                .moving()
                .forEach(each -> alike.computeIfAbsent(
                                new Alike(each.section(), each.bestValue(), each.planned(), each.rankOrder()),
                                any -> new ArrayList<>())
                        .add(each));
        if (alike.isEmpty()) {
            paper.text("None: no score that might be a point otherwise would move money, each alone.");
        } else {
            paper.text(
                    "One point more or less in any one of these, all else as it is, moves so many pounds. Those that move"
                            + " most come first; scores of a section that move the same are together.");
        }
        Table table = new Table(
                Column.left("Section").most(34),
                Column.left("Score").most(48),
                Column.right("Best value £"),
                Column.right("Rank order £"));
        alike.forEach((what, scores) -> row(table, what, scores));
        paper.table(table);
        cannot();
    }

    private void row(Table table, Alike what, List<Dispute> scores) {
        table.row(
                robustness.names().section(what.section()),
                scores(scores),
                what.planned() ? pounds(what.bestValue()) : "no plan",
                pounds(what.rankOrder()));
        if (!what.planned()) {
            table.note("no plan would keep to the rules of policy");
        }
        if (what.bestValue().equals(what.rankOrder())) {
            table.note("both: " + RobustnessParts.moves(robustness, what.bestValue()));
            return;
        }
        if (!what.bestValue().isEmpty()) {
            table.note("best value: " + RobustnessParts.moves(robustness, what.bestValue()));
        }
        if (!what.rankOrder().isEmpty()) {
            table.note("rank order: " + RobustnessParts.moves(robustness, what.rankOrder()));
        }
    }

    private static String pounds(Moves moves) {
        return moves.isEmpty() ? Figures.NONE : Figures.grouped(moves.pounds());
    }

    /** Such as {@code RP1 value 3 -> 2, confidence 4 -> 3; RP2 value 2 -> 1}, in the order of the scheme. */
    private static String scores(List<Dispute> scores) {
        Map<String, List<String>> byOutcome = new TreeMap<>();
        scores.forEach(each -> byOutcome
                .computeIfAbsent(each.outcome(), any -> new ArrayList<>())
                .add(each.score().key() + " " + each.from() + " -> " + each.to()));
        return String.join(
                "; ",
                byOutcome.entrySet().stream()
                        .map(own -> own.getKey() + " " + String.join(", ", own.getValue()))
                        .toList());
    }

    private void cannot() {
        paper.subheading("Scores that cannot move money, each alone");
        Map<String, Integer> all = new TreeMap<>();
        Map<String, Integer> moving = new TreeMap<>();
        for (Dispute each : robustness.disputes()) {
            all.merge(each.section(), 1, Integer::sum);
            moving.merge(each.section(), each.movesMoney() ? 1 : 0, Integer::sum);
        }
        List<String> none = all.keySet().stream()
                .filter(section -> moving.getOrDefault(section, 0) == 0)
                .map(robustness.names()::section)
                .toList();
        List<String> items = new ArrayList<>();
        if (!none.isEmpty()) {
            items.add("None of the scores of " + Figures.count(none.size(), "section", "sections") + ": "
                    + String.join("; ", none) + ".");
        }
        all.forEach((section, count) -> {
            int moves = moving.getOrDefault(section, 0);
            if (moves > 0 && moves < count) {
                items.add(robustness.names().section(section) + ": " + (count - moves) + " of " + count
                        + ", all but those above.");
            }
        });
        paper.items(items);
    }
}
