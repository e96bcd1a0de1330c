package bpv.round;

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
 * @param problems what is wrong, by line
 * @param malformed whether the text is no JSON, or beyond the limits, so that the problems are those of the text
 */
public record AllocationRequest(
        Optional<KeptAssessment> assessment, MoneySettings settings, List<Problem> problems, boolean malformed) {
    public AllocationRequest {
        problems = List.copyOf(problems);
    }

    /** Reads a JSON object {@code {assessment, settings}}; the settings may be absent. */
    public static AllocationRequest read(String file, byte[] json, Round round) {
        ParsedText parsed = TextParser.parseResult(file, json);
        if (!parsed.problems().isEmpty() || parsed.root().isEmpty()) {
            return malformed(parsed);
        }
        Slips slips = new Slips(file);
        Optional<Node.Mapping> request = slips.group(parsed.root().get());
        request.ifPresent(group -> slips.only(group, List.of("assessment", "settings")));
        MoneySettings settings = request.flatMap(group -> group.get("settings"))
                .map(node -> MoneySettings.read(node, round.money(), slips))
                .orElse(MoneySettings.NONE);
        Optional<KeptAssessment> assessment = request.flatMap(group -> slips.child(group, "assessment"))
                .flatMap(node -> assessment(node, round, slips));
        return result(assessment, settings, slips);
    }

    /** Reads an assessment alone, as {@code bpv assess --format json} writes it, with the numbers in force. */
    public static AllocationRequest ofAssessment(String file, byte[] json, Round round) {
        ParsedText parsed = TextParser.parseResult(file, json);
        if (!parsed.problems().isEmpty() || parsed.root().isEmpty()) {
            return malformed(parsed);
        }
        Slips slips = new Slips(file);
        return result(assessment(parsed.root().get(), round, slips), MoneySettings.NONE, slips);
    }

    private static AllocationRequest malformed(ParsedText parsed) {
        return new AllocationRequest(Optional.empty(), MoneySettings.NONE, parsed.problems(), true);
    }

    private static AllocationRequest result(Optional<KeptAssessment> assessment, MoneySettings settings, Slips slips) {
        return new AllocationRequest(assessment.filter(any -> slips.none()), settings, slips.problems(), false);
    }

    private static Optional<KeptAssessment> assessment(Node node, Round round, Slips slips) {
        return KeptAssessment.read(
                node, round.provenance(), round.footprints(), round.money().years(), slips);
    }
}
