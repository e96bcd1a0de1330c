package bpv.report;

import bpv.allocation.CutLine;
import bpv.allocation.CutLine.Place;
import bpv.allocation.Proposal;
import bpv.assessment.Words;
import bpv.quantity.Fraction;
import java.util.List;

/** What is said of a division of money in the same words on every paper. */
public final class DividedText {
    /** What the distances are. */
    public static final String DISTANCES =
            "Each is the least change, alone, with which a plan that funds the section is as good as any without it: a "
                    + "higher score, an ask of less in every year at the same score, or more money in one year, which "
                    + "serves the others too.";

    /** What the cut line is. */
    public static final String CUT_LINE =
            "Money, and room under rules, is priced at about what more of it would bring; these prices are approximate, "
                    + "and nothing was decided by them. A section above the line brings more than it takes.";

    private DividedText() {}

    /** What is not as the rules folder says; there must be something. */
    public static String overridden(Divided divided) {
        return "For this allocation alone, this is not as the rules folder says: " + Words.list(divided.overridden())
                + ".";
    }

    /** Which questions were not asked; there must be some. */
    public static String leftOut(Divided divided) {
        return Figures.count(divided.leftOut(), "question", "questions")
                + " of what would be otherwise, about years, rules and sections in this order, would have taken too "
                + "long here and were left out. On the command line bpv allocate answers all of them.";
    }

    /** What there is to say of a cut line without prices. */
    public static String noPrices(CutLine line) {
        return line.places().stream().allMatch(Place::funded)
                ? "No limit binds, so nothing has a price and every section is above the line."
                : "No price was found, so every section is above the line, those that do not fit among them.";
    }

    /** For how many sections there is no exchange. */
    public static String withoutExchange(int sections) {
        return "For " + Figures.count(sections, "section", "sections")
                + " no exchange with at most two others keeps to the money and the rules.";
    }

    /** What the plan does with a section of the cut line and, where that is not what the line says, which rules do it. */
    public static String plan(Place place, Proposal best) {
        String plan = place.funded() ? "funded" : "not funded";
        if (!place.isException()) {
            return plan;
        }
        List<String> rules = best.reserveList().stream()
                .filter(waiting -> waiting.section().equals(place.section()))
                .flatMap(waiting -> waiting.forbiddenBy().stream())
                .toList();
        return plan + ", against the line" + (rules.isEmpty() ? "" : ": " + String.join(", ", rules));
    }

    /** On which weights best value does by itself what an override orders. */
    public static String weights(OverrideWeights of) {
        String does =
                (of.fund() ? "Best value funds " : "Best value does not fund ") + of.section() + " without being told";
        if (of.inForce()) {
            return does + " to.";
        }
        return of.weights()
                .map(found -> does + " to if the weights are "
                        + String.join(
                                ", ",
                                found.parts().stream()
                                        .map(part -> part.outcome() + " " + percent(part.share()) + "% (in force "
                                                + percent(part.inForce()) + "%)")
                                        .toList())
                        + "; these are the nearest found from " + Figures.grouped(of.tried()) + " draws.")
                .orElse("On none of " + Figures.grouped(of.tried()) + " drawn weights does best value "
                        + (of.fund() ? "fund " : "leave out ") + of.section() + " without being told to.");
    }

    private static String percent(Fraction share) {
        return share.times(100).toDecimal(1).toPlainString();
    }
}
