package bpv.round;

import bpv.allocation.Menu;
import bpv.allocation.Way;
import bpv.assessment.MenuKind;
import bpv.assessment.Recommended;
import bpv.bid.Phase;
import bpv.bid.Section;
import bpv.bid.YearFunding;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Holds the options of kept sections against what the rules offer a section with that recommendation and that ask: options
 * that were left out, added or renamed by hand would divide public money otherwise than the rules do.
 */
final class KeptMenus {
    private static final Pattern PREFIX = Pattern.compile("phases? (?:1-)?(\\d{1,2})(?: from .*)?");

    private KeptMenus() {}

    /** @param rules what may be offered of each section, by its id */
    static void check(
            List<KeptSection> sections, Function<List<Recommended>, Map<String, MenuKind>> rules, Slips slips) {
        Map<String, Recommended> asked = new HashMap<>();
        for (KeptSection section : sections) {
            if (!section.totalAsked().isNothing()) {
                asked.put(section.id(), new Recommended(section(section), section.label()));
            }
        }
        Map<String, MenuKind> kinds = rules.apply(List.copyOf(asked.values()));
        for (KeptSection section : sections) {
            Recommended recommended = asked.get(section.id());
            List<Way> offered = recommended == null
                    ? List.of()
                    : Menu.ways(recommended.section(), kinds.getOrDefault(section.id(), MenuKind.NOTHING));
            if (!offered.equals(section.ways())) {
                slips.add(
                        section.options(),
                        "figures-disagree",
                        "The options are not those of a section that asks for this and is recommended as "
                                + section.label().key() + ".",
                        shown(offered),
                        shown(section.ways()));
            }
        }
    }

    /** As much of the section as its menu is made of. What its phases take is what each option takes more than the last. */
    private static Section section(KeptSection kept) {
        List<Phase> phases = new ArrayList<>();
        SortedMap<FinancialYear, Money> before = new TreeMap<>();
        for (Way way : kept.ways()) {
            Matcher prefix = PREFIX.matcher(way.name());
            if (prefix.matches()) {
                while (phases.size() < Integer.parseInt(prefix.group(1)) - 1) {
                    phases.add(new Phase("", List.of()));
                }
                phases.add(new Phase("", funding(less(way.years(), before))));
                before = way.years();
            }
        }
        return new Section(
                kept.alliance(),
                kept.intervention(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                funding(kept.asked()),
                phases,
                null,
                null,
                null);
    }

    /** What a prefix takes more than the one before; one that takes less in a year comes out as another option. */
    private static SortedMap<FinancialYear, Money> less(
            SortedMap<FinancialYear, Money> sums, SortedMap<FinancialYear, Money> before) {
        SortedMap<FinancialYear, Money> more = new TreeMap<>();
        sums.forEach((year, sum) -> {
            Money was = before.getOrDefault(year, Money.NOTHING);
            more.put(year, was.compareTo(sum) > 0 ? Money.NOTHING : sum.minus(was));
        });
        return more;
    }

    private static List<YearFunding> funding(SortedMap<FinancialYear, Money> sums) {
        return sums.entrySet().stream()
                .map(sum -> new YearFunding(sum.getKey(), sum.getValue(), Money.NOTHING))
                .toList();
    }

    private static String shown(List<Way> ways) {
        return ways.isEmpty()
                ? "none"
                : ways.stream()
                        .map(way -> way.name() + " (" + way.total() + ")")
                        .collect(Collectors.joining(", "));
    }
}
