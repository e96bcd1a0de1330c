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
        /** The keys of a request that it is read from. */
        public static final List<String> KEYS = List.of("assessment", "settings", "limits", "overrides");

        /**
         * Reads the assessment of a request that has to have one, and beside it settings, rules and overrides, each of which
         * may be absent; what is wrong with them is told to the slips all at once.
         */
        public static Limited read(Node.Mapping request, Round round, Slips slips) {
            MoneySettings settings = AllocationRequest.settings(request, round, slips);
            Optional<KeptAssessment> assessment = AllocationRequest.kept(request, round, slips);
            return limited(request, assessment, settings, round, slips);
        }

        /** The rules of policy that hold, and the money with its settings. */
        public RoundFile file() {
            return RoundFile.of(question, policy.limits());
        }

        /** What {@code bpv allocate} finds of the same bids and rules; what is left out to bound the work is said. */
        public Divided divide(Round round) {
            RoundFile file = file();
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
        request.ifPresent(group -> slips.only(group, Limited.KEYS));
        MoneySettings settings =
                request.map(group -> settings(group, round, slips)).orElse(MoneySettings.NONE);
        Optional<KeptAssessment> assessment = request.flatMap(group -> kept(group, round, slips));
        Optional<Limited> limited = request.filter(AllocationRequest::namesRules)
                .map(group -> limited(group, assessment, settings, round, slips));
        return result(assessment, settings, limited, slips);
    }

    /** What of the money is to be otherwise; nothing if anything is wrong by then. */
    private static MoneySettings settings(Node.Mapping request, Round round, Slips slips) {
        MoneySettings settings = request.get("settings")
                .map(node -> MoneySettings.read(node, round.money(), slips))
                .orElse(MoneySettings.NONE);
        return slips.none() ? settings : MoneySettings.NONE;
    }

    private static Optional<KeptAssessment> kept(Node.Mapping request, Round round, Slips slips) {
        return slips.child(request, "assessment").flatMap(node -> assessment(node, round, slips));
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
        return KeptAssessment.read(
                node, round.provenance(), round.footprints(), round.form(), round.assessor()::menus, slips);
    }
}
