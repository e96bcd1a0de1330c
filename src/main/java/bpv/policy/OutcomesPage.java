package bpv.policy;

import bpv.bid.Intervention;
import bpv.policy.DatedNumbers.Value;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page on the outcomes: what each is, and its numbers with their history. */
final class OutcomesPage {
    private static final String FILE = "outcomes/outcomes.yaml";

    private OutcomesPage() {}

    static String write(Path rules) {
        List<Entry> outcomes = DatedNumbers.mapping(rules.resolve(FILE)).entries();
        Page page = new Page()
                .heading(1, "Outcomes")
                .paragraph(
                        "What a section may claim to improve. A *core* outcome has to be addressed: left out, it scores "
                                + "nothing and stays in the denominator. An optional outcome that is left out does not count. The "
                                + "*class* is that of the value equation. The *credible step* is the largest improvement in one "
                                + "year that confidence test [C3](criteria/C3.md) accepts.");
        for (Intervention intervention : Intervention.values()) {
            List<Entry> own = outcomes.stream()
                    .filter(outcome -> text(outcome, "intervention").equals(intervention.key()))
                    .toList();
            page.heading(
                    2,
                    intervention.title().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                            + intervention.title().substring(1));
            page.table(
                    List.of("id", "outcome", "unit", "better", "class", "core"),
                    own.stream().map(OutcomesPage::row).toList());
            page.table(List.of("id", "number", "value", "from", "standing: source"), numbers(own));
        }
        return page.toString();
    }

    private static List<String> row(Entry outcome) {
        return List.of(
                "[" + outcome.key() + "](../../rules/" + FILE + "#L"
                        + outcome.keyPlace().line() + ")",
                text(outcome, "means"),
                text(outcome, "unit"),
                text(outcome, "better"),
                text(outcome, "class").replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT),
                text(outcome, "core").equals("true") ? "core" : "optional");
    }

    private static List<List<String>> numbers(List<Entry> outcomes) {
        List<List<String>> rows = new ArrayList<>();
        for (Entry outcome : outcomes) {
            Mapping fields = (Mapping) outcome.value();
            for (String name : List.of("target", "weight", "credibleStep")) {
                if (fields.get(name).orElse(null) instanceof Mapping values) {
                    for (Value value : DatedNumbers.history(values)) {
                        rows.add(List.of(
                                outcome.key(),
                                name.equals("credibleStep") ? "credible step" : name,
                                value.is(),
                                value.since(),
                                value.standing() + ": " + value.source()));
                    }
                }
            }
            if (fields.get("target").isEmpty()) {
                rows.add(List.of(outcome.key(), "target", "none", "", "no national target"));
            }
        }
        return rows;
    }

    private static String text(Entry outcome, String key) {
        return DatedNumbers.text((Mapping) outcome.value(), key);
    }
}
