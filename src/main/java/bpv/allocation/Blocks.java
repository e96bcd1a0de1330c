package bpv.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The sections in blocks, and the rows that link blocks. Where policy has limits, the sections of an Alliance make one block:
 * limits within it are met by leaving out choices, which makes for fewer rows and tighter bounds.
 */
final class Blocks {
    /** Beyond so many choices, an Alliance's sections are chosen for one by one. */
    private static final long MOST_CHOICES = 512;

    private final Map<String, List<Option>> menus = new LinkedHashMap<>();
    private final List<Row> rows;
    private List<Block> blocks = new ArrayList<>();

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

    /** @param forced a section that gets some of its options whatever else is; null for none */
    Blocks(Collection<Candidate> candidates, Ledger ledger, Policy policy, Kind kind, @Nullable String forced) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        Set<String> known = new TreeSet<>();
        for (Candidate candidate : Candidate.byId(candidates)) {
            List<Option> useful = kind.options(candidate, ledger);
            if (!useful.isEmpty()) {
                menus.put(candidate.section(), useful);
                known.add(candidate.section());
                String group = kind == Kind.OF_USE ? candidate.section() : candidate.alliance();
                groups.computeIfAbsent(group, any -> new ArrayList<>()).add(candidate.section());
            }
        }
        groups.values().forEach(this::group);
        if (forced != null) {
            if (!known.contains(forced)) {
                blocks.add(Block.of(List.of(), List.of()).keeping(none -> false));
            }
            blocks.replaceAll(block -> block.funding(forced));
        }
        List<Row> all = new ArrayList<>(Row.windows(ledger));
        policy.limits().forEach(limit -> all.add(Row.of(limit, known)));
        this.rows = linking(all);
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Those that can be exceeded, and only by more than one block. */
    List<Row> rows() {
        return rows;
    }

    private void group(List<String> sections) {
        long choices = 1;
        for (String section : sections) {
            choices = Math.min(MOST_CHOICES + 1, choices * (menusOf(section).size() + 1));
        }
        List<List<String>> parts =
                choices > MOST_CHOICES ? sections.stream().map(List::of).toList() : List.of(sections);
        for (List<String> part : parts) {
            blocks.add(Block.of(part, part.stream().map(this::menusOf).toList()));
        }
    }

    private List<Option> menusOf(String section) {
        return menus.getOrDefault(section, List.of());
    }

    private List<Row> linking(List<Row> all) {
        List<Row> linking = new ArrayList<>();
        for (Row row : all) {
            List<Block> bearing =
                    blocks.stream().filter(block -> block.bearsOn(row)).toList();
            if (bearing.size() == 1) {
                Block only = bearing.get(0);
                blocks.replaceAll(block -> block == only ? block.within(row, row.capacity()) : block);
            } else {
                linking.add(row);
            }
        }
        linking.removeIf(row -> blocks.stream()
                        .filter(block -> block.bearsOn(row))
                        .mapToLong(
                                block -> Arrays.stream(block.counts(row)).max().orElse(0))
                        .reduce(0, Math::addExact)
                <= row.capacity());
        return List.copyOf(linking);
    }
}
