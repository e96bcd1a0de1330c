package bpv.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The sections in blocks, and the rows that link blocks. Where policy has limits, the sections of an Alliance make one block:
 * limits within it are met by leaving out choices, which makes for fewer rows and tighter bounds.
 */
final class Blocks {
    /** Beyond so many choices, an Alliance's sections are chosen for one by one. */
    private static final long MOST_CHOICES = 512;

    private final Stock stock;
    /** Of each section's block. */
    private final Map<String, Integer> places = new HashMap<>();

    private final List<Row> rows;
    private final List<Block> blocks = new ArrayList<>();

    /** Which options of a section are looked at, and with whose. */
    enum Kind {
        /** Those of use where money alone limits a plan; each section makes a block. */
        OF_USE,
        /** All that can be paid and differ; the sections of an Alliance make a block. */
        DIFFERENT,
        /** All that can be paid, likewise. */
        PAYABLE;

        List<Option> options(Candidate candidate, Ledger ledger) {
            return switch (this) {
                case OF_USE -> Useful.options(candidate, ledger);
                case DIFFERENT -> Useful.different(candidate, ledger);
                case PAYABLE -> candidate.menu().stream().filter(ledger::fits).toList();
            };
        }
    }

    /**
     * @param stock blocks that are there already
     * @param forced a section that gets some of its options whatever else is; null for none
     */
    Blocks(
            Collection<Candidate> candidates,
            Ledger ledger,
            Policy policy,
            Kind kind,
            Stock stock,
            @Nullable String forced) {
        this.stock = stock;
        Map<String, List<Stock.Offer>> groups = new LinkedHashMap<>();
        Set<String> known = new TreeSet<>();
        for (Candidate candidate : Candidate.byId(candidates)) {
            Stock.Offer offer = stock.offer(kind, candidate, ledger);
            if (!offer.options().isEmpty()) {
                known.add(candidate.section());
                String group = kind == Kind.OF_USE ? candidate.section() : candidate.alliance();
                groups.computeIfAbsent(group, any -> new ArrayList<>()).add(offer);
            }
        }
        groups.values().forEach(this::group);
        if (forced != null) {
            if (!known.contains(forced)) {
                blocks.add(Block.NO_CHOICE);
            }
            blocks.replaceAll(block -> block.funding(forced));
        }
        List<Row> all = new ArrayList<>(Row.windows(ledger));
        policy.limits().forEach(limit -> all.add(Row.of(limit, stock.sections(limit), known)));
        this.rows = linking(all);
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Those that can be exceeded, and only by more than one block. */
    List<Row> rows() {
        return rows;
    }

    private void group(List<Stock.Offer> offers) {
        long choices = 1;
        for (Stock.Offer offer : offers) {
            choices = Math.min(MOST_CHOICES + 1, choices * (offer.options().size() + 1));
        }
        List<List<Stock.Offer>> parts =
                choices > MOST_CHOICES ? offers.stream().map(List::of).toList() : List.of(offers);
        for (List<Stock.Offer> part : parts) {
            part.forEach(offer -> places.put(offer.section(), blocks.size()));
            blocks.add(stock.block(part));
        }
    }

    private List<Row> linking(List<Row> all) {
        List<Linked> linking = new ArrayList<>();
        for (Row row : all) {
            int[] bearing = bearing(row);
            if (bearing.length == 1) {
                int only = bearing[0];
                blocks.set(only, blocks.get(only).within(row, row.capacity()));
            } else {
                linking.add(new Linked(row, bearing));
            }
        }
        linking.removeIf(linked -> Arrays.stream(linked.blocks())
                        .mapToLong(block -> blocks.get(block).most(linked.row()))
                        .reduce(0, Math::addExact)
                <= linked.row().capacity());
        return linking.stream().map(Linked::row).toList();
    }

    private record Linked(Row row, int[] blocks) {}

    /** The places of the blocks of which some choice counts something in a row. */
    private int[] bearing(Row row) {
        Set<String> sections = row.bearing();
        IntStream among = sections == null
                ? IntStream.range(0, blocks.size())
                : sections.stream()
                        .map(places::get)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .distinct();
        return among.filter(place -> blocks.get(place).bearsOn(row)).toArray();
    }
}
