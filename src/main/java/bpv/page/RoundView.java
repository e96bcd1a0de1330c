package bpv.page;

import bpv.alliance.Alliance;
import bpv.assessment.Recommendation;
import bpv.bid.Intervention;
import bpv.report.AssessedDocument;
import bpv.report.Figures;
import bpv.report.Names;
import bpv.report.RankedSection;
import bpv.report.RoundParts;
import bpv.report.RoundResult;
import bpv.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A round as a page shows it.
 *
 * @param filter which sections are listed; everything else is of the whole round
 * @param from where the bids come from
 * @param notice why this is not how things stand now; empty if it is
 * @param carried the bids themselves, as nobody else keeps them; null where each section has a page of its own
 */
record RoundView(
        RoundResult result,
        RoundFilter filter,
        String from,
        String notice,
        @Nullable CarriedRound carried) {
    boolean linked() {
        return carried == null;
    }

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

    /** How many documents have problems, and how many those are. */
    String problems() {
        long documents =
                result.problems().stream().map(Problem::file).distinct().count();
        return documents == 0
                ? "none"
                : documents + " (" + Figures.count(result.problems().size(), "problem", "problems") + ")";
    }

    List<RankedSection> all() {
        return RankedSection.of(result);
    }

    List<RankedSection> listed() {
        return all().stream().filter(filter::takes).toList();
    }

    /** Where a section's story stands. */
    String href(RankedSection section) {
        return linked()
                ? "/round/" + section.section().id()
                : "#story-" + anchor(section.section().id());
    }

    static String anchor(String section) {
        return section.replace('/', '-');
    }

    List<StoryView> stories() {
        return linked()
                ? List.of()
                : all().stream()
                        .map(section -> section.section().id())
                        .map(id -> StoryView.of(result, id, "story-" + anchor(id) + "-", 4))
                        .toList();
    }

    List<Choice> interventions() {
        return withUnknown(
                filter.intervention(),
                Stream.of(Intervention.values())
                        .map(each -> new Choice(
                                each.key(),
                                Names.capital(each.title()),
                                each.key().equals(filter.intervention()))));
    }

    List<Choice> recommendations() {
        return withUnknown(
                filter.recommendation(),
                Stream.of(Recommendation.values())
                        .map(each -> new Choice(
                                each.key(),
                                Names.capital(each.title()),
                                each.key().equals(filter.recommendation()))));
    }

    List<Choice> alliances() {
        return withUnknown(
                filter.alliance(),
                footprints()
                        .map(each -> new Choice(
                                each.id(), Names.name(each), each.id().equals(filter.alliance())))
                        .sorted(Comparator.comparing(Choice::title)));
    }

    List<Choice> regions() {
        return withUnknown(
                filter.region(),
                footprints()
                        .map(Alliance::region)
                        .distinct()
                        .sorted()
                        .map(each -> new Choice(each, each, each.equals(filter.region()))));
    }

    /** A list that does not know what was asked for would stand on "All" above a table with nothing in it. */
    private static List<Choice> withUnknown(@Nullable String wanted, Stream<Choice> known) {
        List<Choice> choices = new ArrayList<>(known.toList());
        if (wanted != null && !wanted.isEmpty() && choices.stream().noneMatch(Choice::chosen)) {
            choices.add(new Choice(wanted, wanted + " (not among the assessed)", true));
        }
        return choices;
    }

    /** What the listed sections have in common, such as {@code Region: North}; for paper, which shows no lists. */
    String shownOnly() {
        List<String> parts = new ArrayList<>();
        List.of(
                        Map.entry("intervention", interventions()),
                        Map.entry("recommendation", recommendations()),
                        Map.entry("Alliance", alliances()),
                        Map.entry("region", regions()))
                .forEach(list -> list.getValue().stream()
                        .filter(Choice::chosen)
                        .forEach(choice -> parts.add(list.getKey() + " " + choice.title())));
        return String.join(", ", parts);
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

    BarChart years() {
        return MoneyChart.of(result);
    }
}
