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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    BarChart years() {
        return MoneyChart.of(result);
    }
}
