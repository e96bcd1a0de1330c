package bpv.benchmark;

import bpv.alliance.Alliance;
import bpv.bid.Approval;
import bpv.bid.Approvals;
import bpv.bid.Bid;
import bpv.bid.BoardApproval;
import bpv.bid.Contact;
import bpv.bid.DeliveryPlan;
import bpv.bid.Governance;
import bpv.bid.Intervention;
import bpv.bid.OrganisationApproval;
import bpv.bid.PatientEngagement;
import bpv.bid.RecoveryAction;
import bpv.bid.Section;
import bpv.bid.StpApproval;
import bpv.rules.Numbers;
import bpv.rules.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Valid bids, any number of them, made up from a seed: of the size of the example bids, and rich in values that stand on
 * a threshold or a step beside it. The same seed gives the same bids.
 */
final class GeneratedBids {
    private static final LocalDate CLOSING = LocalDate.of(2017, 1, 18);

    /** Before, on and after the closing date; 24 months after the end of a year; with and without published figures. */
    private static final List<LocalDate> OTHER_DAYS = List.of(
            LocalDate.of(2016, 4, 30),
            LocalDate.of(2016, 5, 1),
            LocalDate.of(2016, 12, 31),
            LocalDate.of(2017, 1, 1),
            LocalDate.of(2017, 1, 17),
            LocalDate.of(2017, 1, 19),
            LocalDate.of(2019, 6, 15));

    private final Numbers numbers;
    private final List<Alliance> alliances;
    private final GeneratedSection sections;
    private final long seed;

    GeneratedBids(RuleBook book, LocalDate day, long seed) {
        numbers = book.numbersOn(day);
        alliances = List.copyOf(book.footprints().alliances().values());
        sections = new GeneratedSection(numbers, book.footprints().population());
        this.seed = seed;
    }

    List<Bid> first(int count) {
        return stream(count).toList();
    }

    /** One after the other, each made when it is asked for. */
    Stream<Bid> stream(int count) {
        return IntStream.range(0, count).mapToObj(this::bid);
    }

    Bid bid(int index) {
        Chance chance = new Chance(seed * 1_000_003 ^ index * 0x9E37_79B9_7F4A_7C15L);
        Alliance alliance = alliances.get(index % alliances.size());
        LocalDate submitted = chance.oneIn(4)
                ? chance.of(OTHER_DAYS)
                : CLOSING.minusDays(chance.of(0, 0, 0, 1, chance.between(2, 20)));
        return new Bid(
                numbers.allocation().round(),
                alliance.id(),
                submitted,
                chance.mostly(() -> new Contact(chance.name(), chance.name(), "01632 960787", "bids@alliance.example")),
                chance.veryCareful() ? approvals(chance, alliance, submitted) : Approvals.NONE,
                chance.mostly(() -> new Governance(chance.text(), chance.text(), chance.text())),
                chance.veryCareful() ? new PatientEngagement(chance.text(), chance.text(), chance.text()) : null,
                chance.veryCareful()
                        ? new DeliveryPlan(
                                chance.name(),
                                chance.by(submitted),
                                chance.veryCareful() ? "objective 2" : chance.of("", null))
                        : null,
                chance.veryCareful() ? Boolean.TRUE : chance.of(Boolean.FALSE, null),
                recovery(chance),
                sections(chance, alliance));
    }

    private List<Section> sections(Chance chance, Alliance alliance) {
        List<Section> made = new ArrayList<>();
        Intervention one = chance.of(Intervention.values());
        for (Intervention intervention : Intervention.values()) {
            if (intervention == one || !chance.oneIn(12)) {
                made.add(sections.section(chance, alliance, intervention));
            }
        }
        return made;
    }

    private static Approvals approvals(Chance chance, Alliance alliance, LocalDate submitted) {
        List<StpApproval> stps = new ArrayList<>();
        for (String stp : chance.shuffled(alliance.stps())) {
            if (chance.veryCareful()) {
                stps.add(new StpApproval(spelt(chance, stp), chance.name(), chance.name(), chance.by(submitted)));
            }
        }
        if (chance.oneIn(10)) {
            stps.add(new StpApproval("Elsewhere, Far & Away", null, null, submitted));
        }
        boolean board = chance.oneIn(2);
        return new Approvals(
                chance.veryCareful() ? new Approval(chance.name(), chance.name(), chance.by(submitted)) : null,
                stps,
                board || chance.oneIn(3) ? board(chance, board, submitted) : null,
                board && !chance.oneIn(3) ? List.of() : organisations(chance, alliance, submitted));
    }

    private static BoardApproval board(Chance chance, boolean authority, LocalDate submitted) {
        return new BoardApproval(authority ? Boolean.TRUE : chance.of(Boolean.FALSE, null), chance.by(submitted));
    }

    private static List<OrganisationApproval> organisations(Chance chance, Alliance alliance, LocalDate submitted) {
        boolean complete = chance.veryCareful();
        List<OrganisationApproval> listed = new ArrayList<>();
        for (String ccg : chance.shuffled(alliance.ccgs())) {
            if (complete || !chance.oneIn(8)) {
                listed.add(new OrganisationApproval(
                        spelt(chance, official(chance, alliance, ccg)),
                        complete && !chance.oneIn(200) ? submitted : chance.by(submitted)));
            }
        }
        listed.add(new OrganisationApproval("St. Elsewhere's Hospital", submitted.minusDays(1)));
        return listed;
    }

    /** The name as printed in the reference data or, where there is one, the official name. */
    private static String official(Chance chance, Alliance alliance, String printed) {
        return alliance.otherNames().entrySet().stream()
                .filter(other -> other.getValue().equals(printed) && chance.oneIn(2))
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElse(printed);
    }

    /** One of the ways in which people spell a name. */
    private static String spelt(Chance chance, String name) {
        return switch (chance.between(0, 9)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name.replace(" and ", " & ");
            case 2 -> name + " (our STP)";
            case 3 -> name.replace(",", "").replace('-', ' ');
            case 4 -> name.startsWith("NHS ") ? name.substring(4) + " CCG" : name;
            default -> name;
        };
    }

    private static List<RecoveryAction> recovery(Chance chance) {
        List<RecoveryAction> actions = new ArrayList<>();
        for (int i = chance.of(0, 0, 1, 2, 3); i > 0; i--) {
            @Nullable LocalDate due = chance.mostly(() -> CLOSING.plusDays(chance.between(10, 300)));
            actions.add(new RecoveryAction(chance.words(6), chance.name(), due));
        }
        return actions;
    }
}
