package bpv.robustness;

import bpv.allocation.Menu;
import bpv.allocation.Way;
import bpv.assessment.AssessedBid;
import bpv.assessment.AssessedSection;
import bpv.assessment.MenuKind;
import bpv.assessment.OutcomeScore;
import bpv.assessment.Recommendation;
import bpv.bid.Intervention;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.report.AssessedDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The same as a study of the shipped rules, written down plainly: lots by the JDK, the thresholds of the scheme in Java, every
 * plan tried. Shares nothing with it but the menus.
 */
final class Plainly {
    private final List<AssessedSection> sections = new ArrayList<>();
    private final Map<String, Fraction> populations = new HashMap<>();

    Plainly(List<AssessedDocument> bids) {
        for (AssessedDocument document : bids) {
            AssessedBid bid = document.assessed();
            for (AssessedSection section : bid.sections()) {
                sections.add(section);
                populations.put(section.id(), bid.alliance().population());
            }
        }
        sections.sort(Comparator.comparing(AssessedSection::id));
    }

    /** By outcome its weight, and by section and outcome its value and confidence. */
    record World(Map<String, Long> weights, Map<String, int[]> points) {}

    /** The points as found, and weights as given. */
    World asFound(Map<String, Long> weights) {
        Map<String, int[]> points = new HashMap<>();
        for (AssessedSection section : sections) {
            for (OutcomeScore outcome : section.score().outcomes()) {
                points.put(
                        section.id() + outcome.definition().id(),
                        new int[] {outcome.valuePoints(), outcome.confidencePoints()});
            }
        }
        return new World(weights, points);
    }

    World drawn(long seed, long draw) {
        SplittableRandom jdk = LotsTest.jdk(seed, draw);
        Map<String, Long> weights = new HashMap<>();
        Map<Intervention, TreeSet<String>> outcomes = new EnumMap<>(Intervention.class);
        sections.forEach(section -> section.score()
                .outcomes()
                .forEach(outcome -> outcomes.computeIfAbsent(section.section().intervention(), any -> new TreeSet<>())
                        .add(outcome.definition().id())));
        for (Map.Entry<Intervention, TreeSet<String>> own : outcomes.entrySet()) {
            int k = own.getValue().size();
            long[] cuts = new long[k - 1];
            do {
                for (int i = 0; i < k - 1; i++) {
                    cuts[i] = 1 + LotsTest.below(jdk, 1_000_000 + k - 1);
                }
            } while (Arrays.stream(cuts).distinct().count() < k - 1);
            Arrays.sort(cuts);
            long before = 0;
            int i = 0;
            for (String outcome : own.getValue()) {
                long cut = i < k - 1 ? cuts[i] : 1_000_000 + k;
                weights.put(outcome, cut - before - 1);
                before = cut;
                i++;
            }
        }
        World world = asFound(weights);
        for (AssessedSection section : sections) {
            for (OutcomeScore outcome : section.score().outcomes()) {
                if (outcome.counts() && outcome.addressed()) {
                    int[] points = world.points()
                            .get(section.id() + outcome.definition().id());
                    for (int score = 0; score < 2; score++) {
                        long ticket = LotsTest.below(jdk, 10);
                        points[score] = ticket == 0
                                ? Math.max(0, points[score] - 1)
                                : ticket == 1 ? Math.min(4, points[score] + 1) : points[score];
                    }
                }
            }
        }
        return world;
    }

    private record Offer(String section, Fraction score, long asked, List<Way> ways, List<Fraction> benefits) {}

    /** What each section that may be funded scores, in the order of ids. */
    Map<String, Fraction> scores(World world) {
        Map<String, Fraction> scores = new TreeMap<>();
        offers(world).forEach(offer -> scores.put(offer.section(), offer.score()));
        return scores;
    }

