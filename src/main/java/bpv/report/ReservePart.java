package bpv.report;

import bpv.allocation.Proposal;
import bpv.allocation.Shortfall;
import bpv.allocation.Waiting;
import bpv.assessment.Words;
import bpv.report.Table.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Good sections without money, and funded ones that could have more: what stands in the way, and who took the room. */
final class ReservePart {
    /** So many of those who took the room are named; the others are counted. */
    private static final int NAMED = 3;

    private final RoundResult result;
    private final Paper paper;
    private final Names names;

    ReservePart(RoundResult result, Paper paper, Names names) {
        this.result = result;
        this.paper = paper;
        this.names = names;
    }

    void write() {
        paper.heading("Reserve lists");
        paper.text(
                "Sections that may be funded and get nothing, best score first. Each line tells the option that needs"
                        + " the least extra envelope while all other awards stay, and the years in which it does not fit.");
        for (Proposal proposal : result.proposals()) {
            paper.subheading(Names.capital(proposal.name()) + ": "
                    + Figures.count(proposal.reserveList().size(), "section", "sections") + " on the reserve list");
            paper.table(table(proposal.reserveList()));
            room(proposal.reserveList());
            forbidden(proposal.reserveList());
            if (!proposal.fundedInPart().isEmpty()) {
                paper.subheading(Names.capital(proposal.name()) + ": funded in part, with what would be next");
                paper.table(table(proposal.fundedInPart()));
                room(proposal.fundedInPart());
                forbidden(proposal.fundedInPart());
            }
        }
    }

    private Table table(List<Waiting> list) {
        Table table = new Table(
                Column.right("#"),
                Column.left("Section").gap(1),
                Column.left("Option"),
                Column.right("Least extra £").most(10),
                Column.left("Binding year").most(7),
                Column.right("Needs £"),
                Column.right("Left £"),
                Column.right("Short by £").most(10));
        for (Waiting waiting : list) {
            List<Shortfall> years = waiting.shortfalls();
            table.row(
                    String.valueOf(result.ranks().get(waiting.section())),
                    names.section(waiting.section()),
                    waiting.option().name(),
                    Figures.pounds(waiting.leastExtra()),
                    years.isEmpty()
                            ? "none"
                            : each(years, shortfall -> shortfall.year().toString()),
                    each(years, shortfall -> Figures.pounds(shortfall.needed())),
                    each(years, shortfall -> Figures.pounds(shortfall.left())),
                    each(years, shortfall -> Figures.pounds(shortfall.missing())));
        }
        return table;
    }

    /** Which rules of policy keep a section from the option, apart from money. */
    private void forbidden(List<Waiting> list) {
        List<String> items = list.stream()
                .filter(waiting -> !waiting.forbiddenBy().isEmpty())
                .map(waiting -> names.section(waiting.section()) + ": " + Words.list(waiting.forbiddenBy()))
                .toList();
        if (!items.isEmpty()) {
            paper.text("Rules of policy that the option would break while all other awards stay:");
            paper.items(items);
        }
    }

    private static String each(List<Shortfall> years, Function<Shortfall, String> text) {
        return years.stream().map(text).collect(Collectors.joining("\n"));
    }

    /** Who took the room in each year that binds; once for all sections that meet the same awards there. */
    private void room(List<Waiting> list) {
        Map<String, Map<String, List<String>>> byYear = new TreeMap<>();
        for (Waiting waiting : list) {
            for (Shortfall shortfall : waiting.shortfalls()) {
                byYear.computeIfAbsent(shortfall.year().toString(), any -> new LinkedHashMap<>())
                        .computeIfAbsent(takers(shortfall, names), any -> new ArrayList<>())
                        .add(names.section(waiting.section()));
            }
        }
        List<String> items = new ArrayList<>();
        byYear.forEach((year, rooms) -> rooms.forEach((takers, sections) ->
                items.add(year + (rooms.size() > 1 ? ", for " + Words.list(sections) : "") + ": " + takers + ".")));
        if (!items.isEmpty()) {
            paper.text("Who took the room, largest first:");
            paper.items(items);
        }
    }

    /** The largest of those who took the room in a year, and how many more. */
    static String takers(Shortfall shortfall, Names names) {
        List<String> named = new ArrayList<>(shortfall.takenBy().stream()
                .limit(NAMED)
                .map(taker -> names.withMoney(taker.section(), taker.awarded()))
                .toList());
        int more = shortfall.takenBy().size() - named.size();
        if (more > 0) {
            named.add(more + " more");
        }
        return named.isEmpty() ? "nobody; the envelope itself is too small" : String.join("; ", named);
    }
}
