package bpv.report;

import bpv.assessment.Assumption;
import java.io.Writer;
import java.util.List;

/** The formats of a report on single bids. */
public enum CheckFormat {
    TEXT {
        @Override
        public CheckReport begin(Writer out, Provenance provenance, List<Assumption> assumptions) {
            return new TextCheck(out, provenance);
        }
    },
    JSON {
        @Override
        public CheckReport begin(Writer out, Provenance provenance, List<Assumption> assumptions) {
            JsonReport report = new JsonReport(out, provenance, assumptions);
            report.beginBids();
            return report;
        }
    };

    /** Begins a report on the writer, which the caller closes. */
    public abstract CheckReport begin(Writer out, Provenance provenance, List<Assumption> assumptions);
}
