package bpv.improvement;

import bpv.assessment.ChangeableField;
import bpv.assessment.ReadinessParameters;
import bpv.assessment.Words;
import bpv.bid.Bid;
import bpv.bid.Governance;
import bpv.bid.RecoveryAction;
import bpv.bid.Section;
import bpv.improvement.Edit.Serves;
import bpv.source.Edits;
import bpv.source.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What makes a readiness test pass. R2 and R4 are of the whole bid: what passes them does so for each section. */
final class ReadinessRemedies {
    /** Tests whose remedy serves all sections at once. */
    static final List<String> OF_THE_BID = List.of("R2", "R4");

    private final Judge judge;
    private final Fields fields;
    private final Bid bid;

    ReadinessRemedies(Judge judge, Bid bid) {
        this.judge = judge;
        this.fields = new Fields(judge.improvement());
        this.bid = bid;
    }

    /** The smallest change that passes a failed test of a section; empty if none may be offered. */
    Optional<Remedy> of(String test, Section section) {
        return switch (test) {
            case "R1" -> allowed(ChangeableField.LEAD_IN_POST, List.of(inPost(section)));
            case "R2" -> allowed(ChangeableField.GOVERNANCE, governance(section));
            case "R3" -> allowed(ChangeableField.MILESTONES, List.of(milestone(section)));
            case "R4" -> allowed(ChangeableField.SIXTY_TWO_DAY_RECOVERY, action(section));
            default -> Optional.empty();
        };
    }

    private Optional<Remedy> allowed(ChangeableField field, List<Edit> edits) {
        return judge.improvement().allows(field) ? Optional.of(Remedy.of(edits)) : Optional.empty();
    }

    private ReadinessParameters numbers() {
        return judge.numbers().readiness();
    }

    private Edit inPost(Section section) {
        LocalDate before = section.lead() == null ? null : section.lead().inPost();
        return fields.date(
                section.at("/lead/inPost"),
                "day from which the lead is in post",
                before,
                numbers().leadInPostBy(),
                new Serves(section.id(), "R1"));
    }

    private Edit milestone(Section section) {
        return fields.milestone(
                section.at("/milestones"),
                null,
                section.firstFundedYear().lastDayOfFirstHalf(),
                new Serves(section.id(), "R3"));
    }

    private List<Edit> governance(Section section) {
        Governance given = bid.governance();
        List<Edit> edits = new ArrayList<>();
        governance(edits, section, "oversight", "how the work is overseen", given == null ? null : given.oversight());
        governance(
                edits, section, "stpFit", "how this sits inside STP governance", given == null ? null : given.stpFit());
        governance(edits, section, "partners", "how partners take part", given == null ? null : given.partners());
        return edits;
    }

    private void governance(List<Edit> edits, Section section, String key, String about, @Nullable String written) {
        int words = numbers().governanceWords();
        if (Words.count(written) < words) {
            String text = Placeholder.words(words, about, written);
            edits.add(fields.text(
                    "/governance/" + key, "governance, " + key, written, text, new Serves(section.id(), "R2")));
        }
    }

    /** What an action that is listed lacks, or else one more: whichever is less; the first of equals. */
    private List<Edit> action(Section section) {
        Serves serves = new Serves(section.id(), "R4");
        LocalDate due = judge.numbers().conditions().readinessDue();
        Map<String, Node> values = new LinkedHashMap<>();
        values.put("action", Edits.text(Placeholder.about("say what will be done on the 62-day standard")));
        values.put("owner", Edits.text(Placeholder.about("name who answers for it")));
        values.put("due", Edits.plain(due.toString()));
        String shown = "an action on the 62-day standard, due " + due + ", with an owner";
        List<Edit> least = List.of(fields.item("/sixtyTwoDayRecovery", "action on 62 days", values, shown, serves));
        for (int i = 0; i < bid.sixtyTwoDayRecovery().size(); i++) {
            List<Edit> completed =
                    completed(bid.sixtyTwoDayRecovery().get(i), "/sixtyTwoDayRecovery/" + i, due, serves);
            if (Remedy.of(completed).cost().compareTo(Remedy.of(least).cost()) < 0) {
                least = completed;
            }
        }
        return least;
    }

    private List<Edit> completed(RecoveryAction action, String pointer, LocalDate due, Serves serves) {
        List<Edit> edits = new ArrayList<>();
        if (Words.none(action.owner())) {
            edits.add(fields.text(
                    pointer + "/owner",
                    "owner of an action on 62 days",
                    action.owner(),
                    Placeholder.about("name who answers for it"),
                    serves));
        }
        if (action.due() == null) {
            edits.add(fields.date(pointer + "/due", "day of an action on 62 days", null, due, serves));
        }
        return edits;
    }
}
