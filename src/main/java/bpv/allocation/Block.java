package bpv.allocation;

import bpv.quantity.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sections that are chosen for together: one alone, or all of one Alliance. A choice gives each of them an option, or nothing;
 * choices stand in the order of the options' numbers, nothing last, the first section counting most.
 */
final class Block {
    /** Where there is no plan. */
    static final Block NO_CHOICE = new Block(List.of(), List.of());

    private final List<String> sections;
    private final List<Choice> choices;
    /** By the names of rows: blocks are shared only between models in which a name stands for the same count. */
    private final Map<String, Counted> counts = new ConcurrentHashMap<>();

    private final Map<Object, Block> parts = new ConcurrentHashMap<>();
    private final Map<Worth, Worths> worths = new ConcurrentHashMap<>();
    /** The block that this one leaves out choices of, and which it keeps; null if it leaves out none. */
    private final @Nullable Block whole;

    private final int[] kept;

    private record Counted(long[] byChoice, boolean any, long most) {
        static Counted of(long[] byChoice) {
            long most = 0;
            boolean any = false;
            for (int k = 0; k < byChoice.length; k++) {
                any |= byChoice[k] != 0;
                most = k == 0 ? byChoice[k] : Math.max(most, byChoice[k]);
            }
            return new Counted(byChoice, any, most);
        }
    }

    private record Within(String row, long most) {}

    private record Funding(String section) {}

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
    static Block of(List<Stock.Offer> offers) {
        List<String> sections = offers.stream().map(Stock.Offer::section).toList();
        List<Choice> choices = new ArrayList<>();
        add(sections, offers.stream().map(Stock.Offer::options).toList(), new Option[sections.size()], 0, choices);
        return new Block(sections, choices);
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
        return inRow(row).any();
    }

    /** What each choice counts in a row. */
    long[] counts(Row row) {
        return inRow(row).byChoice();
    }

    /** The most that a choice counts in a row; 0 if there is no choice. */
    long most(Row row) {
        return inRow(row).most();
    }

    private Counted inRow(Row row) {
        Counted known = counts.get(row.name());
        return known != null ? known : counts.computeIfAbsent(row.name(), any -> Counted.of(counted(row)));
    }

    /**
     * What the choices are worth.
     *
     * @param most the most of them; 0 if there is no choice
     */
    record Worths(List<Fraction> byChoice, Fraction most, Units.Multiples multiples) {
        private static Worths of(List<Fraction> byChoice) {
            return new Worths(
                    byChoice,
                    byChoice.stream().max(Fraction::compareTo).orElse(Fraction.ZERO),
                    Units.Multiples.of(byChoice));
        }
    }

    Worths worths(Worth worth) {
        return worths.computeIfAbsent(
                worth,
                by -> Worths.of(choices.stream().map(choice -> choice.worth(by)).toList()));
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

    /** Without the choices that count more in a row. */
    Block within(Row row, long most) {
        return part(new Within(row.name(), most), () -> {
            long[] all = counts(row);
            return IntStream.range(0, all.length).filter(k -> all[k] <= most);
        });
    }

    /** Without the choices that give nothing to a section, if it is one of these. */
    Block funding(String section) {
        int place = sections.indexOf(section);
        return place < 0
                ? this
                : part(
                        new Funding(section),
                        () -> IntStream.range(0, choices.size())
                                .filter(k -> choices.get(k).options()[place] != null));
    }

    /**
     * Some of the choices, made once.
     *
     * @param name of equal names the same choices are kept
     * @param kept the places of these, rising
     */
    Block part(Object name, Supplier<IntStream> kept) {
        Block known = parts.get(name);
        return known != null
                ? known
                : parts.computeIfAbsent(name, any -> of(kept.get().toArray()));
    }

    private Block of(int[] these) {
        return these.length == choices.size() ? this : new Block(this, these);
    }

    List<String> sections() {
        return sections;
    }

    List<Choice> choices() {
        return choices;
    }
}
