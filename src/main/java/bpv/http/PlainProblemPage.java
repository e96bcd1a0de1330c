package bpv.http;

/** Problems as plain HTML, without styles. It needs nothing that could fail, so it also serves where the pages have failed. */
final class PlainProblemPage implements ProblemPage {
    @Override
    public String of(ProblemDocument problem) {
        StringBuilder body = new StringBuilder();
        paragraph(body, problem.detail());
        if (!problem.errors().isEmpty()) {
            body.append("<ul>\n");
            problem.errors()
                    .forEach(error -> body.append("<li>")
                            .append(escaped(error.pointer() + " " + error.detail()))
                            .append("</li>\n"));
            body.append("</ul>\n");
        }
        paragraph(body, problem.fault().remedy());
        paragraph(body, "Reference: " + problem.instance());
        return page(problem.fault().title(), body);
    }

    @Override
    public String about(Fault fault) {
        StringBuilder body = new StringBuilder();
        paragraph(body, fault.means());
        paragraph(body, fault.remedy());
        paragraph(body, "HTTP status: " + fault.status());
        return page(fault.title(), body);
    }

    @Override
    public String all() {
        StringBuilder body = new StringBuilder();
        for (Fault fault : Fault.values()) {
            paragraph(body, fault.status() + ", " + fault.title() + ": " + fault.means());
        }
        return page("What can go wrong", body);
    }

    private static void paragraph(StringBuilder body, String text) {
        body.append("<p>").append(escaped(text)).append("</p>\n");
    }

    private static String page(String title, CharSequence body) {
        return "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\"><title>" + escaped(title)
                + "</title></head>\n<body>\n<h1>" + escaped(title) + "</h1>\n" + body + "</body>\n</html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
