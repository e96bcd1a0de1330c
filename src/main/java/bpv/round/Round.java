package bpv.round;

import bpv.alliance.Alliance;
import bpv.alliance.Footprints;
import bpv.allocation.AllocationParameters;
import bpv.allocation.Award;
import bpv.allocation.BestValue;
import bpv.allocation.Candidate;
import bpv.allocation.Menu;
import bpv.allocation.Proposal;
import bpv.allocation.RankOrder;
import bpv.assessment.AssessedSection;
import bpv.assessment.Assumption;
import bpv.assessment.Recommendation;
import bpv.bid.BidForm;
import bpv.document.ReadBid;
import bpv.document.ReadBids;
import bpv.quantity.FinancialYear;
import bpv.quantity.Fraction;
import bpv.quantity.Money;
import bpv.release.ReleaseRow;
import bpv.report.AssessedDocument;
import bpv.report.Provenance;
import bpv.report.RoundResult;
import bpv.rules.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Assesses all bids of a round and proposes how to divide the money. */
public final class Round {
    private final RuleBook book;
    private final LocalDate day;
    private final BidAssessor assessor;
    private final Provenance provenance;

    /**
     * @param book the rules folder
     * @param day the day of assessment: rules and numbers in force on it apply
     */
    public Round(RuleBook book, LocalDate day) {
        this.book = book;
        this.day = day;
        this.assessor = new BidAssessor(book, day);
        this.provenance = new Provenance("bpv " + Version.text(), day, book.digestOfRules(), book.digestOfReference());
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
                book,
                assessor.numbers().allocation().years(),
                book.footprints().ids());
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
        List<Candidate> candidates = candidates(bids);
        AllocationParameters money = assessor.numbers().allocation();
        Proposal rankOrder = RankOrder.propose(candidates, money.yearly());
        Proposal bestValue = BestValue.propose(candidates, money.yearly(), money.nodeLimit());
        ReleaseDesk desk = releaseDesk();
        List<ReleaseRow> release = new ArrayList<>(release(desk, "rankOrder", rankOrder));
        release.addAll(release(desk, "bestValue", bestValue));
        return new RoundResult(
                provenance(),
                assumptions(desk.assumptions()),
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
                RankOrder.order(candidates),
                RankOrder.ranks(candidates),
                rankOrder,
                bestValue,
                release);
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
                    .filter(Round::mayBeFunded)
                    .map(section -> section.section().asked().getOrDefault(year, Money.NOTHING))
                    .reduce(Money.NOTHING, Money::plus);
            rows.addAll(desk.schedule("asAsked", year, new TreeMap<>(Map.of(alliance, asked))));
        }
        return rows;
    }

    /** The Alliances that may bid, and their 62-day figures. */
    public Footprints footprints() {
        return book.footprints();
    }

    /** What results of this round are made from and by. */
    public Provenance provenance() {
        return provenance;
    }

    /** Numbers and rules in force that no published source says, release and allocation apart. */
    public List<Assumption> assumptions() {
        return assumptions(List.of());
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
                if (mayBeFunded(section)) {
                    candidates.add(candidate(document.assessed().alliance(), section));
                }
            }
        }
        return candidates;
    }

    private static boolean mayBeFunded(AssessedSection section) {
        return section.label() != Recommendation.INELIGIBLE && section.label() != Recommendation.DO_NOT_FUND;
    }

    private Candidate candidate(Alliance alliance, AssessedSection section) {
        Fraction score = section.score().score();
        return new Candidate(
                section.id(),
                alliance.id(),
                score,
                section.section().totalAsked(),
                Menu.of(
                        section.section(),
                        score,
                        alliance.population(),
                        assessor.numbers().allocation().objective(),
                        section.menu().conclusion().kind()));
    }

    private static List<ReleaseRow> release(ReleaseDesk desk, String name, Proposal proposal) {
        List<ReleaseRow> rows = new ArrayList<>();
        for (FinancialYear year : desk.linkedYears()) {
            SortedMap<String, Money> awards = new TreeMap<>();
            for (Award award : proposal.awards()) {
                String alliance = award.section().substring(0, award.section().indexOf('/'));
                awards.merge(alliance, award.option().in(year), Money::plus);
            }
            rows.addAll(desk.schedule(name, year, awards));
        }
        return rows;
    }
}
