package bpv.http;

import bpv.alliance.Alliance;
import bpv.alliance.SixtyTwoDayPerformance;
import bpv.allocation.AllocationParameters;
import bpv.document.BidSchema;
import bpv.report.Json;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** {@code GET /v1/alliances}, {@code /v1/envelopes} and {@code /v1/schema}: what a bid is written and assessed against. */
final class ReferenceRoutes {
    private static final String SCHEMA = "application/schema+json";

    private final RulesDesk desk;

    ReferenceRoutes(RulesDesk desk) {
        this.desk = desk;
    }

    void add(Routes routes) {
        routes.get("/v1/alliances", this::alliances);
        routes.get("/v1/alliances/{id}", this::alliance);
        routes.get("/v1/envelopes", this::envelopes);
        routes.get("/v1/schema", this::schema);
    }

    private void alliances(Context context) {
        RulesInForce rules = desk.of(context);
        answer(context, json -> {
            json.text("schema", "alliances/1");
            json.text("referenceSha256", rules.round().provenance().reference());
            json.array(
                    "alliances", rules.book().footprints().alliances().values(), alliance -> alliance(json, alliance));
        });
    }

    private void alliance(Context context) {
        RulesInForce rules = desk.of(context);
        String id = context.pathParam("id");
        Alliance alliance = rules.book()
                .footprints()
                .alliance(id)
                .orElseThrow(() -> new Refusal(
                        Fault.NOT_FOUND, "There is no Alliance '" + id + "'. All are listed at /v1/alliances."));
        SixtyTwoDayPerformance figures = rules.book().footprints().performanceOf(id);
        answer(context, json -> {
            json.text("schema", "alliance/1");
            json.text("referenceSha256", rules.round().provenance().reference());
            alliance(json, alliance);
            json.array("sixtyTwoDays", List.copyOf(figures.months().entrySet()), month -> {
                json.text("month", month.getKey().toString());
                json.number("treated", month.getValue().treated());
                json.number("within", month.getValue().within());
                json.sixDecimals("percent", month.getValue().percent().orElse(null));
            });
        });
    }

    private static void alliance(Json json, Alliance alliance) {
        json.text("id", alliance.id());
        json.text("name", alliance.name());
        json.truth("vanguard", alliance.vanguard());
        json.text("region", alliance.region());
        json.texts("stps", alliance.stps());
        json.texts("ccgs", alliance.ccgs());
        json.decimal("populationMillions", alliance.populationMillions());
        json.textOrNull("lead", alliance.lead());
    }

    private void envelopes(Context context) {
        RulesInForce rules = desk.of(context);
        AllocationParameters money = rules.round().money();
        answer(context, json -> {
            json.text("schema", "envelopes/1");
            json.text("rulesSha256", rules.digest());
            json.text("round", money.round());
            json.text("day", rules.round().provenance().day().toString());
            json.text("objective", money.objective().key());
            json.array("years", money.yearly(), year -> {
                json.text("year", year.year().toString());
                json.number("envelope", year.envelope().pounds());
                json.number("reserve", year.reserve().pounds());
                json.number("available", year.available().pounds());
            });
        });
    }

    private void schema(Context context) {
        RulesInForce rules = desk.of(context);
        String format = Representation.chosen(context, List.of(SCHEMA, MediaType.JSON));
        byte[] schema = BidSchema.write(rules.round().form()).getBytes(StandardCharsets.UTF_8);
        Representation.toKeep(context, format, schema);
    }

    private static void answer(Context context, Consumer<Json> content) {
        Representation.chosen(context, List.of(MediaType.JSON));
        StringWriter out = new StringWriter();
        Json json = new Json(out);
        json.begin();
        content.accept(json);
        json.end();
        Representation.toKeep(context, MediaType.JSON, out.toString().getBytes(StandardCharsets.UTF_8));
    }
}
