package bpv.fairness;

import bpv.allocation.Award;
import bpv.allocation.Proposal;
import bpv.assessment.AssessedSection;
import bpv.assessment.Recommendation;
import bpv.document.BidReader;
import bpv.document.ReadBid;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.report.AssessedDocument;
import bpv.round.MoneySettings;
import bpv.round.Round;
import bpv.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Assesses pairs of bids with the real engine and says what the better one loses. */
final class Judge {
    /** What stands for a criterion where a section that was for a later phase asks for money of its first year too. */
    static final String EARLIER_START = "earlierStart";

    private final Round round;
    private final BidReader reader;
    private int assessed;

    Judge(Round round) {
        this.round = round;
        this.reader = new BidReader(round.form());
    }

    /** How many bids were assessed. */
    int assessed() {
        return assessed;
    }

    /** A small round around a pair: other bids, and so much of what all ask for, in per cent. */
    record Rivals(List<AssessedDocument> bids, int percent) {}

    /** The bid assessed; empty if it has problems, and so is no bid. */
    Optional<AssessedDocument> assess(Node tree) {
        ReadBid read = reader.read("bid", tree);
        if (read.bid().isEmpty()) {
            return Optional.empty();
        }
        assessed++;
        return Optional.of(round.assess(read));
    }

    /**
     * What the better bid loses: the first thing that falls in each section that both have.
     *
     * @param only the intervention's key of the section that got better; empty where the whole bid did
     */
    List<Violation> violations(
            AssessedDocument worse, AssessedDocument better, String only, MonotoneField field, Rivals rivals) {
        List<Violation> found = new ArrayList<>();
        boolean moved = false;
        for (AssessedSection was : worse.assessed().sections()) {
            String key = was.section().intervention().key();
            AssessedSection is = section(better, key).orElse(null);
            if (is != null) {
                moved |= moves(was, is);
                if (only.isEmpty() || only.equals(key)) {
                    fallen(worse, better, was, is, field).ifPresent(found::add);
                }
            }
        }
        if (found.isEmpty() && moved && field.neverFalls().contains(Aspect.AWARD)) {
            found.addAll(awards(worse, better, only, rivals));
        }
        return found;
    }

    static Optional<AssessedSection> section(AssessedDocument bid, String key) {
        return bid.assessed().sections().stream()
                .filter(section -> section.section().intervention().key().equals(key))
                .findFirst();
    }

    /** Whether anything is other that awards depend on. */
    private static boolean moves(AssessedSection was, AssessedSection is) {
        return !was.score().score().equals(is.score().score())
                || was.label() != is.label()
                || !was.section().asked().equals(is.section().asked());
    }

    private static Optional<Violation> fallen(
            AssessedDocument worse,
            AssessedDocument better,
            AssessedSection was,
            AssessedSection is,
            MonotoneField field) {
        Fraction before = was.score().score();
        Fraction after = is.score().score();
        String key = was.section().intervention().key();
        if (field.neverFalls().contains(Aspect.SCORE) && after.below(before)) {
            String from = before.shownBeside(after);
            return Optional.of(violation(worse, better, key, Aspect.SCORE, from, after.shownBeside(before)));
        }
        Recommendation label = was.label();
        if (field.neverFalls().contains(Aspect.RECOMMENDATION) && is.label().compareTo(label) > 0) {
            return Optional.of(violation(
                    worse,
                    better,
                    key,
                    Aspect.RECOMMENDATION,
                    label.title(),
                    is.label().title()));
        }
        return Optional.empty();
    }

    static Violation violation(
            AssessedDocument worse, AssessedDocument better, String key, Aspect aspect, String from, String to) {
        List<Cause> causes = Answers.worse(
                Answers.of(worse.assessed(), section(worse, key).orElseThrow()),
                Answers.of(better.assessed(), section(better, key).orElseThrow()));
        String criterion = aspect == Aspect.AWARD && startsEarlier(worse, better, key) ? EARLIER_START : aspect.key();
        return new Violation(
                key, aspect, from, to, causes.isEmpty() ? List.of(new Cause(criterion, from, to, null)) : causes);
    }

    private static boolean startsEarlier(AssessedDocument worse, AssessedDocument better, String key) {
        return section(worse, key).orElseThrow().label() == Recommendation.LATER_PHASE
                && section(better, key).orElseThrow().label() != Recommendation.LATER_PHASE;
    }

    private List<Violation> awards(AssessedDocument worse, AssessedDocument better, String only, Rivals rivals) {
        MoneySettings money = money(worse, rivals);
        List<Proposal> before = proposals(worse, rivals, money);
        List<Proposal> after = proposals(better, rivals, money);
        List<Violation> found = new ArrayList<>();
        for (AssessedSection was : worse.assessed().sections()) {
            String key = was.section().intervention().key();
            AssessedSection is = section(better, key).orElse(null);
            for (int i = 0;
                    is != null && (only.isEmpty() || only.equals(key)) && i < Math.min(before.size(), after.size());
                    i++) {
                Optional<Award> had = before.get(i).award(was.id());
                Optional<Award> has = after.get(i).award(is.id());
                if (less(was, had, is, has)) {
                    String by = before.get(i).name() + ": ";
                    found.add(violation(worse, better, key, Aspect.AWARD, by + shown(had), by + shown(has)));
                }
            }
        }
        return found;
    }

    /** Of the same ask, less money; of another ask, nothing instead of something, or a part instead of the whole. */
    private static boolean less(AssessedSection was, Optional<Award> had, AssessedSection is, Optional<Award> has) {
        Money before = was.section().totalAsked();
        Money now = is.section().totalAsked();
        Money got = had.map(Award::total).orElse(Money.NOTHING);
        Money gets = has.map(Award::total).orElse(Money.NOTHING);
        if (before.equals(now)) {
            return gets.compareTo(got) < 0;
        }
        return (!got.isNothing() && gets.isNothing()) || (got.equals(before) && !gets.equals(now));
    }

    private static String shown(Optional<Award> award) {
        return award.map(each -> each.option().name() + ", " + each.total()).orElse("nothing");
    }

    private List<Proposal> proposals(AssessedDocument bid, Rivals rivals, MoneySettings money) {
        List<AssessedDocument> all = new ArrayList<>(List.of(bid));
        rivals.bids().stream()
                .filter(rival ->
                        !rival.assessed().alliance().equals(bid.assessed().alliance()))
                .forEach(all::add);
        return Proposed.by(round, all, money);
    }

    /** Envelopes that are too small for all, and no reserve. */
    private MoneySettings money(AssessedDocument bid, Rivals rivals) {
        SortedMap<FinancialYear, Money> asked = new TreeMap<>();
        SortedMap<FinancialYear, Money> none = new TreeMap<>();
        round.form().years().forEach(year -> asked.put(year, Money.NOTHING));
        round.form().years().forEach(year -> none.put(year, Money.NOTHING));
        List<AssessedDocument> all = new ArrayList<>(rivals.bids());
        all.add(bid);
        for (AssessedDocument each : all) {
            for (AssessedSection section : each.assessed().sections()) {
                section.section().asked().forEach((year, sum) -> asked.merge(year, sum, Money::plus));
            }
        }
        asked.replaceAll((year, sum) -> Money.ofPounds(sum.pounds() / 100 * rivals.percent()));
        return new MoneySettings(asked, none, null);
    }
}
