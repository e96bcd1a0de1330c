package bpv.http;

import bpv.report.Json;
import bpv.report.JsonReport;
import bpv.report.Provenance;
import bpv.rules.NumberInForce;
import bpv.rules.RuleSet;
import bpv.rules.RuleText;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/rules}: by which rules and numbers the service answers, with source and standing of each. */
final class RulesRoutes {
    /** As rule files write days. */
    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d-MMM-yyyy")
            .toFormatter(Locale.ENGLISH);

    private final RulesDesk desk;
    private final AtomicReference<@Nullable Said> last = new AtomicReference<>();

    /** What was said of rules: reading their files again costs more than all else here. */
    private record Said(RulesInForce of, byte[] json) {}

    RulesRoutes(RulesDesk desk) {
        this.desk = desk;
    }

    void add(Routes routes) {
        routes.get("/v1/rules", this::rules);
    }

    private void rules(Context context) {
        RulesInForce rules = desk.of(context);
        Representation.chosen(context, List.of(MediaType.JSON));
        Said said = last.get();
        if (said == null || said.of() != rules) {
            said = new Said(rules, json(rules).getBytes(StandardCharsets.UTF_8));
            last.set(said);
        }
        Representation.toKeep(context, MediaType.JSON, said.json());
    }

    private static String json(RulesInForce rules) {
        Provenance made = rules.round().provenance();
        StringWriter out = new StringWriter();
        Json json = new Json(out);
        json.begin();
        json.text("schema", "rules/1");
        json.text("engine", made.engine());
        json.text("day", made.day().toString());
        json.text("rulesSha256", made.rules());
        json.text("referenceSha256", made.reference());
        JsonReport.published(json, made.published());
        json.array("criteria", List.copyOf(byCriterion(rules.book().texts()).entrySet()), criterion -> {
            json.text("criterion", criterion.getKey());
            json.text("set", folder(criterion.getValue().get(0)));
            json.array("rules", criterion.getValue(), rule -> rule(json, rule));
        });
        json.array("numbers", rules.book().numbersInForce(made.day()), number -> number(json, number));
        json.end();
        return out.toString();
    }

    /** In the order in which the sets run. */
    private static Map<String, List<RuleText>> byCriterion(List<RuleText> texts) {
        Map<String, List<RuleText>> byCriterion = new LinkedHashMap<>();
        for (RuleSet set : RuleSet.values()) {
            for (RuleText text : texts) {
                if (folder(text).equals(set.folder())) {
                    byCriterion
                            .computeIfAbsent(text.card().criterion(), any -> new ArrayList<>())
                            .add(text);
                }
            }
        }
        return byCriterion;
    }

    private static String folder(RuleText text) {
        String file = text.card().file();
        return file.substring(0, Math.max(0, file.indexOf('/')));
    }

    private static void rule(Json json, RuleText rule) {
        json.text("rule", rule.card().rule());
        json.text("clause", rule.clause());
        json.text("file", rule.card().file());
        json.number("line", rule.card().line());
        json.text("source", rule.card().source());
        json.text("standing", rule.card().standing().key());
        json.textOrNull("from", day(rule.from()));
        json.textOrNull("until", day(rule.until()));
        json.texts("numbers", rule.numbers());
    }

    private static @Nullable String day(@Nullable String written) {
        return written == null ? null : LocalDate.parse(written, WRITTEN).toString();
    }

    private static void number(Json json, NumberInForce number) {
        json.text("set", number.set().folder());
        json.text("name", number.name());
        json.text("means", number.means());
        json.text("value", number.value());
        json.text("unit", number.unit());
        json.text("since", number.since().toString());
        json.text("source", number.source());
        json.text("standing", number.standing().key());
        json.text("file", number.file());
        json.number("line", number.line());
    }
}
