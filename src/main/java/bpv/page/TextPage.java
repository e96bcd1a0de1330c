package bpv.page;

import bpv.assessment.Assumption;
import bpv.assessment.RuleCard;
import java.util.List;

/** Pages that say how the service works and what it is like to use. */
public final class TextPage {
    private TextPage() {}

    public static String start(Frame frame) {
        return Html.of(out -> JtestartGenerated.render(out, Html.PLAIN, frame));
    }

    /**
     * How a bid is scored, with the rules in force.
     *
     * @param rules every rule, by file and line
     * @param assumptions what no source says
     */
    public static String howItWorks(Frame frame, List<RuleCard> rules, List<Assumption> assumptions) {
        return Html.of(out -> JtehowGenerated.render(out, Html.PLAIN, frame, rules, assumptions));
    }

    public static String accessibility(Frame frame) {
        return Html.of(out -> JteaccessibilityGenerated.render(out, Html.PLAIN, frame));
    }
}
