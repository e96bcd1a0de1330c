package bpv.page;

import bpv.report.WhatIf;

/** The pages on which assessors project the 62-day release of a round's awards. */
public final class WhatIfPage {
    private WhatIfPage() {}

    /** The form, with what is wrong with it. */
    public static String form(Frame frame, WhatIfForm form) {
        return Html.of(out -> JtewhatifformGenerated.render(out, Html.PLAIN, frame, form));
    }

    /** What came of it, and the form to change it. */
    public static String projected(Frame frame, WhatIfForm form, WhatIf whatIf) {
        WhatIfView view = WhatIfView.of(whatIf, form);
        return Html.of(out -> JtewhatifGenerated.render(out, Html.PLAIN, frame, view));
    }
}
