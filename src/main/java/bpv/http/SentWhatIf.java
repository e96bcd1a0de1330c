package bpv.http;

import bpv.http.FormData.Part;
import bpv.page.WhatIfForm;
import bpv.page.WhatIfForm.Entered;
import bpv.quantity.Quarter;
import bpv.report.Json;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * By which 62-day performance a person wants a release projected, as a page sends it.
 *
 * @param division the round, rules of policy and overrides that the page carried
 * @param entered what was filled in
 * @param written the scenarios that were written, if they were
 * @param wish what is to be done
 */
record SentWhatIf(SentDivision division, Entered entered, Written written, Wish wish) {
    private static final String FILLED = "filled";
    private static final String WRITTEN = "written";
    private static final String REAL = "real";

    /** What is to be done with what was sent. */
    enum Wish {
        /** Show the form. */
        FORM,
        PROJECT,
        JSON,
        PICTURE;

        static Wish of(String text) {
            for (Wish wish : values()) {
                if (wish.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return wish;
                }
            }
            return FORM;
        }
    }

    /**
     * @param quarters those that performance decides, in order
     * @throws Refusal if it is no such form, or too large
     */
    static SentWhatIf of(Context context, Collection<Quarter> quarters) {
        List<Part> parts = SentDivision.parts(context);
        Written written = Written.of(parts, "scenarios");
        Map<String, String> values = new TreeMap<>();
        for (Quarter quarter : quarters) {
            String value = SentDivision.text(parts, WhatIfForm.id(values.size() + 1));
            values.put(quarter.toString(), SentDivision.inOneLine(value));
        }
        Entered entered = new Entered(
                figures(parts, written),
                SentDivision.text(parts, "proposal").equals("rankOrder"),
                SentDivision.inOneLine(SentDivision.text(parts, "known-until")),
                SentDivision.inOneLine(SentDivision.text(parts, "scenario")),
                SentDivision.inOneLine(SentDivision.text(parts, "because")),
                values,
                written.box(),
                written.text());
        return new SentWhatIf(SentDivision.of(parts), entered, written, Wish.of(SentDivision.text(parts, "do")));
    }

    /** Whoever chooses a file means it, whatever else is on the form. */
    private static String figures(List<Part> parts, Written written) {
        String chosen = SentDivision.text(parts, "figures");
        if (written.file() || chosen.equals(WRITTEN)) {
            return WRITTEN;
        }
        return chosen.equals(REAL) ? REAL : FILLED;
    }

    boolean isFilled() {
        return entered.figures().equals(FILLED);
    }

    boolean isWritten() {
        return entered.figures().equals(WRITTEN);
    }

    /** The scenario that was filled in, as a file of scenarios, without what was left empty. */
    byte[] filled() {
        StringWriter text = new StringWriter();
        Json json = new Json(text);
        json.begin();
        textIfAny(json, "knownUntil", entered.knownUntil());
        json.array("scenarios", List.of(entered), scenario -> {
            textIfAny(json, "name", scenario.name());
            textIfAny(json, "because", scenario.because());
            if (scenario.values().values().stream().anyMatch(value -> !value.isEmpty())) {
                json.object(
                        "everyAlliance",
                        () -> scenario.values().forEach((quarter, value) -> textIfAny(json, quarter, value)));
            }
        });
        json.end();
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void textIfAny(Json json, String key, String text) {
        if (!text.isEmpty()) {
            json.text(key, text);
        }
    }
}
