package bpv.report;

import bpv.assessment.Assumption;
import bpv.quantity.Fraction;
import bpv.report.DraftRange.OfCriterion;
import bpv.report.DraftRange.OfOutcome;
import bpv.report.DraftRange.OfSection;
import bpv.report.DraftRange.Span;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import tools.jackson.core.io.SerializedString;

/** Writes a precheck as JSON, in the shape {@code precheck/1} that {@code docs/reference/json.md} describes. */
public final class JsonPrecheck {
    private static final AtomicReference<Written> LAST =
            new AtomicReference<>(new Written(List.of(), new SerializedString("[]")));

    private final Json json;
    private final boolean inOneLine;

    private JsonPrecheck(Json json, boolean inOneLine) {
        this.json = json;
        this.inOneLine = inOneLine;
    }

    /** Assumptions as they were written last: they are nearly half of an answer, and the same until the rules change. */
    private record Written(List<Assumption> assumptions, SerializedString text) {}

    private static SerializedString written(List<Assumption> assumptions) {
        Written last = Objects.requireNonNull(LAST.get(), "begins with a value");
        if (last.assumptions() != assumptions) {
            StringWriter text = new StringWriter();
            Json list = Json.inOneLine(text);
            list.begin();
            JsonReport.assumptions(list, assumptions);
            list.end();
            String object = text.toString();
            String array = object.substring(object.indexOf('['), object.lastIndexOf(']') + 1);
            last = new Written(assumptions, new SerializedString(array));
            LAST.set(last);
        }
        return last.text();
    }

    /** Writes all of it, for people; the caller closes the writer. */
    public static void write(PrecheckResult result, Writer out) {
        write(result, new Json(out), false);
    }

    /** Writes the same for programs: in one line, which is a third shorter, as UTF-8. */
    public static void writeInOneLine(PrecheckResult result, OutputStream out) {
        write(result, Json.inOneLine(out), true);
    }

    private static void write(PrecheckResult result, Json json, boolean inOneLine) {
        json.begin();
        new JsonPrecheck(json, inOneLine).content(result);
        json.end();
    }

    private void content(PrecheckResult result) {
        json.text("schema", "precheck/1");
        json.text("mode", "simulation");
        RoundResult.Document draft = new RoundResult.Document(
                result.file(), result.sha256(), result.asItStands().isPresent());
        JsonReport.originOf(json, result.provenance(), List.of(draft));
        if (inOneLine) {
            json.raw("assumptions", written(result.assumptions()));
        } else {
            JsonReport.assumptions(json, result.assumptions());
        }
        JsonReport.problems(json, result.problems());
        result.asItStands()
                .ifPresentOrElse(
                        bid -> json.object("asItStands", () -> new JsonBid(json).content(bid)),
                        () -> json.nothing("asItStands"));
        json.array("blanks", result.blanks(), this::blank);
        json.texts("leftOut", result.leftOut());
        result.range()
                .ifPresentOrElse(
                        range -> json.object("range", () -> {
                            json.array("gateway", range.gateway(), each -> criterion("criterion", each));
                            json.array("sections", range.sections(), this::section);
                        }),
                        () -> json.nothing("range"));
        json.array("completions", result.completions(), completion -> {
            json.text("name", completion.name());
            json.array("fills", completion.fills(), fill -> {
                json.text("pointer", fill.pointer());
                json.node("value", fill.value());
            });
            json.text("document", completion.document());
        });
        new JsonRelease(json).write(result.release());
    }

    private void blank(Blank blank) {
        json.text("pointer", blank.pointer());
        json.number("line", blank.line());
        json.number("column", blank.column());
        json.text("title", blank.title());
        json.text("description", blank.description());
        json.text("why", blank.why().key());
        json.text("note", blank.note());
    }

    private void section(OfSection section) {
        json.textOrNull("id", section.id());
        json.text("intervention", section.intervention().key());
        json.text("pointer", section.pointer());
        fraction("score", section.score());
        fraction("meanValue", section.meanValue());
        fraction("meanConfidence", section.meanConfidence());
        json.array("outcomes", section.outcomes(), this::outcome);
        json.array("concerns", section.concerns(), each -> criterion("concern", each));
        json.array("readiness", section.readiness(), each -> criterion("test", each));
        json.object(
                "recommendation",
                () -> explained(section.recommendation(), (name, label) -> json.text(name, label.key())));
        json.array("recommendations", section.labels(), label -> {
            json.text("recommendation", label.recommendation().key());
            json.truth("certain", label.certain());
            json.truth("reachable", label.reachable());
            json.textOrNull("completion", label.completion());
            json.texts("because", label.because());
        });
    }

    private void outcome(OfOutcome outcome) {
        json.text("outcome", outcome.definition().id());
        json.text("means", outcome.definition().means());
        json.truth("core", outcome.definition().core());
        json.object("value", () -> span(outcome.value(), (name, points) -> json.number(name, points)));
        json.object("confidence", () -> span(outcome.confidence(), (name, points) -> json.number(name, points)));
        fraction("score", outcome.score());
    }

    private void criterion(String name, OfCriterion criterion) {
        json.text(name, criterion.criterion());
        explained(criterion.verdict(), (end, verdict) -> json.text(end, verdict.key()));
    }

    private void fraction(String name, Span<Fraction> span) {
        json.object(name, () -> span(span, (end, value) -> json.sixDecimals(end, value)));
    }

    private <T> void explained(Span<T> span, BiConsumer<String, T> value) {
        span(span, value);
        json.object("reasons", () -> {
            json.text("worst", span.worst().reason());
            json.text("best", span.best().reason());
        });
    }

    private <T> void span(Span<T> span, BiConsumer<String, T> value) {
        value.accept("worst", span.worst().value());
        value.accept("best", span.best().value());
        json.truth("certain", span.certain());
        json.object("completions", () -> {
            json.text("worst", span.worst().completion());
            json.text("best", span.best().completion());
        });
    }
}
