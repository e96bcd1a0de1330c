package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each section gets, in their order; null is nothing. */
record Choice(List<String> sections, @Nullable Option[] options) {
    Fraction worth(Worth worth) {
        List<Fraction> parts = new ArrayList<>();
        for (int i = 0; i < options.length; i++) {
            parts.add(worth.of(sections.get(i), options[i]));
        }
        return Benefits.sum(parts);
    }

    /** What each section is paid in which year. */
    List<Map<FinancialYear, Money>> years() {
        return Arrays.stream(options)
                .<Map<FinancialYear, Money>>map(option -> option == null ? Map.of() : option.years())
                .toList();
    }

    /** Whether each section gets what it gets there, or as much benefit for no more money in any year. */
    boolean standsFor(Map<String, Option> there) {
        for (int i = 0; i < options.length; i++) {
            Option option = options[i];
            Option other = there.get(sections.get(i));
            if (option == null ? other != null : other == null || !Useful.standsFor(option, other)) {
                return false;
            }
        }
        return true;
    }

    /** The number of each section's option; 0 is nothing. */
    List<Integer> numbers() {
        return Arrays.stream(options)
                .map(option -> option == null ? 0 : option.number())
                .toList();
    }

    List<Award> awards() {
        List<Award> awards = new ArrayList<>();
        for (int i = 0; i < options.length; i++) {
            Option option = options[i];
            if (option != null) {
                awards.add(new Award(sections.get(i), option));
            }
        }
        return awards;
    }
}
