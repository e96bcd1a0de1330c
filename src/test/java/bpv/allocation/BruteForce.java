package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every plan there is, one after the other: slow, and plainly right. */
final class BruteForce {
    private final List<Candidate> candidates;
    private final Map<FinancialYear, Long> left = new TreeMap<>();
    private final List<Award> present = new ArrayList<>();
    /** What each plan of the best benefit pays to whom in which year. */
    private final Set<Map<String, Map<FinancialYear, Money>>> payments = new HashSet<>();

    private List<Award> best = List.of();

    private final Policy policy;
    private boolean any;

    private BruteForce(Instance instance, Policy policy) {
        this.policy = policy;
        this.candidates = instance.candidates().stream()
                .sorted((one, other) -> one.section().compareTo(other.section()))
                .toList();
        instance.envelopes()
                .forEach(envelope ->
                        left.put(envelope.year(), envelope.available().pounds()));
    }

    /**
     * @param awards the plan that the scheme prefers
     * @param plans how many plans of its benefit differ in what they pay
     */
    record Answer(List<Award> awards, int plans) {}

    static Answer solve(Instance instance) {
        return solve(instance, Policy.NONE);
    }

    /** With no plan at all if none keeps to the policy. */
    static Answer solve(Instance instance, Policy policy) {
        BruteForce search = new BruteForce(instance, policy);
        search.from(0);
        return new Answer(search.best, search.payments.size());
    }

    private void from(int index) {
        if (index == candidates.size()) {
            compare();
            return;
        }
        from(index + 1);
        for (Option option : candidates.get(index).menu()) {
            if (move(option, -1)) {
                present.add(new Award(candidates.get(index).section(), option));
                from(index + 1);
                present.remove(present.size() - 1);
            }
            move(option, 1);
        }
    }

    private boolean move(Option option, int sign) {
        option.years().forEach((year, money) -> left.merge(year, sign * money.pounds(), Long::sum));
        return !policy.carry().isEmpty() || left.values().stream().allMatch(pounds -> pounds >= 0);
    }

    /** Year by year, as a book-keeper would; and each limit counted on its own. */
    private boolean keepsToPolicy() {
        long brought = 0;
        for (Map.Entry<FinancialYear, Long> year : left.entrySet()) {
            long there = brought + year.getValue();
            if (there < 0) {
                return false;
            }
            brought = Math.min(
                    there,
                    policy.carry().getOrDefault(year.getKey(), Money.NOTHING).pounds());
        }
        return policy.limits().stream().allMatch(limit -> counted(limit) <= limit.most());
    }

    private long counted(Limit limit) {
        long counted = 0;
        for (String section : limit.sections()) {
            Option option = present.stream()
                    .filter(award -> award.section().equals(section))
                    .map(Award::option)
                    .findFirst()
                    .orElse(null);
            counted += limit.count(option, section);
        }
        return counted;
    }

    private void compare() {
        if (!keepsToPolicy()) {
            return;
        }
        int better = any ? benefit(present).compareTo(benefit(best)) : 1;
        any = true;
        if (better > 0) {
            payments.clear();
        }
        if (better >= 0) {
            Map<String, Map<FinancialYear, Money>> paid = new TreeMap<>();
            present.forEach(award -> paid.put(award.section(), award.years()));
            payments.add(paid);
        }
        if (better > 0 || better == 0 && isPreferred()) {
            best = List.copyOf(present);
        }
    }

    private boolean isPreferred() {
        int byMoney = Long.compare(money(present), money(best));
        return byMoney < 0 || byMoney == 0 && listBefore(present, best);
    }

    /** Pairs of section id and option number, one after the other; a shorter list before a longer one that begins so. */
    private static boolean listBefore(List<Award> one, List<Award> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int bySection = one.get(i).section().compareTo(other.get(i).section());
            int byPair = bySection != 0
                    ? bySection
                    : one.get(i).option().number() - other.get(i).option().number();
            if (byPair != 0) {
                return byPair < 0;
            }
        }
        return one.size() < other.size();
    }

    private static long money(List<Award> awards) {
        return awards.stream().mapToLong(award -> award.total().pounds()).sum();
    }

    static Fraction benefit(List<Award> awards) {
        return awards.stream().map(award -> award.option().benefit()).reduce(Fraction.ZERO, Fraction::plus);
    }
}
