package bpv.http;

import bpv.assessment.Recommendation;
import bpv.improvement.Comparison;
import bpv.improvement.Improvement;
import bpv.improvement.UnknownSection;
import bpv.report.Compared;
import bpv.report.ComparisonReport;
import bpv.report.Improved;
import bpv.report.ImprovementReport;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/improvements} and {@code /v1/comparisons}: what would have to change in a draft, and what is found
 * differently of two.
 */
final class ImprovementRoutes {
    private static final List<String> FORMATS = List.of(MediaType.JSON);
    private static final List<Recommendation> TARGETS =
            List.of(Recommendation.FUND, Recommendation.FUND_WITH_CONDITIONS);

    private final RulesDesk desk;

    ImprovementRoutes(RulesDesk desk) {
        this.desk = desk;
    }

    void add(Routes routes) {
        routes.post("/v1/improvements", this::improve);
        routes.post("/v1/comparisons", this::compare);
    }

    private void improve(Context context) {
        RulesInForce rules = desk.of(context);
        String format = Representation.chosen(context, FORMATS);
        DraftFields fields = DraftFields.of(context, RequestLimits.DRAFT_BODY, List.of("draft", "section", "target"));
        Upload draft = fields.draft("draft");
        String section = fields.text("section").orElse(null);
        Recommendation target = target(fields.text("target").orElse(Recommendation.FUND.key()));
        String tag = Representation.tag(
                rules,
                format,
                bytes(draft.name()),
                draft.content(),
                bytes(String.valueOf(section)),
                bytes(target.key()));
        Representation.aboutBids(
                context, tag, out -> ImprovementReport.json(improved(rules, draft, section, target), out));
    }

    private static Improved improved(
            RulesInForce rules, Upload draft, @Nullable String section, Recommendation target) {
        try {
            return Improvement.of(rules.round(), draft.name(), draft.content(), section, target);
        } catch (UnknownSection unknown) {
            throw DraftFields.refused("section", "unknown-section", unknown.getMessage() + ".");
        }
    }

    private static Recommendation target(String key) {
        return TARGETS.stream()
                .filter(target -> target.key().equals(key))
                .findFirst()
                .orElseThrow(() ->
                        DraftFields.refused("target", "wrong-value", "The target is fund or fundWithConditions."));
    }

    private void compare(Context context) {
        RulesInForce rules = desk.of(context);
        String format = Representation.chosen(context, FORMATS);
        DraftFields fields = DraftFields.of(context, RequestLimits.COMPARISON_BODY, List.of("from", "to"));
        Upload from = fields.draft("from");
        Upload to = fields.draft("to");
        String tag =
                Representation.tag(rules, format, bytes(from.name()), from.content(), bytes(to.name()), to.content());
        Representation.aboutBids(context, tag, out -> {
            Compared compared = Comparison.of(rules.round(), from.name(), from.content(), to.name(), to.content());
            ComparisonReport.json(compared, out);
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
