package bpv.impact;

import bpv.report.HtmlText;
import bpv.report.Paper;
import java.io.Writer;

/** The formats of an impact; all say the same. */
public enum ImpactFormat {
    TEXT {
        @Override
        public void write(Impact impact, Writer out) {
            new ImpactPaper(impact, Paper.plain(out)).write();
        }
    },
    JSON {
        @Override
        public void write(Impact impact, Writer out) {
            ImpactJson.write(impact, out);
        }
    },
    /** For a change note. */
    MARKDOWN {
        @Override
        public void write(Impact impact, Writer out) {
            new ImpactPaper(impact, Paper.markdown(out)).write();
        }
    },
    /** One file with a picture. */
    HTML {
        @Override
        public void write(Impact impact, Writer out) {
            HtmlText page = new HtmlText(out);
            new ImpactPaper(impact, page).write(() -> MoneyPicture.of(impact).ifPresent(page::picture));
            page.end();
        }
    };

    /** Writes all of it; the caller closes the writer. */
    public abstract void write(Impact impact, Writer out);
}
