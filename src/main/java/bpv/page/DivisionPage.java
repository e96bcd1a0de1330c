package bpv.page;

import bpv.report.Divided;

/** The pages on which assessors divide the money of a round under rules of policy. */
public final class DivisionPage {
    private DivisionPage() {}

    /** The form, with what is wrong with it. */
    public static String form(Frame frame, DivisionForm form) {
        return Html.of(out -> JtedivisionformGenerated.render(out, Html.PLAIN, frame, form));
    }

    /** What came of it, and the form to change it. */
    public static String divided(Frame frame, DivisionForm form, Divided divided) {
        DivisionView view = DivisionView.of(divided, form);
        return Html.of(out -> JtedivisionGenerated.render(out, Html.PLAIN, frame, view));
    }
}
