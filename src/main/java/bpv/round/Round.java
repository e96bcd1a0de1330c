package bpv.round;

import bpv.alliance.Alliance;
import bpv.alliance.Footprints;
import bpv.allocation.AllocationParameters;
import bpv.allocation.BestValue;
import bpv.allocation.Candidate;
import bpv.allocation.Menu;
import bpv.allocation.Proposal;
import bpv.allocation.RankOrder;
import bpv.assessment.AssessedSection;
import bpv.assessment.Assumption;
import bpv.assessment.MenuKind;
import bpv.assessment.Recommendation;
import bpv.bid.BidForm;
import bpv.bid.Section;
import bpv.document.ReadBid;
import bpv.document.ReadBids;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.release.ReleaseRow;
import bpv.report.AllocatedAgain;
import bpv.report.Allocation;
import bpv.report.AssessedDocument;
import bpv.report.AssessedRound;
import bpv.report.Divided;
import bpv.report.Provenance;
import bpv.report.RoundResult;
import bpv.rules.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Assesses all bids of a round and proposes how to divide the money. */
public final class Round {
    private final RuleBook book;
    private final LocalDate day;
    private final BidAssessor assessor;
    private final Provenance provenance;
    private final List<Assumption> assumptions;

    /**
     * @param book the rules folder
     * @param day the day of assessment: rules and numbers in force on it apply
     */
    public Round(RuleBook book, LocalDate day) {
        this.book = book;
        this.day = day;
        this.assessor = new BidAssessor(book, day);
        this.provenance = new Provenance(
                "bpv " + Version.text(), day, book.digestOfRules(), book.digestOfReference(), book.published(day));
        this.assumptions = List.copyOf(assumptions(List.of()));
    }

    /** The rules folder. */
    public RuleBook book() {
        return book;
    }

    /** The day of assessment. */
    public LocalDate day() {
        return day;
    }

    /** What a bid of this round may name. */
    public BidForm form() {
        return assessor.form();
    }

    /** Assesses single bids of this round, and parts of them. */
    public BidAssessor assessor() {
        return assessor;
    }

    /** Decides the release of what the Alliances of this round are given. */
    public ReleaseDesk releaseDesk() {
        return new ReleaseDesk(
                book, assessor.numbers().allocation().years(), book.footprints().ids());
    }

    /** One document assessed on its own; it must be without problems. */
    public AssessedDocument assess(ReadBid document) {
        return new AssessedDocument(
                document.file(),
                document.sha256(),
                document.places(),
                assessor.assess(document.bid()
                        .orElseThrow(() -> new IllegalArgumentException(document.file() + " has problems"))));
    }

    /**
     * The whole round.
     *
     * @param read every document read
     * @param progress told of each document assessed
     */
    public RoundResult assess(ReadBids read, Consumer<String> progress) {
        List<AssessedDocument> bids = new ArrayList<>();
        for (ReadBid document : read.documents()) {
            if (document.bid().isPresent()) {
                bids.add(assess(document));
                progress.accept(document.file());
            }
        }
        bids.sort(Comparator.comparing(bid -> bid.assessed().bid().alliance()));
        AllocationParameters money = money();
        AllocationDesk desk = new AllocationDesk(book, money, List.of());
        Allocation allocation = desk.divide(candidates(bids));
        return new RoundResult(
                provenance(),
                assumptions(desk.ofRelease()),
                read.documents().stream()
                        .map(document -> new RoundResult.Document(
                                document.file(),
                                document.sha256(),
                                document.bid().isPresent()))
                        .toList(),
                read.problems(),
                read.passedOver(),
                bids,
                money,
                allocation.candidates(),
                allocation.ranks(),
                allocation.rankOrder(),
                allocation.bestValue(),
                allocation.release());
    }

    /**
     * How money would be divided among bids assessed before, rank order first; nothing is said of its release.
     *
     * @param bids no two from one Alliance
     * @param settings what is to be other than the numbers in force say
     */
    public List<Proposal> propose(List<AssessedDocument> bids, MoneySettings settings) {
        AllocationParameters money = settings.applied(money());
        List<Candidate> candidates = candidates(bids);
        return List.of(
                RankOrder.propose(candidates, money.yearly()),
                BestValue.propose(candidates, money.yearly(), money.nodeLimit()));
    }

    /** Among which sections of these bids money may be divided, no two of them from one Alliance. */
    public Question question(List<AssessedDocument> bids) {
        return new Question(candidates(bids), money(), book.footprints());
    }

    /**
     * The same with every section of these bids, whatever is recommended: for rules of policy that have to bear on all that
     * might come to be funded. What may not be funded has no options.
     */
    public Question questionOfAll(List<AssessedDocument> bids) {
        List<Candidate> all = new ArrayList<>();
        for (AssessedDocument document : bids) {
            for (AssessedSection section : document.assessed().sections()) {
                all.add(candidate(document.assessed().alliance(), section));
            }
        }
        return new Question(all, money(), book.footprints());
    }

