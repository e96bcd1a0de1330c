package bpv.http;

import bpv.http.FormData.Part;
import bpv.page.DivisionForm.Order;
import bpv.report.Json;
import bpv.round.SentPolicy;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rules of policy and overrides as a person sends them from a page, with the round that the page carried if it did.
 *
 * @param round the round that was sent before; nothing for that of the service's folder
 * @param name of the rules; says which format they are in
 * @param rules as they are read
 * @param text the same as it is shown again
 * @param box what stands in the box to go on with
 * @param orders overrides with anything in them
 * @param wish what is to be done
 */
record SentDivision(
        Optional<SentRound> round, String name, byte[] rules, String text, String box, List<Order> orders, Wish wish) {
    static final int MOST_PARTS = 120;

    /** What is to be done with what was sent. */
    enum Wish {
        /** Show the form. */
        FORM,
        /** Show the form with room for another override. */
        ADD,
        DIVIDE,
        JSON,
        CERTIFICATE;

        static Wish of(String text) {
            for (Wish wish : values()) {
                if (wish.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return wish;
                }
            }
            return FORM;
        }
    }

    /** @throws Refusal if it is no such form, or too large */
    static SentDivision of(Context context) {
        return of(parts(context));
    }

    /** The parts of a form that may carry a round. */
    static List<Part> parts(Context context) {
        MediaType type = MediaType.required(context, List.of(MediaType.FORM_DATA));
        return FormData.parts(type, Body.read(context, RequestLimits.CARRIED_ROUND_BODY), MOST_PARTS);
    }

    static SentDivision of(List<Part> parts) {
        Optional<SentRound> round = SentRound.carried(parts);
        List<Order> orders = orders(parts);
        Wish wish = Wish.of(text(parts, "do"));
        Written rules = Written.of(parts, "rules");
        return new SentDivision(round, rules.name(), rules.bytes(), rules.text(), rules.box(), orders, wish);
    }

    private static List<Order> orders(List<Part> parts) {
        List<Order> orders = new ArrayList<>();
        // One more than may be: so who sends more is told.
        for (int row = 1; row <= SentPolicy.MOST_OVERRIDES + 1; row++) {
            Order order = new Order(
                    text(parts, "section-" + row),
                    text(parts, "fund-" + row),
                    inOneLine(text(parts, "because-" + row)),
                    inOneLine(text(parts, "by-" + row)));
            if (!(order.section() + order.fund() + order.because() + order.by()).isEmpty()) {
                orders.add(order);
            }
        }
        return orders;
    }

    /** A box of several lines is for reading while one writes; what is written is one line. */
    static String inOneLine(String text) {
        return text.replaceAll("\\s*[\r\n]+\\s*", " ").strip();
    }

    /** The overrides as the interface for programs takes them, without what was left empty. */
    byte[] overrides() {
        StringWriter text = new StringWriter();
        Json json = new Json(text);
        json.begin();
        json.array("overrides", orders, order -> {
            textIfAny(json, "section", order.section());
            if (order.fund().equals("true") || order.fund().equals("false")) {
                json.truth("fund", order.fund().equals("true"));
            }
            textIfAny(json, "because", order.because());
            textIfAny(json, "by", order.by());
        });
        json.end();
        String whole = text.toString();
        return whole.substring(whole.indexOf('['), whole.lastIndexOf(']') + 1).getBytes(StandardCharsets.UTF_8);
    }

    private static void textIfAny(Json json, String key, String text) {
        if (!text.isEmpty()) {
            json.text(key, text);
        }
    }

    static String text(List<Part> parts, String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name) && part.fileName() == null)
                .findFirst()
                .map(part -> new String(part.content(), StandardCharsets.UTF_8))
                .orElse("");
    }
}
