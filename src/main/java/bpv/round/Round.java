package bpv.round;

import bpv.alliance.Footprints;
import bpv.allocation.AllocationParameters;
import bpv.allocation.Candidate;
import bpv.allocation.Policy;
import bpv.allocation.Proposal;
import bpv.allocation.RankOrder;
import bpv.assessment.Assumption;
import bpv.bid.BidForm;
import bpv.document.ReadBid;
import bpv.document.ReadBids;
import bpv.quantity.FinancialYear;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Assesses all bids of a round and proposes how to divide the money. */
public final class Round {
    private final RuleBook book;
    private final LocalDate day;
    private final BidAssessor assessor;
    private final QuestionDesk questions;
    private final Provenance provenance;
    private final List<Assumption> assumptions;

    /**
     * @param book the rules folder
     * @param day the day of assessment: rules and numbers in force on it apply
     * @throws bpv.rules.RulesRejected if numbers or rules of policy in force on it have faults
     */
    public Round(RuleBook book, LocalDate day) {
        this.book = book;
        this.day = day;
        this.assessor = new BidAssessor(book, day);
        this.questions = new QuestionDesk(book, day, assessor.numbers());
        this.provenance = new Provenance(
                "bpv " + Version.text(), day, book.digestOfRules(), book.digestOfReference(), book.published(day));
        this.assumptions = List.copyOf(assumptions(List.of(), limitsInForce()));
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
     * @throws NoPlan if no plan keeps to the rules of policy in force
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
        AllocationDesk desk = new AllocationDesk(book, money(), List.of());
        Allocation allocation = desk.divide(question(bids));
        return new RoundResult(
                provenance(),
                assumptions(desk.ofRelease(), limitsInForce()),
                read.documents().stream()
                        .map(document -> new RoundResult.Document(
                                document.file(),
                                document.sha256(),
                                document.bid().isPresent()))
                        .toList(),
                read.problems(),
                read.passedOver(),
                bids,
                allocation);
    }

    /**
     * How money would be divided among bids assessed before, rank order first; nothing is said of its release.
     *
     * @param bids no two from one Alliance
     * @param settings what is to be other than the numbers in force say
     * @throws NoPlan if no plan keeps to the rules of policy in force
     */
    public List<Proposal> propose(List<AssessedDocument> bids, MoneySettings settings) {
        Question question = questions.ofBids(bids, settings);
        return List.of(AllocationDesk.rankOrder(question), AllocationDesk.bestValue(question));
    }

    /** Among which sections of these bids money may be divided, no two of them from one Alliance. */
    public Question question(List<AssessedDocument> bids) {
        return question(bids, MoneySettings.NONE);
    }

    /**
     * The same with other money.
     *
     * @param settings what is to be other than the numbers in force say
     */
    public Question question(List<AssessedDocument> bids, MoneySettings settings) {
        return questions.ofBids(bids, settings);
    }

    /**
     * The same with every section of these bids, whatever is recommended: for rules of policy that have to bear on all that
     * might come to be funded. What may not be funded has no options.
     */
    public Question questionOfAll(List<AssessedDocument> bids) {
        return questions.ofAll(bids);
    }

    /** Among no sections at all: what rules of policy can be read by where nothing is known of bids. */
    Question questionOfNobody(MoneySettings settings) {
        return questions.ofKept(List.of(), settings);
    }

    /** A section as a candidate for money after a decision; none if what is recommended leaves it without. */
    public Optional<Candidate> candidate(Decision decision) {
        return LimitSubjects.mayBeFunded(decision.label())
                ? Optional.of(questions.candidate(decision))
                : Optional.empty();
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
     * @throws NoPlan if no plan keeps to the rules of policy in force
     */
    public AllocatedAgain allocate(KeptAssessment kept, MoneySettings settings) {
        Question question = question(kept, settings);
        AllocationDesk desk = new AllocationDesk(book, question.money(), settings.overridden());
        Allocation allocation = desk.divide(question);
        return new AllocatedAgain(
                provenance().butFor(settings.departures()),
                settings.noted(assumptions(desk.ofRelease(), limitsInForce())),
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
     * @param question that was put
     * @param divided how its money may be divided
     */
    public AssessedRound found(ReadBids read, List<AssessedDocument> bids, Question question, Divided divided) {
        AllocationDesk desk = new AllocationDesk(book, question.money(), List.of());
        List<ReleaseRow> release = new ArrayList<>(desk.release("rankOrder", divided.rankOrder()));
        divided.bestValue().ifPresent(best -> release.addAll(desk.release("bestValue", best)));
        return new AssessedRound(
                divided.provenance(),
                question.settings().noted(assumptions(desk.ofRelease(), limitsOf(divided.policy()))),
                divided.documents(),
                read.problems(),
                bids.stream()
                        .sorted(Comparator.comparing(bid -> bid.assessed().bid().alliance()))
                        .toList(),
                question.money(),
                RankOrder.order(question.candidates()),
                release);
    }

    /** Among which sections of a kept assessment money may be divided. */
    Question question(KeptAssessment kept, MoneySettings settings) {
        return questions.ofKept(kept.sections(), settings);
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
                    .filter(section -> LimitSubjects.mayBeFunded(section.label()))
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

    /** The same where other rules of policy are kept to, beside or instead of those in force. */
    public List<Assumption> assumptions(Policy policy) {
        return assumptions(List.of(), limitsOf(policy));
    }

    private Set<String> limitsOf(Policy policy) {
        Set<String> limits = new HashSet<>(limitsInForce());
        policy.limits().forEach(limit -> limits.add(limit.name().split(": ", 2)[0]));
        return limits;
    }

    private Set<String> limitsInForce() {
        return questions.limits().inForce();
    }

    /** A rule on who is subject to a limit is nothing that a result rests on while there is no such limit. */
    private List<Assumption> assumptions(List<Assumption> ofRelease, Set<String> limits) {
        List<Assumption> all = new ArrayList<>(assessor.numbers().assumptions());
        all.addAll(ofRelease);
        book.assumedRules().stream()
                .filter(rule -> !LimitSubjects.isOurs(rule.file()) || limits.contains(rule.name()))
                .forEach(all::add);
        return all;
    }
}
