package bpv.round;

import bpv.alliance.Alliance;
import bpv.alliance.Footprints;
import bpv.allocation.AllocationParameters;
import bpv.allocation.Candidate;
import bpv.allocation.Menu;
import bpv.assessment.AssessedSection;
import bpv.assessment.Candidacy;
import bpv.assessment.MenuKind;
import bpv.bid.Section;
import bpv.quantity.Fraction;
import bpv.report.AssessedDocument;
import bpv.rules.Numbers;
import bpv.rules.RuleBook;
import bpv.rules.RulesRejected;
import bpv.rules.WrittenLimits;
import bpv.source.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the question how money is to be divided: among which sections, and by which rules of policy in force. */
final class QuestionDesk {
    private final Footprints footprints;
    private final LimitSubjects subjects;
    private final LimitsInForce limits;
    private final AllocationParameters inForce;

    /** @throws RulesRejected if a rule of policy in force cannot be read, or a rule speaks of a limit that there is not */
    QuestionDesk(RuleBook book, LocalDate day, Numbers numbers) {
        this.footprints = book.footprints();
        this.inForce = numbers.allocation();
        this.subjects = new LimitSubjects(book, day);
        WrittenLimits written = book.limitsOn(day);
        LimitTerms nobody =
                new LimitTerms(footprints, List.of(), numbers.allocation().yearly(), subjects.of(List.of()));
        this.limits = new LimitsInForce(written);
        List<Problem> problems = new ArrayList<>(limits.problems(nobody));
        problems.addAll(subjects.unknown(written.limitNames()));
        if (!problems.isEmpty()) {
            throw new RulesRejected(problems);
        }
    }

    /** The rules of policy in force. */
    LimitsInForce limits() {
        return limits;
    }

    /** Among the sections of bids, no two of them from one Alliance. */
    Question ofBids(List<AssessedDocument> bids, MoneySettings settings) {
        AllocationParameters money = settings.applied(inForce);
        List<Candidate> candidates = new ArrayList<>();
        List<Candidacy> candidacies = new ArrayList<>();
        for (AssessedDocument document : bids) {
            candidacies.addAll(LimitSubjects.candidacies(document.assessed()));
            for (AssessedSection section : document.assessed().sections()) {
                if (LimitSubjects.mayBeFunded(section.label())) {
                    candidates.add(candidate(document.assessed().alliance(), section, money));
                }
            }
        }
        return question(candidates, candidacies, settings);
    }

    /** Among all sections of bids; those that may not be funded have no options. */
    Question ofAll(List<AssessedDocument> bids) {
        List<Candidate> candidates = new ArrayList<>();
        List<Candidacy> candidacies = new ArrayList<>();
        for (AssessedDocument document : bids) {
            for (AssessedSection section : document.assessed().sections()) {
                candidates.add(candidate(document.assessed().alliance(), section, inForce));
                candidacies.add(LimitSubjects.candidacy(document.assessed(), section));
            }
        }
        return question(candidates, candidacies, MoneySettings.NONE);
    }

    /** A section after a decision that leaves it with options. */
    Candidate candidate(Decision decision) {
        Alliance alliance = footprints.alliance(decision.alliance()).orElseThrow();
        return candidate(alliance, decision.section(), decision.means().score(), decision.menu(), inForce);
    }

    /** Among the sections of an assessment that was kept. */
    Question ofKept(List<KeptSection> sections, MoneySettings settings) {
        AllocationParameters money = settings.applied(inForce);
        List<Candidate> candidates = new ArrayList<>();
        List<Candidacy> candidacies = new ArrayList<>();
        for (KeptSection section : sections) {
            if (LimitSubjects.mayBeFunded(section.label())) {
                candidates.add(section.candidate(footprints, money.objective()));
                candidacies.add(section.candidacy(footprints));
            }
        }
        return question(candidates, candidacies, settings);
    }

    private Question question(List<Candidate> candidates, List<Candidacy> candidacies, MoneySettings settings) {
        Map<String, Set<String>> subject = subjects.of(candidacies);
        return new Question(candidates, settings.applied(inForce), settings, footprints, candidacies, limits, subject);
    }

    private static Candidate candidate(Alliance alliance, AssessedSection section, AllocationParameters money) {
        return candidate(
                alliance,
                section.section(),
                section.score().score(),
                section.menu().conclusion().kind(),
                money);
    }

    private static Candidate candidate(
            Alliance alliance, Section section, Fraction score, MenuKind menu, AllocationParameters money) {
        return new Candidate(
                section.id(),
                alliance.id(),
                score,
                section.totalAsked(),
                Menu.of(section, score, alliance.population(), money.objective(), menu));
    }
}
