package bpv.allocation;

import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Sections that are chosen for together: one alone, or all of one Alliance. A choice gives each of them an option, or nothing;
 * choices stand in the order of the options' numbers, nothing last, the first section counting most.
 */
final class Block {
    private final List<String> sections;
    private final List<Choice> choices;
    private final Map<Row, long[]> counts = new IdentityHashMap<>();

    /** What each section gets, in their order; null is nothing. */
    record Choice(List<String> sections, @Nullable Option[] options) {
        long money() {
            long sum = 0;
            for (Option option : options) {
                sum = Math.addExact(sum, option == null ? 0 : option.total().pounds());
            }
            return sum;
        }

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

    private Block(List<String> sections, List<Choice> choices) {
        this.sections = sections;
        this.choices = choices;
    }

    /** All ways of giving each section one of its options or nothing. */
    static Block of(List<String> sections, List<List<Option>> menus) {
        List<Choice> choices = new ArrayList<>();
        add(sections, menus, new Option[sections.size()], 0, choices);
        return new Block(List.copyOf(sections), choices);
    }

    private static void add(
            List<String> sections,
            List<List<Option>> menus,
            @Nullable Option[] sofar,
            int index,
            List<Choice> choices) {
        if (index == sofar.length) {
            choices.add(new Choice(sections, sofar.clone()));
            return;
        }
        for (Option option : menus.get(index)) {
            sofar[index] = option;
            add(sections, menus, sofar, index + 1, choices);
        }
        sofar[index] = null;
        add(sections, menus, sofar, index + 1, choices);
    }

    /** What each choice counts in a row. */
    long[] counts(Row row) {
        return counts.computeIfAbsent(row, this::counted);
    }

    private long[] counted(Row row) {
        long[] all = new long[choices.size()];
        for (int i = 0; i < sections.size(); i++) {
            String section = sections.get(i);
            if (!row.bearsOn(section)) {
                continue;
            }
            long nothing = row.count().of(section, null);
            Option last = null;
            long ofLast = nothing;
            for (int k = 0; k < all.length; k++) {
                Option option = choices.get(k).options()[i];
                if (option != last) {
                    last = option;
                    ofLast = option == null ? nothing : row.count().of(section, option);
                }
                all[k] = Math.addExact(all[k], ofLast);
            }
        }
        return all;
    }

    /** What each choice takes in all years. */
    long[] money() {
        return choices.stream().mapToLong(Choice::money).toArray();
    }

    /** Without the choices that count more in a row. */
    Block within(Row row, long most) {
        long[] all = counts(row);
        List<Choice> kept = new ArrayList<>();
        for (int k = 0; k < all.length; k++) {
            if (all[k] <= most) {
                kept.add(choices.get(k));
            }
        }
        return new Block(sections, kept);
    }

    /** Without the choices that give nothing to a section, if it is one of these. */
    Block funding(String section) {
        int place = sections.indexOf(section);
        return place < 0 ? this : keeping(choice -> choice.options()[place] != null);
    }

    Block keeping(Predicate<Choice> keep) {
        return new Block(sections, choices.stream().filter(keep).toList());
    }

    List<String> sections() {
        return sections;
    }

    List<Choice> choices() {
        return choices;
    }
}
