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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sections that are chosen for together: one alone, or all of one Alliance. A choice gives each of them an option, or nothing;
 * choices stand in the order of the options' numbers, nothing last, the first section counting most.
 */
final class Block {
    private final List<String> sections;
    private final List<Choice> choices;
    private final Map<Row, long[]> counts = new IdentityHashMap<>();
    /** The block that this one leaves out choices of, and which it keeps; null if it leaves out none. */
    private final @Nullable Block whole;

    private final int[] kept;

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
        this.whole = null;
        this.kept = new int[0];
    }

    private Block(Block whole, int[] kept) {
        this.sections = whole.sections;
        this.choices = Arrays.stream(kept).mapToObj(whole.choices::get).toList();
        this.whole = whole;
        this.kept = kept;
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

    /** Whether some choice counts something in a row. */
    boolean bearsOn(Row row) {
        return sections.stream().anyMatch(row::bearsOn)
                && Arrays.stream(counts(row)).anyMatch(count -> count != 0);
    }

    /** What each choice counts in a row. */
    long[] counts(Row row) {
        return counts.computeIfAbsent(row, this::counted);
    }

    private long[] counted(Row row) {
        if (whole != null) {
            long[] ofWhole = whole.counts(row);
            return Arrays.stream(kept).mapToLong(k -> ofWhole[k]).toArray();
        }
        long[] all = new long[choices.size()];
        for (int i = 0; i < sections.size(); i++) {
            String section = sections.get(i);
            if (!row.bearsOn(section)) {
                continue;
            }
            long nothing = row.count().of(section, null);
            Map<Option, Long> known = new IdentityHashMap<>();
            for (int k = 0; k < all.length; k++) {
                Option option = choices.get(k).options()[i];
                long count = option == null
                        ? nothing
                        : known.computeIfAbsent(option, each -> row.count().of(section, each));
                all[k] = Math.addExact(all[k], count);
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
        return new Block(
                this, IntStream.range(0, all.length).filter(k -> all[k] <= most).toArray());
    }

    /** Without the choices that give nothing to a section, if it is one of these. */
    Block funding(String section) {
        int place = sections.indexOf(section);
        return place < 0 ? this : keeping(choice -> choice.options()[place] != null);
    }

    Block keeping(Predicate<Choice> keep) {
        return new Block(
                this,
                IntStream.range(0, choices.size())
                        .filter(k -> keep.test(choices.get(k)))
                        .toArray());
    }

    List<String> sections() {
        return sections;
    }

    List<Choice> choices() {
        return choices;
    }
}
