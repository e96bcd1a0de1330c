package bpv.round;

import bpv.report.Divided;
import bpv.report.RoundResult;
import bpv.source.Node;
import bpv.source.ParsedText;
import bpv.source.Problem;
import bpv.source.TextParser;
import java.util.List;
import java.util.Optional;

/**
 * An assessment that was kept, and how its money is to be divided.
 *
 * @param assessment there exactly when there is no problem
 * @param settings what is to be other than the numbers in force say
 * @param limited how to divide under rules of policy; nothing if the request names none, or has problems
 * @param problems what is wrong, by line
 * @param malformed whether the text is no JSON, or beyond the limits, so that the problems are those of the text
 */
public record AllocationRequest(
        Optional<KeptAssessment> assessment,
        MoneySettings settings,
        Optional<Limited> limited,
        List<Problem> problems,
        boolean malformed) {
    private static final List<String> KEYS = List.of("assessment", "settings", "limits", "overrides");

    public AllocationRequest {
        problems = List.copyOf(problems);
    }

    /**
     * To be divided under rules of policy.
     *
     * @param question among whom, and how much
     * @param documents of the assessment
     */
    public record Limited(Question question, SentPolicy policy, List<RoundResult.Document> documents) {
        /** What {@code bpv allocate} finds of the same bids and rules; what is left out to bound the work is said. */
        public Divided divide(Round round) {
            RoundFile file = RoundFile.of(question, policy.limits());
            return new Study(question, SentPolicy.MOST_NODES)
                    .divide(
                            file.limits(),
                            policy.overrides(),
                            file.provenance(round),
                            file.assumptions(round),
                            documents);
        }
    }

    /** Reads a JSON object {@code {assessment, settings, limits, overrides}}; all but the first may be absent. */
    public static AllocationRequest read(String file, byte[] json, Round round) {
        ParsedText parsed = TextParser.parseResult(file, json);
        if (!parsed.problems().isEmpty() || parsed.root().isEmpty()) {
            return malformed(parsed);
        }
        Slips slips = new Slips(file);
        Optional<Node.Mapping> request = slips.group(parsed.root().get());
        request.ifPresent(group -> slips.only(group, KEYS));
        MoneySettings settings = request.flatMap(group -> group.get("settings"))
                .map(node -> MoneySettings.read(node, round.money(), slips))
                .orElse(MoneySettings.NONE);
        MoneySettings sound = slips.none() ? settings : MoneySettings.NONE;
        Optional<KeptAssessment> assessment = request.flatMap(group -> slips.child(group, "assessment"))
                .flatMap(node -> assessment(node, round, slips));
        Optional<Limited> limited = request.filter(AllocationRequest::namesRules)
                .map(group -> limited(group, assessment, sound, round, slips));
        return result(assessment, settings, limited, slips);
    }

    private static boolean namesRules(Node.Mapping request) {
        return request.get("limits").isPresent() || request.get("overrides").isPresent();
    }

    /** Rules are read also where the assessment cannot be, so that all that is wrong is told at once. */
    private static Limited limited(
            Node.Mapping request,
            Optional<KeptAssessment> assessment,
            MoneySettings settings,
            Round round,
            Slips slips) {
        Question question = assessment
                .map(kept -> round.question(kept, settings))
                .orElseGet(() -> round.questionOfNobody(settings));
        SentPolicy policy = SentPolicy.read(request.get("limits"), request.get("overrides"), question, slips);
        List<RoundResult.Document> documents =
                assessment.map(kept -> kept.documentsRead(slips)).orElse(List.of());
        return new Limited(question, policy, documents);
    }

    /** Reads an assessment alone, as {@code bpv assess --format json} writes it, with the numbers in force. */
    public static AllocationRequest ofAssessment(String file, byte[] json, Round round) {
        ParsedText parsed = TextParser.parseResult(file, json);
        if (!parsed.problems().isEmpty() || parsed.root().isEmpty()) {
            return malformed(parsed);
        }
        Slips slips = new Slips(file);
        return result(assessment(parsed.root().get(), round, slips), MoneySettings.NONE, Optional.empty(), slips);
    }

    private static AllocationRequest malformed(ParsedText parsed) {
        return new AllocationRequest(Optional.empty(), MoneySettings.NONE, Optional.empty(), parsed.problems(), true);
    }

    private static AllocationRequest result(
            Optional<KeptAssessment> assessment, MoneySettings settings, Optional<Limited> limited, Slips slips) {
        return new AllocationRequest(
                assessment.filter(any -> slips.none()),
                settings,
                limited.filter(any -> slips.none()),
                slips.problems(),
                false);
    }

    private static Optional<KeptAssessment> assessment(Node node, Round round, Slips slips) {
        return KeptAssessment.read(node, round.provenance(), round.footprints(), round.form(), slips);
    }
}
