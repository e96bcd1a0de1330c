package bpv.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.bid.Intervention;
import bpv.bid.Phase;
import bpv.bid.Section;
import bpv.bid.YearFunding;
import bpv.improvement.Edit.Serves;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lowering an ask by a sum takes as few fields, and then as little money, as any way that trying all of them finds. */
class AskCutTest {
    private static final int INSTANCES = 300;

    @Test
    void it_finds_what_trying_every_way_finds() {
        Random random = new Random(20170118);
        for (int i = 0; i < INSTANCES; i++) {
            Section section = section(random);
            long ask = section.totalAsked().pounds();
            long cut = 1 + random.nextInt((int) ask);
            Optional<Cost> found = new AskCut(section, Fraction.of(100), new Serves("x", "M1"))
                    .by(cut)
                    .map(Remedy::cost);
            assertThat(found)
                    .as(section.funding() + " " + section.phases() + " by " + cut)
                    .isEqualTo(least(section, cut));
        }
    }

    private static Section section(Random random) {
        List<YearFunding> funding = new ArrayList<>();
        List<YearFunding> first = new ArrayList<>();
        List<YearFunding> second = new ArrayList<>();
        for (int year = 2017; year < 2017 + 1 + random.nextInt(2); year++) {
            int revenue = 1 + random.nextInt(5);
            int capital = random.nextInt(4);
            int ofFirst = random.nextInt(revenue + 1);
            funding.add(year(year, revenue, capital));
            first.add(year(year, ofFirst, random.nextInt(capital + 1)));
            second.add(year(year, random.nextInt(revenue - ofFirst + 1), 0));
        }
        List<Phase> phases =
                random.nextInt(3) == 0 ? List.of() : List.of(new Phase("one", first), new Phase("two", second));
        return new Section(
                "wessex",
                Intervention.EARLY_DIAGNOSIS,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                funding,
                phases,
                null,
                null,
                null);
    }

    private static YearFunding year(int year, int revenue, int capital) {
        return new YearFunding(new FinancialYear(year), Money.ofPounds(revenue), Money.ofPounds(capital));
    }

    /** Every lower sum in every place, as far as it makes a valid bid whose funded years are the same. */
    private static Optional<Cost> least(Section section, long cut) {
        List<Long> now = new ArrayList<>();
        section.funding().forEach(year -> now.addAll(sums(year)));
        int ofAsk = now.size();
        section.phases().forEach(phase -> phase.funding().forEach(year -> now.addAll(sums(year))));
        long[] then = new long[now.size()];
        Cost[] least = new Cost[1];
        every(section, cut, now, then, 0, ofAsk, least);
        return Optional.ofNullable(least[0]);
    }

    private static List<Long> sums(YearFunding year) {
        return List.of(year.revenue().pounds(), year.capital().pounds());
    }

    private static void every(Section section, long cut, List<Long> now, long[] then, int at, int ofAsk, Cost[] least) {
        if (at == now.size()) {
            judge(section, cut, now, then, ofAsk, least);
            return;
        }
        for (long sum = 0; sum <= now.get(at); sum++) {
            then[at] = sum;
            every(section, cut, now, then, at + 1, ofAsk, least);
        }
    }

    private static void judge(Section section, long cut, List<Long> now, long[] then, int ofAsk, Cost[] least) {
        int fields = 0;
        long lowered = 0;
        long asked = 0;
        for (int i = 0; i < then.length; i++) {
            fields += then[i] == now.get(i) ? 0 : 1;
            lowered += now.get(i) - then[i];
            asked += i < ofAsk ? now.get(i) - then[i] : 0;
            long taken = 0;
            for (int phase = ofAsk + i; i < ofAsk && phase < then.length; phase += ofAsk) {
                taken += then[phase];
            }
            boolean yearLost = i < ofAsk && i % 2 == 1 && then[i] + then[i - 1] == 0;
            if (i < ofAsk && taken > then[i] || yearLost) {
                return;
            }
        }
        Cost cost = new Cost(fields, Fraction.of(lowered, section.totalAsked().pounds()));
        if (asked == cut && (least[0] == null || cost.compareTo(least[0]) < 0)) {
            least[0] = cost;
        }
    }
}
