package bpv.robustness;

import bpv.allocation.Policy;
import bpv.allocation.Proposal;
import bpv.assessment.RobustnessParameters;
import bpv.bid.Intervention;
import bpv.report.AssessedDocument;
import bpv.report.OverrideWeights;
import bpv.report.OverrideWeights.Found;
import bpv.report.OverrideWeights.Part;
import bpv.round.Round;
import bpv.round.Study.PanelOverride;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.LongStream;

/**
 * Seeks the weights nearest to those in force on which best value does what an override orders, without being ordered to.
 * Scores stay as they were found; recommendations and awards are decided again for each weights that are drawn.
 */
public final class WeightsOfOverrides {
    private final Retrial retrial;
    private final RobustnessParameters numbers;
    private final Drawing drawing;
    private final Weights inForce;
    private final SortedMap<String, SectionPoints> assessed;

    /**
     * @param bids no two from one Alliance
     * @param policy what every plan has to keep, without the overrides; read for all sections
     */
    public WeightsOfOverrides(Round round, List<AssessedDocument> bids, Policy policy) {
        this.retrial = new Retrial(round, bids, policy);
        this.numbers = round.book().robustnessNumbersOn(round.day(), new ArrayList<>());
        this.inForce = retrial.inForce();
        this.assessed = retrial.assessed();
        this.drawing =
                new Drawing(numbers.seed(), numbers, round.book().shown(RobustnessStudy.FILE), inForce, assessed);
    }

    /** For each override on its own; nothing at all if without them no plan keeps to the policy. */
    public List<OverrideWeights> of(List<PanelOverride> overrides, Steps steps) {
        Optional<Proposal> now = retrial.divide(inForce, assessed).bestValue();
        if (now.isEmpty()) {
            return List.of();
        }
        boolean allInForce = overrides.stream().allMatch(each -> does(now.get(), each));
        Borders borders = new Borders(retrial, drawing, allInForce ? List.of() : drawn(steps));
        List<OverrideWeights> found = new ArrayList<>();
        for (PanelOverride each : overrides) {
            boolean already = does(now.get(), each);
            Optional<Border> border = already
                    ? Optional.empty()
                    : borders.of(each.section(), !each.fund())
                            .filter(known -> known.scores().isEmpty());
            found.add(new OverrideWeights(
                    each.section(),
                    each.fund(),
                    already,
                    border.map(this::found),
                    already ? 0 : numbers.draws(),
                    numbers.seed()));
        }
        return found;
    }

    private static boolean does(Proposal plan, PanelOverride override) {
        return plan.award(override.section()).isPresent() == override.fund();
    }

    private List<DrawResult> drawn(Steps steps) {
        List<Long> all = LongStream.rangeClosed(1, numbers.draws()).boxed().toList();
        steps.begin("draws", all.size());
        return Workers.all()
                .each(
                        all,
                        number -> {
                            Weights weights = drawing.draw(number).weights();
                            Draw draw = new Draw(number, weights, assessed);
                            return DrawResult.of(draw, retrial.divide(weights, assessed), inForce);
                        },
                        steps::step);
    }

    private Found found(Border border) {
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<Intervention, ?> own : inForce.parts().entrySet()) {
            Intervention intervention = own.getKey();
            if (!border.weights().of(intervention).equals(inForce.of(intervention))) {
                inForce.of(intervention)
                        .keySet()
                        .forEach(outcome -> parts.add(new Part(
                                outcome,
                                border.weights().share(intervention, outcome),
                                inForce.share(intervention, outcome))));
            }
        }
        return new Found(parts, border.distance());
    }
}
