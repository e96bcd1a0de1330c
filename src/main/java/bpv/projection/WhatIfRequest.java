package bpv.projection;

import bpv.report.Names;
import bpv.report.WhatIf;
import bpv.round.AllocationRequest.Limited;
import bpv.round.Round;
import bpv.round.Slips;
import bpv.source.Node;
import bpv.source.ParsedText;
import bpv.source.Problem;
import bpv.source.TextParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A 62-day what-if as a program asks for it: what {@code bpv what-if} takes, in one JSON object.
 *
 * @param division the bids, and how the money is divided among them; nothing if all that is available is spread by population
 * @param rankOrder whether the awards of rank order are meant, and not those of best value
 * @param scenarios what is assumed; none for a backtest on the real figures
 * @param problems what is wrong, by line
 * @param malformed whether the text is no JSON, or beyond the limits, so that the problems are those of the text
 */
public record WhatIfRequest(
        Optional<Limited> division,
        boolean rankOrder,
        List<PerformanceScenario> scenarios,
        List<Problem> problems,
        boolean malformed) {
    private static final String PERFORMANCE = "performance";
    private static final String BACKTEST = "backtest";
    private static final String PROPOSAL = "proposal";

    public WhatIfRequest {
        scenarios = List.copyOf(scenarios);
        problems = List.copyOf(problems);
    }

    /** Reads a JSON object {@code {assessment, settings, limits, overrides, proposal, performance, backtest}}. */
    public static WhatIfRequest read(String file, byte[] json, Round round) {
        ParsedText parsed = TextParser.parseResult(file, json);
        if (!parsed.problems().isEmpty() || parsed.root().isEmpty()) {
            return new WhatIfRequest(Optional.empty(), false, List.of(), parsed.problems(), true);
        }
        Slips slips = new Slips(file);
        Optional<Node.Mapping> request = slips.group(parsed.root().get());
        request.ifPresent(group -> slips.only(group, keys()));
        Optional<Limited> division =
                request.filter(WhatIfRequest::isAboutBids).map(group -> Limited.read(group, round, slips));
        boolean rankOrder = request.map(group -> isByRankOrder(group, slips)).orElse(false);
        List<PerformanceScenario> scenarios =
                request.map(group -> scenarios(group, round, slips)).orElse(List.of());
        return slips.none()
                ? new WhatIfRequest(division, rankOrder, scenarios, List.of(), false)
                : new WhatIfRequest(Optional.empty(), false, List.of(), slips.problems(), false);
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(Limited.KEYS);
        keys.addAll(List.of(PROPOSAL, PERFORMANCE, BACKTEST));
        return keys;
    }

    /** Whatever is said of dividing money needs bids to divide it among. */
    private static boolean isAboutBids(Node.Mapping request) {
        return request.get(PROPOSAL).isPresent()
                || Limited.KEYS.stream().anyMatch(key -> request.get(key).isPresent());
    }

    /** One of the two has to be said: who forgets the scenarios is not answered with a backtest. */
    private static List<PerformanceScenario> scenarios(Node.Mapping request, Round round, Slips slips) {
        Optional<Node> performance = request.get(PERFORMANCE);
        Optional<Node> backtest = request.get(BACKTEST);
        String expected = "either '" + PERFORMANCE + "' with scenarios, or '" + BACKTEST + "': true";
        if (performance.isEmpty() && backtest.isEmpty()) {
            slips.add(request, "missing-key", "Expected is " + expected + ".", expected, "neither");
        }
        backtest.filter(node -> !isTrue(node)).ifPresent(node -> {
            String message = "Expected is true; leave the key out where scenarios are given.";
            slips.add(node, "wrong-value", message, "true", node instanceof Node.Scalar word ? word.text() : "parts");
        });
        if (performance.isPresent() && backtest.isPresent()) {
            slips.add(backtest.get(), "wrong-value", "Expected is " + expected + ", not both.", expected, "both");
        }
        return performance
                .map(node -> PerformanceFile.read(node, round.footprints(), new Projection(round).windows(), slips))
                .orElse(List.of());
    }

    private static boolean isTrue(Node node) {
        return node instanceof Node.Scalar word && !word.quoted() && word.text().equals("true");
    }

    private static boolean isByRankOrder(Node.Mapping request, Slips slips) {
        boolean rankOrder = request.get(PROPOSAL)
                .flatMap(node -> slips.text(request, PROPOSAL, "rankOrder or bestValue", WhatIfRequest::proposal))
                .orElse(false);
        if (rankOrder) {
            for (String key : List.of("limits", "overrides")) {
                request.get(key)
                        .ifPresent(node -> slips.add(
                                node,
                                "wrong-value",
                                Names.capital(Awarding.RANK_ORDER_KEEPS_NO_RULES),
                                "nothing, with rank order",
                                key));
            }
        }
        return rankOrder;
    }

    private static Optional<Boolean> proposal(String word) {
        return switch (word) {
            case "rankOrder" -> Optional.of(true);
            case "bestValue" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /**
     * What {@code bpv what-if} finds of the same bids and scenarios.
     *
     * @return empty if no plan is known that keeps to every rule of policy
     */
    public Optional<WhatIf> project(Round round) {
        Projection projection = new Projection(round);
        if (division.isEmpty()) {
            return Optional.of(projection.project(projection.byHead(), scenarios, List.of()));
        }
        Limited bids = division.get();
        return new Awarding(rankOrder, bids.file(), bids.policy().overrides())
                .project(projection, scenarios, bids.documents());
    }
}
