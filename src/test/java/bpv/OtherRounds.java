package bpv;

import bpv.alliance.Alliance;
import bpv.alliance.Footprints;
import bpv.round.Round;
import bpv.rules.RuleBook;
import java.util.List;
import java.util.function.UnaryOperator;

/** The example round as it would be with other money, or with Alliances of other names. */
public final class OtherRounds {
    /** Names that markup, spreadsheets and the direction of writing could stumble over. */
    public static final List<String> HOSTILE = List.of(
            "=cmd|' /C calc'!A0",
            "<script>alert(\"1\")</script> & <b>Wessex</b>",
            "\u202Eyrraw \u0627\u0644\u062A\u062D\u0627\u0644\u0641\u202C",
            "+An Alliance whose name is " + "very, ".repeat(60) + "long",
            "@W\u0336\u0301o" + "o".repeat(120) + "rd");

    private OtherRounds() {}

    /** With so many pounds in each year, and none kept back. */
    public static Round with(long pounds) {
        RuleBook book = SharedRules.book();
        String file = "allocation/parameters.yaml";
        String text = book.fileText(file);
        for (String year :
                List.of("2017/18: 123000000", "2018/19: 140000000", "2019/20: 154000000", "2020/21: 190000000")) {
            if (!text.contains(year)) {
                throw new IllegalStateException("the envelopes of the example round have changed: no " + year);
            }
            text = text.replace(year, year.substring(0, year.indexOf(' ') + 1) + pounds);
        }
        RuleBook other = book.with(file, text);
        return new Round(other, other.assessmentDay());
    }

    /** With Alliances of hostile names. */
    public static Round hostile() {
        RuleBook book = SharedRules.book();
        Footprints known = book.footprints();
        List<Alliance> renamed = known.alliances().values().stream()
                .map(each -> named(each, name -> HOSTILE.get(known.ids().indexOf(each.id()) % HOSTILE.size())))
                .toList();
        RuleBook other =
                book.with(Footprints.of(renamed, List.copyOf(known.performance().values())));
        return new Round(other, other.assessmentDay());
    }

    private static Alliance named(Alliance each, UnaryOperator<String> name) {
        return new Alliance(
                each.id(),
                name.apply(each.name()),
                each.vanguard(),
                each.region(),
                each.stps(),
                each.ccgs(),
                each.otherNames(),
                each.populationMillions(),
                each.lead());
    }
}
