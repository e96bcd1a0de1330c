package bpv.page;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.function.Consumer;

/** Runs a compiled template; whatever it writes from a bid is escaped where it stands. */
final class Html {
    /** Templates may be watched tag by tag; ours are not. */
    static final HtmlInterceptor PLAIN = new HtmlInterceptor() {
        @Override
        public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput output) {}
    };

    private Html() {}

    static String of(Consumer<HtmlTemplateOutput> template) {
        StringOutput text = new StringOutput(32_768);
        template.accept(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }
}
