package bpv.robustness;

import bpv.allocation.Candidate;
import bpv.allocation.Envelope;
import bpv.allocation.Proposal;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.List;
import java.util.Optional;

/**
 * Finds the first pound of a year's envelope that changes the best plan, by halves. That is sound: plans stand in one order, by
 * benefit, money and ids, and the best is the first of those that can be paid. With more money more plans can be paid, so once
 * another plan is first, the old one is never first again; with less money fewer can be paid, so the old one is first for as
 * long as it can be.
 */
final class EnvelopeBreaks {
    private final Retrial retrial;
    private final List<Candidate> candidates;
    private final Awards now;
    private final Fraction change;

    /** @param changePercent by how much of itself an envelope is changed at most */
    EnvelopeBreaks(Retrial retrial, List<Candidate> candidates, Awards now, Fraction changePercent) {
        this.retrial = retrial;
        this.candidates = candidates;
        this.now = now;
        this.change = changePercent.dividedBy(100);
    }

    EnvelopeBreak of(FinancialYear year, boolean more) {
        Envelope envelope = retrial.envelopes().stream()
                .filter(each -> each.year().equals(year))
                .findFirst()
                .orElseThrow();
        Fraction most = change.times(envelope.envelope().pounds());
        long tried = most.numerator().divide(most.denominator()).longValueExact();
        if (!more) {
            tried = Math.min(tried, envelope.available().pounds());
        }
        Found last = at(year, more, tried);
        if (last.isAsNow(now)) {
            return new EnvelopeBreak(year, more, tried, Optional.empty(), Moves.NONE, true, last.proved());
        }
        boolean proved = last.proved();
        long same = 0;
        long changed = tried;
        while (changed - same > 1) {
            long middle = same + (changed - same) / 2;
            Found found = at(year, more, middle);
            proved &= found.proved();
            if (found.isAsNow(now)) {
                same = middle;
            } else {
                changed = middle;
                last = found;
            }
        }
        return new EnvelopeBreak(
                year,
                more,
                tried,
                Optional.of(changed),
                last.awards().map(then -> Moves.between(now, then)).orElse(Moves.NONE),
                last.awards().isPresent(),
                proved);
    }

    private record Found(Optional<Awards> awards, boolean proved) {
        boolean isAsNow(Awards now) {
            return awards.filter(now::equals).isPresent();
        }
    }

    private Found at(FinancialYear year, boolean more, long pounds) {
        Money changed = Money.ofPounds(pounds);
        List<Envelope> money = retrial.envelopes().stream()
                .map(each -> each.year().equals(year)
                        ? new Envelope(
                                year,
                                more
                                        ? each.envelope().plus(changed)
                                        : each.envelope().minus(changed),
                                each.reserve())
                        : each)
                .toList();
        Optional<Proposal> plan = retrial.bestValue(candidates, money);
        return new Found(
                plan.map(Awards::of),
                plan.filter(each -> !Division.isProved(each)).isEmpty());
    }
}
