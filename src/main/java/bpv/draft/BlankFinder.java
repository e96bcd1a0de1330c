package bpv.draft;

import bpv.bid.BidForm;
import bpv.bid.Intervention;
import bpv.bid.OutcomeDefinition;
import bpv.document.Asked;
import bpv.document.BidReader;
import bpv.document.ReadBid;
import bpv.quantity.FinancialYear;
import bpv.report.Blank;
import bpv.report.Blank.Why;
import bpv.round.BidAssessor;
import bpv.source.Node;
import bpv.source.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds what a draft still has to say: see the decision on what is a blank. */
final class BlankFinder {
    private final Node root;
    private final DraftTree draft;
    private final ReadBid read;
    private final BidReader reader;
    private final BidAssessor assessor;
    private final BidForm form;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Blank> blanks = new LinkedHashMap<>();

    BlankFinder(Node root, DraftTree draft, ReadBid read, BidReader reader, BidAssessor assessor) {
        this.root = root;
        this.draft = draft;
        this.read = read;
        this.reader = reader;
        this.assessor = assessor;
        this.form = assessor.form();
        index(draft.tree());
    }

    /** Every node of the draft by its pointer, as nearly each is asked for. */
    private void index(Node node) {
        nodes.put(node.pointer(), node);
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> index(entry.value()));
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(this::index);
        }
    }

    private boolean has(String pointer) {
        Node node = nodes.get(pointer);
        return node != null && !Nodes.isNothing(node);
    }

    private Optional<String> text(String pointer) {
        return nodes.get(pointer) instanceof Node.Scalar scalar && !scalar.isNull()
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    private List<String> listed(String pointer) {
        return nodes.get(pointer) instanceof Node.Sequence sequence
                ? sequence.items().stream().map(Node::pointer).toList()
                : List.of();
    }

    /** In the order of their places. */
    List<Blank> all() {
        nothingWritten(root);
        draft.unusable().forEach(pointer -> add(pointer, Why.CANNOT_BE_USED, ""));
        List.of("schema", "round", "alliance", "submitted", "interventions").forEach(key -> needed("/" + key));
        approvals();
        group("/governance", "oversight", "stpFit", "partners");
        group("/patientEngagement", "meaningful", "representative", "inequalities");
        group("/deliveryPlan", "agreed", "stpLink");
        needed("/additional");
        actions();
        if (has("/interventions")) {
            draft.interventions().forEach(this::section);
        }
        return blanks.values().stream()
                .sorted(Comparator.comparingInt(Blank::line)
                        .thenComparingInt(Blank::column)
                        .thenComparing(Blank::pointer))
                .toList();
    }

    private void nothingWritten(Node node) {
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                if (Nodes.isNothing(entry.value())
                        && !draft.unusable().contains(entry.value().pointer())) {
                    add(entry.value().pointer(), Why.NOTHING_WRITTEN, "");
                }
                nothingWritten(entry.value());
            }
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(this::nothingWritten);
        }
    }

    private void add(String pointer, Why why, String note) {
        Asked asked = reader.asked(pointer).orElse(null);
        if (asked == null || blanks.containsKey(pointer + note)) {
            return;
        }
        Place place = read.places().nearest(pointer);
        blanks.put(
                pointer + note,
                new Blank(pointer, place.line(), place.column(), asked.title(), asked.description(), why, note));
    }

    /** A key that is not even there; one with nothing after it is found already. */
    private boolean needed(String pointer) {
        boolean absent = !nodes.containsKey(pointer);
        if (absent) {
            add(pointer, Why.LEFT_OUT, "");
        }
        return absent;
    }

    /** A group, or the keys that it lacks. */
    private void group(String pointer, String... keys) {
        needed(pointer);
        if (has(pointer)) {
            for (String key : keys) {
                needed(pointer + "/" + key);
            }
        }
    }

    private void approvals() {
        needed("/approvals");
        if (!has("/approvals")) {
            return;
        }
        group("/approvals/allianceLead", "date");
        items("/approvals/stpLeads", "stp", "date");
        items("/approvals/organisations", "name", "date");
        boolean board = has("/approvals/board");
        if (board) {
            group("/approvals/board", "hasAuthority", "date");
        }
        boolean authority = text("/approvals/board/hasAuthority")
                .filter(Boolean::parseBoolean)
                .isPresent();
        text("/alliance").flatMap(id -> assessor.footprints().alliance(id)).ifPresent(alliance -> {
            Setting setting = Setting.of(draft, alliance, LocalDate.EPOCH, false, "");
            setting.names()
                    .stpsMissingFrom(texts("/approvals/stpLeads", "stp"))
                    .forEach(stp -> add("/approvals/stpLeads/-", Why.LEFT_OUT, stp));
            List<String> ccgs = setting.names().ccgsMissingFrom(texts("/approvals/organisations", "name"));
            if (!authority && !ccgs.isEmpty()) {
                if (!board) {
                    needed("/approvals/board");
                }
                ccgs.forEach(ccg -> add("/approvals/organisations/-", Why.LEFT_OUT, ccg));
            }
        });
    }

    private List<String> texts(String list, String key) {
        return listed(list).stream()
                .flatMap(item -> text(item + "/" + key).stream())
                .toList();
    }

    private void items(String list, String... keys) {
        for (String item : listed(list)) {
            for (String key : keys) {
                needed(item + "/" + key);
            }
        }
    }

    private void actions() {
        String list = "/sixtyTwoDayRecovery";
        items(list, "action");
        boolean complete = listed(list).stream().anyMatch(item -> has(item + "/owner") && has(item + "/due"));
        if (!complete && !new Settings(draft, assessor).all().stream().allMatch(Setting::performs)) {
            if (listed(list).isEmpty()) {
                add(list, Why.LEFT_OUT, "");
            }
            items(list, "owner", "due");
        }
    }

    private void section(Intervention intervention) {
        String section = "/interventions/" + intervention.key();
        if (!has(section)) {
            return;
        }
        group(section + "/lead", "inPost");
        needed(section + "/outcomes");
        needed(section + "/funding");
        items(section + "/funding", "year", "revenue");
        items(section + "/milestones", "what", "due");
        items(section + "/phases", "name", "funding");
        needed(section + "/afterFunding");
        if (has(section + "/afterFunding")
                && text(section + "/afterFunding/recurrentCost")
                        .filter(cost -> !cost.equals("0"))
                        .isPresent()) {
            needed(section + "/afterFunding/metBy");
        }
        if (!has(section + "/productivity") && !has(section + "/quality")) {
            needed(section + "/productivity");
            needed(section + "/quality");
        }
        risks(section);
        outcomes(section, intervention);
    }

    private void risks(String section) {
        for (String risk : listed(section + "/risks")) {
            needed(risk + "/likelihood");
            needed(risk + "/impact");
            if (SectionDraft.needsMitigation(
                    draft, risk, assessor.numbers().confidence().riskRating())) {
                needed(risk + "/mitigation");
            }
        }
    }

    private void outcomes(String section, Intervention intervention) {
        List<FundingChoices.Choice> ways = new FundingChoices(draft, form, section).all();
        List<FinancialYear> years = funded(ways);
        Optional<FinancialYear> first = first(ways);
        List<String> claimed = texts(section + "/outcomes", "outcome");
        for (OutcomeDefinition definition : form.outcomesOf(intervention)) {
            if (definition.core() && !claimed.contains(definition.id())) {
                add(section + "/outcomes/-", Why.LEFT_OUT, definition.id() + " (" + definition.means() + ")");
            }
            if (claimed.contains(definition.id())) {
                years.forEach(year -> milestone(section, definition, year));
            }
        }
        for (String outcome : listed(section + "/outcomes")) {
            needed(outcome + "/outcome");
            group(outcome + "/baseline", "value", "period", "source");
            needed(outcome + "/trajectory");
            items(outcome + "/trajectory", "year", "value");
            group(outcome + "/evidence", "kind");
            if (has(outcome + "/evidence")
                    && text(outcome + "/evidence/kind").filter("none"::equals).isEmpty()) {
                needed(outcome + "/evidence/reference");
            }
            form.outcomesOf(intervention).stream()
                    .filter(definition -> text(outcome + "/outcome")
                            .filter(definition.id()::equals)
                            .isPresent())
                    .forEach(definition -> first.ifPresent(year -> years(outcome, definition, year)));
        }
        first.filter(year -> !hasEarly(section, year))
                .ifPresent(year ->
                        add(section + "/milestones/-", Why.LEFT_OUT, "one due in the first six months of " + year));
    }

    /** The years that are funded however the blanks are filled. */
    private List<FinancialYear> funded(List<FundingChoices.Choice> ways) {
        List<FinancialYear> funded = new ArrayList<>(form.years());
        ways.forEach(way -> funded.retainAll(way.years()));
        return funded;
    }

    /** The first funded year, if it hangs on no blank. */
    private static Optional<FinancialYear> first(List<FundingChoices.Choice> ways) {
        List<FinancialYear> firsts =
                ways.stream().map(way -> way.years().get(0)).distinct().toList();
        return firsts.size() == 1 ? Optional.of(firsts.get(0)) : Optional.empty();
    }

    private void years(String outcome, OutcomeDefinition definition, FinancialYear first) {
        if (!has(outcome + "/trajectory")) {
            return;
        }
        Set<String> listed = new TreeSet<>(texts(outcome + "/trajectory", "year"));
        OutcomeDefinition.Target target = definition.target();
        FinancialYear last = target == null ? form.lastYear() : target.year();
        for (FinancialYear year = first; year.atMost(last); year = year.next()) {
            if (!listed.contains(year.toString())) {
                add(outcome + "/trajectory/-", Why.LEFT_OUT, year.toString());
            }
        }
    }

    private void milestone(String section, OutcomeDefinition definition, FinancialYear year) {
        List<String> due = listed(section + "/milestones").stream()
                .filter(item ->
                        text(item + "/outcome").filter(definition.id()::equals).isPresent())
                .filter(item -> text(item + "/due")
                        .filter(day -> year.contains(LocalDate.parse(day)))
                        .isPresent())
                .toList();
        if (due.isEmpty()) {
            add(section + "/milestones/-", Why.LEFT_OUT, definition.id() + " in " + year);
        } else if (due.stream().noneMatch(item -> has(item + "/owner"))) {
            due.forEach(item -> needed(item + "/owner"));
        }
    }

    private boolean hasEarly(String section, FinancialYear first) {
        return texts(section + "/milestones", "due").stream()
                .map(LocalDate::parse)
                .anyMatch(due -> first.contains(due) && !due.isAfter(first.lastDayOfFirstHalf()));
    }
}
