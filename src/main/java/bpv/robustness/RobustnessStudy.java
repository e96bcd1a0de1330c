package bpv.robustness;

import bpv.allocation.Limit;
import bpv.allocation.Policy;
import bpv.assessment.Assumption;
import bpv.assessment.RobustnessParameters;
import bpv.quantity.FinancialYear;
import bpv.report.AssessedDocument;
import bpv.report.Names;
import bpv.report.RoundResult;
import bpv.robustness.WeightRanges.Place;
import bpv.round.Round;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.LongStream;

/**
 * Tries whether the proposals of a round stay: on drawn weights and scores, with one weight moved, with more or less money in a
 * year, with one score a point otherwise. Everything is decided again by the rules and divided again; the same seed gives the
 * same, whatever the machine.
 */
public final class RobustnessStudy {
    /** The file of its numbers. */
    static final String FILE = "robustness/parameters.yaml";

    private final Round round;
    private final List<AssessedDocument> bids;
    private final Policy policy;
    private final Retrial retrial;
    private final List<Assumption> assumptions;
    private final RobustnessParameters numbers;
    private final Workers workers;

    /**
     * @param bids no two from one Alliance
     * @param policy what every plan has to keep; read for all sections, since draws may bring any of them to be funded
     */
    public RobustnessStudy(Round round, List<AssessedDocument> bids, Policy policy) {
        this(round, bids, policy, Workers.all());
    }

    RobustnessStudy(Round round, List<AssessedDocument> bids, Policy policy, Workers workers) {
        this.round = round;
        this.bids = bids;
        this.policy = policy;
        this.retrial = new Retrial(round, bids, policy);
        this.assumptions = new ArrayList<>(round.assumptions());
        this.numbers = round.book().robustnessNumbersOn(round.day(), assumptions);
        this.workers = workers;
    }

    /** The numbers in force; the draws and the seed are theirs where nobody says otherwise. */
    public RobustnessParameters numbers() {
        return numbers;
    }

    /**
     * All of it; empty if as things are no plan keeps to the rules of policy.
     *
     * @param documents every document read
     * @param draws 1 or more
     * @param steps told how far it has come
     */
    public Optional<Robustness> study(List<RoundResult.Document> documents, int draws, long seed, Steps steps) {
        SortedMap<String, SectionPoints> assessed = retrial.assessed();
        Weights inForce = retrial.inForce();
        Drawing drawing = new Drawing(seed, numbers, round.book().shown(FILE), inForce, assessed);
        Division now = retrial.divide(inForce, assessed);
        if (now.bestValue().isEmpty()) {
            return Optional.empty();
        }
        List<DrawResult> results = drawn(drawing, inForce, draws, steps);
        List<SectionChances> chances = Chances.of(results, assessed.keySet(), now, numbers);
        return Optional.of(new Robustness(
                round.provenance(),
                assumptions,
                documents,
                new Names(bids),
                numbers,
                draws,
                seed,
                policy.limits().stream().map(Limit::name).toList(),
                inForce,
                now.bestValue().get(),
                now.rankOrder(),
                chances,
                (int) results.stream().filter(result -> !result.planned()).count(),
                (int) results.stream().filter(result -> !result.proved()).count(),
                borders(new Borders(retrial, drawing, results), chances, steps),
                ranges(steps),
                breaks(now, steps),
                disputes(steps)));
    }

    private List<DrawResult> drawn(Drawing drawing, Weights inForce, int draws, Steps steps) {
        steps.begin("draws", draws);
        List<Long> all = LongStream.rangeClosed(1, draws).boxed().toList();
        return workers.each(
                all,
                number -> {
                    Draw draw = drawing.draw(number);
                    return DrawResult.of(draw, retrial.divide(draw.weights(), draw.points()), inForce);
                },
                steps::step);
    }

    private List<Border> borders(Borders borders, List<SectionChances> chances, Steps steps) {
        List<SectionChances> borderline = chances.stream()
                .filter(each -> each.firmness() == Firmness.BORDERLINE)
                .toList();
        steps.begin("borders", borderline.size());
        return workers.each(borderline, each -> borders.of(each.section(), each.funded()), steps::step).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private List<WeightRange> ranges(Steps steps) {
        WeightRanges ranges = new WeightRanges(retrial, numbers.weightStep());
        List<Place> places = ranges.places();
        steps.begin("weights", places.size());
        return workers.each(places, ranges::of, steps::step);
    }

    private List<EnvelopeBreak> breaks(Division now, Steps steps) {
        record Side(FinancialYear year, boolean more) {}
        EnvelopeBreaks breaks = new EnvelopeBreaks(
                retrial,
                retrial.candidates(retrial.decide(retrial.inForce(), retrial.assessed())),
                now.awards().orElseThrow(),
                numbers.envelopeChange());
        List<Side> sides = new ArrayList<>();
        retrial.envelopes().forEach(envelope -> {
            sides.add(new Side(envelope.year(), false));
            sides.add(new Side(envelope.year(), true));
        });
        steps.begin("envelopes", sides.size());
        return workers.each(sides, side -> breaks.of(side.year(), side.more()), steps::step);
    }

    private List<Dispute> disputes(Steps steps) {
        Disputes disputes = new Disputes(retrial, numbers);
        List<Disputes.Question> questions = disputes.questions();
        steps.begin("scores", questions.size());
        return workers.each(questions, disputes::of, steps::step).stream()
                .sorted(Comparator.comparing(Dispute::pounds)
                        .thenComparing(Dispute::movesMoney)
                        .reversed())
                .toList();
    }
}
