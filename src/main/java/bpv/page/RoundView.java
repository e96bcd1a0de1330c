package bpv.page;

import bpv.alliance.Alliance;
import bpv.allocation.Candidate;
import bpv.allocation.YearLine;
import bpv.assessment.Recommendation;
import bpv.bid.Intervention;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.report.AssessedDocument;
import bpv.report.Figures;
import bpv.report.Names;
import bpv.report.RankedSection;
import bpv.report.RoundParts;
import bpv.report.RoundResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A round as a page shows it.
 *
 * @param filter which sections are listed; everything else is of the whole round
 * @param linked whether each section has a page of its own
 * @param from where the bids come from
 */
record RoundView(RoundResult result, RoundFilter filter, boolean linked, String from) {
    String title() {
        return "Round " + result.money().round() + ": "
                + Figures.count(result.bids().size(), "bid", "bids") + ", "
                + Figures.count(result.sections().size(), "section", "sections");
    }

    String recommended() {
        return new RoundParts(result, new Blocks("", 2)).recommended();
    }

    String summary() {
        return new RoundParts(result, new Blocks("", 2)).ranking();
    }

    String problems() {
        return Figures.count(result.problems().size(), "problem", "problems");
    }

    List<RankedSection> all() {
        return RankedSection.of(result);
    }

    List<RankedSection> listed() {
        return all().stream().filter(filter::takes).toList();
    }

    /** Where a section's story stands. */
    String href(RankedSection section) {
        return linked
                ? "/round/" + section.section().id()
                : "#story-" + anchor(section.section().id());
    }

    static String anchor(String section) {
        return section.replace('/', '-');
    }

    List<StoryView> stories() {
        return linked
                ? List.of()
                : all().stream()
                        .map(section -> section.section().id())
                        .map(id -> StoryView.of(result, id, "story-" + anchor(id) + "-", 4))
                        .toList();
    }

    List<Choice> interventions() {
        return List.of(Intervention.values()).stream()
                .map(each -> new Choice(
                        each.key(), Names.capital(each.title()), each.key().equals(filter.intervention())))
                .toList();
    }

    List<Choice> recommendations() {
        return List.of(Recommendation.values()).stream()
                .map(each -> new Choice(
                        each.key(), Names.capital(each.title()), each.key().equals(filter.recommendation())))
                .toList();
    }

    List<Choice> alliances() {
        return footprints()
                .map(each -> new Choice(each.id(), Names.name(each), each.id().equals(filter.alliance())))
                .sorted(Comparator.comparing(Choice::title))
                .toList();
    }

    List<Choice> regions() {
        return footprints()
                .map(Alliance::region)
                .distinct()
                .sorted()
                .map(each -> new Choice(each, each, each.equals(filter.region())))
                .toList();
    }

    private Stream<Alliance> footprints() {
        return result.bids().stream().map(AssessedDocument::assessed).map(bid -> bid.alliance());
    }

    List<Block> money() {
        return blocks("money-", parts -> parts.money()).stream().skip(1).toList();
    }

    /** The rest of the report, in its order. */
    List<Block> rest() {
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(blocks("eye-", RoundParts::attention));
        blocks.addAll(blocks("reserve-", RoundParts::reserve));
        blocks.addAll(blocks("conditions-", RoundParts::conditions));
        blocks.addAll(blocks("release-", RoundParts::release));
        blocks.addAll(blocks("grounds-", RoundParts::grounds));
        return blocks;
    }

    List<Block.Heading> contents() {
        return rest().stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() == 2)
                .map(Block.Heading.class::cast)
                .toList();
    }

    private List<Block> blocks(String prefix, Consumer<RoundParts> part) {
        Blocks blocks = new Blocks(prefix, 2);
        part.accept(new RoundParts(result, blocks));
        return blocks.list();
    }

    /** What is asked for and awarded in each year, against its envelope. */
    BarChart years() {
        List<YearLine> byRank = result.rankOrder().years();
        List<YearLine> byValue = result.bestValue().years();
        Money most = Money.NOTHING;
        for (YearLine year : byRank) {
            most = largest(most, year.envelope(), asked(year.year()));
        }
        List<BarChart.Row> rows = new ArrayList<>();
        for (int i = 0; i < byRank.size(); i++) {
            YearLine year = byRank.get(i);
            rows.add(BarChart.Row.heading(year.year() + ", envelope " + millions(year.envelope())
                    + (year.available().equals(year.envelope()) ? "" : ", available " + millions(year.available()))));
            rows.add(bar("Asked for", "asked", asked(year.year()), most, year));
            rows.add(bar("Rank order", "rank", year.awarded(), most, year));
            rows.add(bar("Best value", "value", byValue.get(i).awarded(), most, year));
        }
        return new BarChart("years-chart", "Money by year, £ million", says(), List.of(), rows);
    }

    private String says() {
        return "For each year three bars: what the sections that may be funded ask for, what rank order awards and what"
                + " best value awards. The upright line is what is available. The table below has the same figures.";
    }

    private static BarChart.Row bar(String label, String kind, Money money, Money most, YearLine year) {
        return new BarChart.Row(
                label, kind, Fraction.ZERO, part(money, most), millions(money), part(year.available(), most));
    }

    private static Fraction part(Money money, Money most) {
        return most.isNothing()
                ? Fraction.ZERO
                : Fraction.of(100).times(money.pence()).dividedBy(most.pence());
    }

    private static Money largest(Money... sums) {
        Money largest = Money.NOTHING;
        for (Money sum : sums) {
            largest = sum.compareTo(largest) > 0 ? sum : largest;
        }
        return largest;
    }

    private Money asked(FinancialYear year) {
        Money sum = Money.NOTHING;
        for (Candidate candidate : result.candidates()) {
            Money asked = result.section(candidate.section())
                    .map(of -> of.section().section().asked().get(year))
                    .filter(Objects::nonNull)
                    .orElse(Money.NOTHING);
            sum = sum.plus(asked);
        }
        return sum;
    }

    /** Such as {@code £123.0m}. */
    static String millions(Money money) {
        return "£" + Figures.points(Fraction.of(money.pence(), 100_000_000), 1) + "m";
    }
}
