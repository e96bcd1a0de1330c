package bpv.page;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;

/** Runs a compiled template; whatever it writes from a bid is escaped where it stands. */
final class Html {
    private Html() {}

    static String of(Consumer<HtmlTemplateOutput> template) {
        StringOutput text = new StringOutput(32_768);
        template.accept(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }
}
