package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Candidates and envelopes for tests, written down or made up from a seed. */
record Instance(List<Candidate> candidates, List<Envelope> envelopes) {
    static FinancialYear year(int index) {
        return new FinancialYear(2017 + index);
    }

    static List<Envelope> envelopes(long... pounds) {
        List<Envelope> envelopes = new ArrayList<>();
        for (int i = 0; i < pounds.length; i++) {
            envelopes.add(new Envelope(year(i), Money.ofPounds(pounds[i]), Money.NOTHING));
        }
        return envelopes;
    }

    static Option option(int number, Fraction benefit, long... pounds) {
        SortedMap<FinancialYear, Money> years = new TreeMap<>();
        for (int i = 0; i < pounds.length; i++) {
            if (pounds[i] > 0) {
                years.put(year(i), Money.ofPounds(pounds[i]));
            }
        }
        return new Option(number, "option " + number, years, benefit);
    }

    static Candidate candidate(String section, long score, Option... menu) {
        Money asked = menu.length == 0 ? Money.NOTHING : menu[menu.length - 1].total();
        return new Candidate(section, section, Fraction.of(score), asked, List.of(menu));
    }

    /** A section whose only option has a benefit of its score. */
    static Candidate whole(String section, long score, long... pounds) {
        return candidate(section, score, option(1, Fraction.of(score), pounds));
    }

    Instance shuffled(long seed) {
        List<Candidate> mixed = new ArrayList<>(candidates);
        List<Envelope> years = new ArrayList<>(envelopes);
        Collections.shuffle(mixed, new Random(seed));
        Collections.shuffle(years, new Random(seed));
        return new Instance(mixed, years);
    }

    /** Up to seven sections that ask for a few pounds: full of ties, duplicates, empty years and years that bind. */
    static Instance tiny(long seed) {
        Random random = new Random(seed);
        int years = 1 + random.nextInt(3);
        long[] money = random.longs(years, 0, 14).toArray();
        boolean proportional = random.nextInt(4) == 0;
        long[] scores = {List.of(30L, 50L, 60L).get(random.nextInt(3)), 50, 0, 75, 31};
        int kinds = 1 + random.nextInt(scores.length);
        List<Candidate> candidates = new ArrayList<>();
        int sections = random.nextInt(8);
        for (int i = 0; i < sections; i++) {
            String id = "s" + i;
            if (i > 0 && random.nextInt(3) == 0) {
                Candidate twin = candidates.get(random.nextInt(i));
                candidates.add(new Candidate(id, id, twin.score(), twin.asked(), twin.menu()));
            } else {
                Fraction score = Fraction.of(scores[random.nextInt(kinds)], 1 + random.nextInt(2) * 2);
                candidates.add(phased(random, id, score, years, proportional));
            }
        }
        return new Instance(candidates, envelopes(money));
    }

    /** A section with up to three prefixes and a whole, each with its share of the benefit. */
    private static Candidate phased(Random random, String id, Fraction score, int years, boolean proportional) {
        List<Option> menu = new ArrayList<>();
        long[] sum = new long[years];
        int options = random.nextInt(4);
        for (int k = 0; k < options; k++) {
            for (int year = 0; year < years; year++) {
                sum[year] += random.nextInt(4);
            }
            long total = java.util.Arrays.stream(sum).sum();
            if (total > 0) {
                Fraction benefit = proportional ? Fraction.of(total, 7) : score.times(Fraction.of(total, 12));
                menu.add(option(menu.size() + 1, benefit, sum));
            }
        }
        Money asked = menu.isEmpty() ? Money.NOTHING : menu.get(menu.size() - 1).total();
        return new Candidate(id, id, score, asked, menu);
    }

    /** A round of the real size: 57 sections, four years, some phases, more asked than there is. */
    static Instance round(long seed) {
        Random random = new Random(seed);
        double demand = 1.2 + random.nextDouble();
        long[] millions = {123, 140, 154, 190};
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 57; i++) {
            Fraction score = Fraction.of(3000 + random.nextInt(6000), 96);
            Fraction people = Fraction.of(1_200_000 + random.nextInt(3_000_000), 1_000_000);
            double[] asks = new double[4];
            for (int year = 0; year < 4; year++) {
                asks[year] = millions[year] * 1e6 * demand / 57 * (0.3 + 1.4 * random.nextDouble());
            }
            candidates.add(phasedRound(random, "alliance-" + i, score, score.times(people), asks));
        }
        return new Instance(candidates, envelopes(123_000_000, 140_000_000, 154_000_000, 190_000_000));
    }

    private static Candidate phasedRound(Random random, String id, Fraction score, Fraction benefit, double[] asks) {
        int phases = random.nextInt(3);
        long whole = 0;
        for (double ask : asks) {
            whole += (long) ask;
        }
        List<Option> menu = new ArrayList<>();
        for (int k = 1; k <= phases + 1; k++) {
            long[] pounds = new long[asks.length];
            long total = 0;
            for (int year = 0; year < asks.length; year++) {
                pounds[year] = k > phases ? (long) asks[year] : (long) (asks[year] * k / (phases + 1.5));
                total += pounds[year];
            }
            menu.add(option(k, benefit.times(Fraction.of(total, whole)), pounds));
        }
        return new Candidate(id, id, score, Money.ofPounds(whole), menu);
    }
}
