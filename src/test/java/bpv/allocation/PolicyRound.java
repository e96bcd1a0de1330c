package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A made-up round of the real size under a policy of about 50 rules: 19 Alliances in 4 regions, 3 interventions, and for each
 * section nothing, a part, the whole, or the whole a year later. Asks are about 1.6 times the money.
 */
record PolicyRound(Instance instance, Policy policy) {
    static final long[] MONEY = {123_000_000, 140_000_000, 154_000_000, 190_000_000};
    private static final int ALLIANCES = 19;
    private static final int INTERVENTIONS = 3;
    private static final int REGIONS = 4;

    static PolicyRound of(long seed) {
        return new Maker(new Random(seed), ALLIANCES, 1).make();
    }

    /** So many times the Alliances, and the money with them. */
    static PolicyRound of(long seed, int times) {
        return new Maker(new Random(seed), ALLIANCES * times, times).make();
    }

    private static final class Maker {
        private final Random random;
        private final long[] people;
        private final long times;
        private final List<Candidate> candidates = new ArrayList<>();
        private final List<Limit> limits = new ArrayList<>();
        private final Set<FinancialYear> years = new TreeSet<>();

        Maker(Random random, int alliances, int times) {
            this.random = random;
            this.times = times;
            this.people = IntStream.range(0, alliances)
                    .mapToLong(i -> 1_200_000 + random.nextInt(3_400_000))
                    .toArray();
            IntStream.range(0, MONEY.length).forEach(year -> years.add(Instance.year(year)));
        }

        private long all() {
            return java.util.Arrays.stream(people).sum();
        }

        private long money() {
            return java.util.Arrays.stream(MONEY).sum() * times * 98 / 100;
        }

        PolicyRound make() {
            for (int alliance = 0; alliance < people.length; alliance++) {
                double effect = 6 * random.nextGaussian();
                for (int intervention = 0; intervention < INTERVENTIONS; intervention++) {
                    candidates.add(section(alliance, intervention, effect));
                }
            }
            for (int region = 0; region < REGIONS; region++) {
                int here = region;
                long living = IntStream.range(0, people.length)
                        .filter(alliance -> alliance % REGIONS == here)
                        .mapToLong(alliance -> people[alliance])
                        .sum();
                floor("region " + region, share(living, 60), alliance -> alliance % REGIONS == here);
            }
            for (int alliance = 0; alliance < people.length; alliance++) {
                int here = alliance;
                cap("cap " + alliance, share(people[alliance], 160), any -> any == here);
                floor("floor " + alliance, share(people[alliance], 30), any -> any == here);
                if (alliance % 4 == 0) {
                    limits.add(new Limit.Needs("needs " + alliance, id(alliance, 2), id(alliance, 1)));
                }
            }
            for (int intervention = 0; intervention < INTERVENTIONS; intervention++) {
                String last = "/" + intervention;
                Set<String> sections = new TreeSet<>();
                candidates.stream()
                        .map(Candidate::section)
                        .filter(id -> id.endsWith(last))
                        .forEach(sections::add);
                limits.add(new Limit.AtLeast(
                        "intervention " + intervention, Money.ofPounds(money() * 15 / 100), sections, years));
            }
            long[] money = java.util.Arrays.stream(MONEY)
                    .map(pounds -> pounds * times * 98 / 100)
                    .toArray();
            return new PolicyRound(
                    new Instance(candidates, Instance.envelopes(money)), new Policy(limits, new TreeMap<>()));
        }

        private long share(long living, int percent) {
            return Fraction.of(living, all())
                    .times(money())
                    .times(percent)
                    .dividedBy(100)
                    .toDecimal(0)
                    .longValue();
        }

        private void floor(String name, long pounds, java.util.function.IntPredicate who) {
            limits.add(new Limit.AtLeast(name, Money.ofPounds(pounds), sections(who), years));
        }

        private void cap(String name, long pounds, java.util.function.IntPredicate who) {
            limits.add(new Limit.AtMost(name, Money.ofPounds(pounds), sections(who), years));
        }

        private Set<String> sections(java.util.function.IntPredicate who) {
            Set<String> sections = new TreeSet<>();
            IntStream.range(0, people.length)
                    .filter(who)
                    .forEach(alliance -> IntStream.range(0, INTERVENTIONS)
                            .forEach(intervention -> sections.add(id(alliance, intervention))));
            return sections;
        }

        private static String id(int alliance, int intervention) {
            return "alliance-" + (100 + alliance) + "/" + intervention;
        }

        private Candidate section(int alliance, int intervention, double effect) {
            double perHead = 17.8 * (1.2 - 0.2 * intervention) * Math.exp(0.4 * random.nextGaussian());
            long[] asks = new long[MONEY.length];
            for (int year = 0; year < asks.length; year++) {
                double part = (double) MONEY[year] * times / money() * (0.7 + 0.6 * random.nextDouble());
                asks[year] = (long) (perHead / 3 * 1.6 * people[alliance] * part / 1.6 * 1.55);
                if (random.nextBoolean()) {
                    asks[year] = asks[year] / 1000 * 1000;
                }
            }
            Fraction score = Fraction.of(Math.round(96 * (62 + effect + 12 * random.nextGaussian())), 96);
            Fraction benefit = score.times(Fraction.of(people[alliance], 1_000_000));
            double viable = 0.55 + 0.25 * random.nextDouble();
            double gamma = 0.65 + 0.6 * random.nextDouble();
            double late = 0.65 + 0.2 * random.nextDouble();
            long[] part = java.util.Arrays.stream(asks)
                    .map(ask -> (long) (ask * viable))
                    .toArray();
            long[] later = asks.clone();
            later[0] = 0;
            long asked = java.util.Arrays.stream(asks).sum();
            List<Option> menu = List.of(
                    Instance.option(1, benefit.times(thousandths(Math.pow(viable, gamma))), part),
                    Instance.option(2, benefit.times(thousandths(late)), later),
                    Instance.option(3, benefit, asks));
            String id = id(alliance, intervention);
            return new Candidate(id, id.substring(0, id.indexOf('/')), score, Money.ofPounds(asked), menu);
        }

        private static Fraction thousandths(double share) {
            return Fraction.of(Math.round(share * 1000), 1000);
        }
    }
}
