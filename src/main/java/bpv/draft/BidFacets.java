package bpv.draft;

import bpv.report.Completion.Fill;
import bpv.source.Edits;
import bpv.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The blanks of a bid outside its sections. */
final class BidFacets {
    private static final String LEADS = "/approvals/stpLeads";
    private static final String BOARD = "/approvals/board";
    private static final String ORGANISATIONS = "/approvals/organisations";
    private static final String ACTIONS = "/sixtyTwoDayRecovery";

    private final DraftTree draft;
    private final Setting setting;
    private final Words words;

    BidFacets(DraftTree draft, Setting setting, Words words) {
        this.draft = draft;
        this.setting = setting;
        this.words = words;
    }

    /** Those that the gateway looks at. */
    List<Facet> gateway() {
        return List.of(
                Facet.of(approvals(false, false), approvals(true, true), approvals(true, false)),
                texts("/patientEngagement", "meaningful", "representative", "inequalities"),
                plan(),
                additional());
    }

    /** Those that readiness looks at. */
    List<Facet> readiness() {
        return List.of(texts("/governance", "oversight", "stpFit", "partners"), actions());
    }

    private Facet texts(String group, String... keys) {
        List<Fill> full = new ArrayList<>();
        List<Fill> brief = new ArrayList<>();
        for (String key : keys) {
            if (!draft.has(group + "/" + key)) {
                full.add(Nodes.text(group + "/" + key, words.full()));
                brief.add(Nodes.text(group + "/" + key, words.brief()));
            }
        }
        return Facet.of(List.of(), full, brief);
    }

    private Facet plan() {
        List<Fill> fills = new ArrayList<>();
        if (!draft.has("/deliveryPlan")) {
            fills.add(Nodes.text("/deliveryPlan/title", words.brief()));
        }
        if (!draft.has("/deliveryPlan/agreed")) {
            fills.add(Nodes.plain("/deliveryPlan/agreed", setting.submitted()));
        }
        if (!draft.has("/deliveryPlan/stpLink")) {
            fills.add(Nodes.text("/deliveryPlan/stpLink", words.brief()));
        }
        return Facet.of(List.of(), fills);
    }

    private Facet additional() {
        return draft.has("/additional")
                ? Facet.of(List.of())
                : Facet.of(List.of(), List.of(Nodes.plain("/additional", true)));
    }

    /** Actions on the 62-day standard, which only an Alliance needs that does not meet it. */
    private Facet actions() {
        List<Fill> least = new ArrayList<>();
        List<Fill> most = new ArrayList<>();
        List<String> items = draft.items(ACTIONS);
        boolean complete = items.stream().anyMatch(item -> draft.has(item + "/owner") && draft.has(item + "/due"));
        for (String item : items) {
            if (!draft.has(item + "/action")) {
                least.add(Nodes.text(item + "/action", words.brief()));
            }
        }
        if (complete || setting.performs()) {
            return Facet.of(least);
        }
        most.addAll(least);
        if (items.isEmpty()) {
            most.add(new Fill(
                    ACTIONS + "/-",
                    Nodes.group("action", words.brief(), "owner", words.brief(), "due", setting.submitted())));
        } else {
            String item = items.get(0);
            if (!draft.has(item + "/owner")) {
                most.add(Nodes.text(item + "/owner", words.brief()));
            }
            if (!draft.has(item + "/due")) {
                most.add(Nodes.plain(item + "/due", setting.submitted()));
            }
        }
        return Facet.of(least, most);
    }

    /** The approvals with all that is missing or as little as may be, dated on the day of submission or not at all. */
    private List<Fill> approvals(boolean all, boolean dated) {
        List<Fill> fills = new ArrayList<>();
        person("/approvals/allianceLead", all, dated, fills);
        stpLeads(all, dated, fills);
        boolean boardMay =
                !draft.has(BOARD) || draft.text(BOARD + "/hasAuthority").isEmpty();
        List<String> ccgs = new ArrayList<>(setting.names().ccgsMissingFrom(named(ORGANISATIONS, "name")));
        named(ORGANISATIONS, "name", ccgs, all, dated, fills);
        if (draft.has(BOARD)) {
            if (all && boardMay) {
                fills.add(Nodes.plain(BOARD + "/hasAuthority", true));
            }
            date(BOARD, dated, fills);
        } else if (all && (!ccgs.isEmpty() || !dated && isBlank(BOARD))) {
            Map<String, Node> board = new LinkedHashMap<>();
            board.put("hasAuthority", Edits.plain("true"));
            fills.add(new Fill(BOARD, dated(board, dated)));
        }
        boolean refused = draft.text(BOARD + "/hasAuthority")
                .filter(text -> !Boolean.parseBoolean(text))
                .isPresent();
        // Where nothing more is needed, more may be written all the same, and be undated.
        boolean more = !dated && boardMay && draft.has(BOARD);
        if (all && (refused || more)) {
            ccgs.forEach(ccg -> add(ORGANISATIONS, "name", ccg, dated, fills));
        } else if (all && !dated && isBlank(ORGANISATIONS)) {
            add(ORGANISATIONS, "name", words.brief(), false, fills);
        }
        return fills;
    }

    /** Whether a key is there with nothing behind it. */
    private boolean isBlank(String pointer) {
        return !draft.has(pointer) && Edits.at(draft.tree(), pointer).isPresent();
    }

    private void stpLeads(boolean all, boolean dated, List<Fill> fills) {
        List<String> missing = new ArrayList<>(setting.names().stpsMissingFrom(named(LEADS, "stp")));
        named(LEADS, "stp", missing, all, dated, fills);
        if (all) {
            missing.forEach(stp -> add(LEADS, "stp", stp, dated, fills));
        }
    }

    private List<String> named(String list, String key) {
        return draft.items(list).stream()
                .flatMap(item -> draft.text(item + "/" + key).stream())
                .toList();
    }

    /** Names the items that have no name, as long as names are missing, and dates those that have no date. */
    private void named(String list, String key, List<String> missing, boolean all, boolean dated, List<Fill> fills) {
        for (String item : draft.items(list)) {
            if (!draft.has(item + "/" + key)) {
                String name = all && !missing.isEmpty() ? missing.remove(0) : words.brief();
                fills.add(Nodes.text(item + "/" + key, name));
            }
            date(item, dated, fills);
        }
    }

    private void person(String pointer, boolean all, boolean dated, List<Fill> fills) {
        if (draft.has(pointer)) {
            date(pointer, dated, fills);
        } else if (all) {
            Map<String, Node> person = new LinkedHashMap<>();
            person.put("name", Edits.text(words.brief()));
            fills.add(new Fill(pointer, dated(person, dated)));
        }
    }

    private void date(String pointer, boolean dated, List<Fill> fills) {
        if (dated && !draft.has(pointer + "/date")) {
            fills.add(Nodes.plain(pointer + "/date", setting.submitted()));
        }
    }

    private void add(String list, String key, String name, boolean dated, List<Fill> fills) {
        Map<String, Node> item = new LinkedHashMap<>();
        item.put(key, Edits.text(name));
        fills.add(new Fill(list + "/-", dated(item, dated)));
    }

    private Node dated(Map<String, Node> group, boolean dated) {
        if (dated) {
            group.put("date", Edits.plain(setting.submitted().toString()));
        }
        return Edits.mapping(group);
    }
}
