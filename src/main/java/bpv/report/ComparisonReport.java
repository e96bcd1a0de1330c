package bpv.report;

import bpv.report.Compared.Answered;
import bpv.report.Compared.Difference;
import bpv.report.Compared.Side;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what is found differently of two drafts: as JSON for programs, and in words. */
public final class ComparisonReport {
    private static final int WIDTH = 100;

    private ComparisonReport() {}

    /** JSON of the shape {@code comparison/1}. */
    public static void json(Compared compared, Writer out) {
        Json json = new Json(out);
        json.begin();
        json.text("schema", "comparison/1");
        JsonReport.origin(json, compared.provenance(), compared.assumptions());
        json.object("first", () -> side(json, compared.first()));
        json.object("second", () -> side(json, compared.second()));
        JsonReport.problems(json, compared.problems());
        json.truth("alike", compared.alike());
        json.array("differences", compared.differences(), difference -> {
            json.textOrNull("section", difference.section());
            json.textOrNull("outcome", difference.outcome());
            json.text("kind", difference.kind());
            json.text("name", difference.name());
            json.object("from", () -> answered(json, difference.from()));
            json.object("to", () -> answered(json, difference.to()));
        });
        json.end();
    }

    private static void side(Json json, Side side) {
        json.text("file", side.file());
        json.text("sha256", side.sha256());
        json.textOrNull("alliance", side.alliance());
    }

    private static void answered(Json json, Answered answered) {
        json.textOrNull("answer", answered.answer());
        json.text("reason", answered.reason());
        json.texts("pointers", answered.pointers());
    }

    /** Plain text for a terminal. */
    public static void text(Compared compared, Writer out) {
        Paper paper = new PlainText(out, WIDTH);
        paper.title("Comparison of two drafts, as of " + compared.provenance().day());
        GroundsPart.stampOrProof(paper, compared.provenance());
        paper.text(
                "From " + compared.first().file() + " to " + compared.second().file() + ".");
        if (!compared.problems().isEmpty()) {
            paper.text("Nothing is compared: put these problems right first.");
            new GroundsPart(paper).problems(compared.problems());
        } else if (compared.differences().isEmpty()) {
            paper.text("No difference: all is found alike.");
        } else {
            paper.text(Names.capital(Figures.count(compared.differences().size(), "difference", "differences") + "."));
            grouped(compared.differences()).forEach((where, differences) -> {
                paper.heading(where);
                paper.items(differences.stream().map(ComparisonReport::sentence).toList());
            });
        }
        new Sheet(out).flush();
    }

    private static Map<String, List<Difference>> grouped(List<Difference> differences) {
        Map<String, List<Difference>> grouped = new LinkedHashMap<>();
        for (Difference difference : differences) {
            String section = difference.section() == null ? "The whole bid" : difference.section();
            String where = difference.outcome() == null ? section : section + ", " + difference.outcome();
            grouped.computeIfAbsent(where, any -> new ArrayList<>()).add(difference);
        }
        return grouped;
    }

    private static String sentence(Difference difference) {
        String kind = words(difference.kind());
        String name = difference.name().equals(difference.kind()) ? kind : kind + " " + words(difference.name());
        String from = difference.from().answer() == null
                ? "none"
                : words(difference.from().answer());
        String to = difference.to().answer() == null
                ? "none"
                : words(difference.to().answer());
        String answers = from.equals(to) ? from + " in both" : from + " becomes " + to;
        return name + ": " + answers + "." + reason("Before", difference.from()) + reason("Now", difference.to());
    }

    /** A key as words: {@code fundWithConditions} as {@code fund with conditions}. */
    private static String words(String key) {
        return key.matches("[a-z]+([A-Z][a-z]+)+")
                ? key.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)
                : key;
    }

    private static String reason(String when, Answered answered) {
        if (answered.reason().isEmpty()) {
            return "";
        }
        String places = answered.pointers().isEmpty() ? "" : " (" + String.join(", ", answered.pointers()) + ")";
        return " " + when + ": " + answered.reason() + places;
    }
}