    private List<Offer> offers(World world) {
        List<Offer> offers = new ArrayList<>();
        for (AssessedSection section : sections) {
            long weight = 0;
            long score = 0;
            long value = 0;
            for (OutcomeScore outcome : section.score().outcomes()) {
                if (outcome.counts()) {
                    long own = world.weights().get(outcome.definition().id());
                    int[] points = world.points()
                            .get(section.id() + outcome.definition().id());
                    weight += own;
                    score += own * points[0] * points[1];
                    value += own * points[0];
                }
            }
            boolean eligible = section.label() != Recommendation.INELIGIBLE;
            if (!eligible || weight == 0 || 100 * score < 30 * 16 * weight || 100 * value < 25 * 4 * weight) {
                continue;
            }
            boolean later = 100 * score >= 50 * 16 * weight && section.totals().failedReadiness() >= 2;
            List<Way> ways = Menu.ways(section.section(), later ? MenuKind.FROM_SECOND_FUNDED_YEAR : MenuKind.AS_ASKED);
            Fraction exact = Fraction.of(100 * score, 16 * weight);
            long asked = section.section().totalAsked().pounds();
            Fraction whole = exact.times(populations.get(section.id()));
            offers.add(new Offer(
                    section.id(),
                    exact,
                    asked,
                    ways,
                    ways.stream()
                            .map(way -> whole.times(way.total().pounds()).dividedBy(asked))
                            .toList()));
        }
        return offers;
    }

    /** Who gets which pounds in all years by best value, every plan tried. */
    Map<String, Long> bestValue(World world, Map<FinancialYear, Long> money) {
        List<Offer> offers = offers(world);
        Best best = new Best(offers, new TreeMap<>(money));
        best.from(0, Fraction.ZERO, 0);
        Map<String, Long> awards = new TreeMap<>();
        for (int i = 0; i < offers.size(); i++) {
            if (best.choice[i] >= 0) {
                awards.put(
                        offers.get(i).section(),
                        offers.get(i).ways().get(best.choice[i]).total().pounds());
            }
        }
        return awards;
    }

    /** The same in rank order. */
    Map<String, Long> rankOrder(World world, Map<FinancialYear, Long> money) {
        Map<FinancialYear, Long> left = new TreeMap<>(money);
        List<Offer> list = new ArrayList<>(offers(world));
        list.sort(Comparator.comparing(Offer::score)
                .reversed()
                .thenComparing(Offer::asked)
                .thenComparing(Offer::section));
        Map<String, Long> awards = new TreeMap<>();
        for (Offer offer : list) {
            Way most = null;
            for (Way way : offer.ways()) {
                if (fits(way, left) && (most == null || way.total().compareTo(most.total()) > 0)) {
                    most = way;
                }
            }
            if (most != null) {
                most.years().forEach((year, pounds) -> left.merge(year, -pounds.pounds(), Long::sum));
                awards.put(offer.section(), most.total().pounds());
            }
        }
        return awards;
    }

    private static boolean fits(Way way, Map<FinancialYear, Long> left) {
        return way.years().entrySet().stream()
                .allMatch(year -> year.getValue().pounds() <= left.getOrDefault(year.getKey(), 0L));
    }

    /** Tries every plan; of equal benefit and money the first in the order in which they are tried is preferred. */
    private static final class Best {
        private final List<Offer> offers;
        private final Map<FinancialYear, Long> left;
        private final int[] now;
        private int[] choice;
        private Fraction benefit = Fraction.of(-1);
        private long money;

        Best(List<Offer> offers, Map<FinancialYear, Long> left) {
            this.offers = offers;
            this.left = left;
            this.now = new int[offers.size()];
            this.choice = now.clone();
        }

        void from(int index, Fraction sum, long spent) {
            if (index == offers.size()) {
                int compared = sum.compareTo(benefit);
                if (compared > 0 || compared == 0 && spent < money) {
                    benefit = sum;
                    money = spent;
                    choice = now.clone();
                }
                return;
            }
            Offer offer = offers.get(index);
            for (int i = 0; i < offer.ways().size(); i++) {
                Way way = offer.ways().get(i);
                if (fits(way, left)) {
                    way.years().forEach((year, pounds) -> left.merge(year, -pounds.pounds(), Long::sum));
                    now[index] = i;
                    from(
                            index + 1,
                            sum.plus(offer.benefits().get(i)),
                            spent + way.total().pounds());
                    way.years().forEach((year, pounds) -> left.merge(year, pounds.pounds(), Long::sum));
                }
            }
            now[index] = -1;
            from(index + 1, sum, spent);
        }
    }
}