    /** A section as a candidate for money after a decision; none if what is recommended leaves it without. */
    public Optional<Candidate> candidate(Decision decision) {
        if (!mayBeFunded(decision.label())) {
            return Optional.empty();
        }
        Alliance alliance = book.footprints().alliance(decision.alliance()).orElseThrow();
        return Optional.of(
                candidate(alliance, decision.section(), decision.means().score(), decision.menu()));
    }

    /** The round and its money, as the numbers in force say. */
    public AllocationParameters money() {
        return assessor.numbers().allocation();
    }

    /**
     * An assessment that was kept, with the money divided anew.
     *
     * @param kept an assessment by the rules and reference data of this round
     * @param settings what is to be other than the numbers in force say
     */
    public AllocatedAgain allocate(KeptAssessment kept, MoneySettings settings) {
        Question question = question(kept, settings);
        AllocationDesk desk = new AllocationDesk(book, question.money(), settings.overridden());
        Allocation allocation = desk.divide(question.candidates());
        return new AllocatedAgain(
                provenance().butFor(settings.departures()),
                settings.noted(assumptions(desk.ofRelease())),
                kept.documents(),
                kept.bids(),
                kept.problems(),
                kept.passedOver(),
                allocation);
    }

    /**
     * What is found of a round whose money was divided, with what performance would release of its proposals.
     *
     * @param read every document read
     * @param bids what was assessed of them
     * @param divided how its money may be divided
     */
    public AssessedRound found(ReadBids read, List<AssessedDocument> bids, Divided divided) {
        AllocationDesk desk = new AllocationDesk(book, money(), List.of());
        List<ReleaseRow> release = new ArrayList<>(desk.release("rankOrder", divided.rankOrder()));
        divided.bestValue().ifPresent(best -> release.addAll(desk.release("bestValue", best)));
        return new AssessedRound(
                divided.provenance(),
                assumptions(desk.ofRelease()),
                divided.documents(),
                read.problems(),
                bids.stream()
                        .sorted(Comparator.comparing(bid -> bid.assessed().bid().alliance()))
                        .toList(),
                money(),
                RankOrder.order(candidates(bids)),
                release);
    }

    /** Among which sections of a kept assessment money may be divided. */
    Question question(KeptAssessment kept, MoneySettings settings) {
        AllocationParameters money = settings.applied(money());
        return new Question(
                kept.sections().stream()
                        .filter(section -> mayBeFunded(section.label()))
                        .map(section -> section.candidate(book.footprints(), money.objective()))
                        .toList(),
                money,
                book.footprints());
    }

    /** The Alliances that may bid, and their 62-day figures. */
    public Footprints footprints() {
        return book.footprints();
    }

    /**
     * What 62-day performance would release to an Alliance if everything that may be funded of its bid were awarded as
     * asked: one row for each quarter of each year linked to performance; none if nothing may be funded in one.
     */
    public List<ReleaseRow> releaseIfAwardedAsAsked(AssessedDocument document) {
        String alliance = document.assessed().alliance().id();
        ReleaseDesk desk = new ReleaseDesk(book, assessor.numbers().allocation().years(), List.of(alliance));
        List<ReleaseRow> rows = new ArrayList<>();
        for (FinancialYear year : desk.linkedYears()) {
            Money asked = document.assessed().sections().stream()
                    .filter(section -> mayBeFunded(section.label()))
                    .map(section -> section.section().asked().getOrDefault(year, Money.NOTHING))
                    .reduce(Money.NOTHING, Money::plus);
            rows.addAll(desk.schedule("asAsked", year, new TreeMap<>(Map.of(alliance, asked))));
        }
        return rows;
    }

    /** What results of this round are made from and by. */
    public Provenance provenance() {
        return provenance;
    }

    /** Numbers and rules in force that no published source says, release and allocation apart. */
    public List<Assumption> assumptions() {
        return assumptions;
    }

    private List<Assumption> assumptions(List<Assumption> ofRelease) {
        List<Assumption> all = new ArrayList<>(assessor.numbers().assumptions());
        all.addAll(ofRelease);
        all.addAll(book.assumedRules());
        return all;
    }

    private List<Candidate> candidates(List<AssessedDocument> bids) {
        List<Candidate> candidates = new ArrayList<>();
        for (AssessedDocument document : bids) {
            for (AssessedSection section : document.assessed().sections()) {
                if (mayBeFunded(section.label())) {
                    candidates.add(candidate(document.assessed().alliance(), section));
                }
            }
        }
        return candidates;
    }

    private static boolean mayBeFunded(Recommendation label) {
        return label != Recommendation.INELIGIBLE && label != Recommendation.DO_NOT_FUND;
    }

    private Candidate candidate(Alliance alliance, AssessedSection section) {
        return candidate(
                alliance,
                section.section(),
                section.score().score(),
                section.menu().conclusion().kind());
    }

    private Candidate candidate(Alliance alliance, Section section, Fraction score, MenuKind menu) {
        return new Candidate(
                section.id(),
                alliance.id(),
                score,
                section.totalAsked(),
                Menu.of(
                        section,
                        score,
                        alliance.population(),
                        assessor.numbers().allocation().objective(),
                        menu));
    }
}
