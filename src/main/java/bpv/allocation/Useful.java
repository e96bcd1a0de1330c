package bpv.allocation;

import java.util.List;

/** The options of a section that some best plan, or another as good, may hold. */
final class Useful {
    private Useful() {}

    /**
     * Leaves out what cannot be paid at all, and what another option of the section makes pointless: it takes no more in
     * any year and adds more benefit, or takes and adds exactly the same under a lower number. An option that takes more
     * for the same benefit stays, because a plan with it is another plan as good.
     */
    static List<Option> options(Candidate candidate, Ledger ledger) {
        List<Option> payable = candidate.menu().stream().filter(ledger::fits).toList();
        return payable.stream()
                .filter(option -> payable.stream().noneMatch(other -> makesPointless(other, option)))
                .toList();
    }

    /** What can be paid, without what another option of a lower number repeats; policy may call for any of these. */
    static List<Option> different(Candidate candidate, Ledger ledger) {
        List<Option> payable = candidate.menu().stream().filter(ledger::fits).toList();
        return payable.stream()
                .filter(option -> payable.stream().noneMatch(other -> repeats(other, option)))
                .toList();
    }

    /** Whether one option adds no less than another and takes no more in any year. */
    static boolean standsFor(Option other, Option option) {
        return other.benefit().atLeast(option.benefit()) && takesNoMore(other, option);
    }

    private static boolean makesPointless(Option other, Option option) {
        int better = other.benefit().compareTo(option.benefit());
        return better > 0 && takesNoMore(other, option) || better == 0 && repeats(other, option);
    }

    private static boolean repeats(Option other, Option option) {
        return other.number() < option.number()
                && other.benefit().equals(option.benefit())
                && other.years().equals(option.years());
    }

    private static boolean takesNoMore(Option other, Option option) {
        return other.years().entrySet().stream()
                .allMatch(year -> year.getValue().compareTo(option.in(year.getKey())) <= 0);
    }
}
