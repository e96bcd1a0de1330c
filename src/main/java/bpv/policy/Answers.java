package bpv.policy;

import bpv.assessment.AssessedBid;
import bpv.assessment.AssessedSection;
import bpv.assessment.Conclusion;
import bpv.assessment.Condition;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.MenuGiven;
import bpv.assessment.OutcomeScore;
import bpv.assessment.RecommendationGiven;
import bpv.assessment.RuleCard;
import bpv.assessment.Verdict;
import bpv.bid.Intervention;
import bpv.release.Instalment;
import bpv.release.QuarterDecided;
import bpv.release.ReleaseRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was found, by the names that scenarios use: {@code G1}, {@code ED1 value}, {@code ED1 C3}, {@code M1} or
 * {@code recommendation} of early diagnosis, {@code recoveryPackage M1}, {@code 2018/19 Q1 S1}.
 */
final class Answers {
    private final Map<String, Answer> byName = new TreeMap<>();

    /**
     * One answer.
     *
     * @param name what scenarios call it
     * @param texts one text; for conditions, one for each
     * @param cards the rules that concluded it
     * @param subjects the ids of what it is about
     */
    record Answer(String name, List<String> texts, List<RuleCard> cards, List<String> subjects) {
        /** What was decided, without the reasons. */
        List<String> decisions() {
            return Answers.decisions(name, texts);
        }
    }

    /** Whether two answers differ in what they decide; conditions, which quote numbers, by the rules that set them. */
    static boolean turns(Answer one, Answer other) {
        return one.name().endsWith("conditions")
                ? !one.cards().equals(other.cards())
                : !one.decisions().equals(other.decisions());
    }

    /** What answers decide, without the reasons; of a condition every word counts. */
    static List<String> decisions(String name, List<String> texts) {
        return name.endsWith("conditions")
                ? texts
                : texts.stream().map(text -> text.split(" — ", 2)[0]).toList();
    }

    /** The rules that concluded any of it. */
    List<RuleCard> cards() {
        return byName.values().stream()
                .flatMap(answer -> answer.cards().stream())
                .distinct()
                .toList();
    }

    /** The rules that concluded what a scenario asks for. */
    List<RuleCard> cards(Scenario scenario) {
        return scenario.find().stream()
                .flatMap(expected -> of(expected.name()).stream())
                .flatMap(answer -> answer.cards().stream())
                .toList();
    }

    /** All answers, by name. */
    List<Answer> all() {
        return List.copyOf(byName.values());
    }

    Optional<Answer> of(String name) {
        String early = Intervention.EARLY_DIAGNOSIS.key() + " ";
        return Optional.ofNullable(byName.get(name.startsWith(early) ? name.substring(early.length()) : name));
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    void add(AssessedBid bid) {
        bid.gateway().forEach(finding -> put(finding.criterion(), verdict(finding), finding));
        bid.sections().forEach(this::section);
    }

    private void section(AssessedSection section) {
        Intervention intervention = section.section().intervention();
        String prefix = intervention == Intervention.EARLY_DIAGNOSIS ? "" : intervention.key() + " ";
        section.score().outcomes().forEach(this::outcome);
        counted(prefix + "score", section.totals().scoreShown());
        counted(prefix + "mean value", section.totals().valueShown());
        counted(prefix + "mean confidence", section.totals().confidenceShown());
        List<Explained<Finding>> findings = new ArrayList<>(section.concerns());
        findings.addAll(section.readiness());
        findings.addAll(section.fundingTests());
        findings.forEach(finding -> put(prefix + finding.criterion(), verdict(finding), finding));
        Explained<RecommendationGiven> recommended = section.recommendation();
        put(
                prefix + "recommendation",
                said(recommended.conclusion().recommendation().title(), recommended),
                recommended);
        Explained<MenuGiven> menu = section.menu();
        String kind = menu.conclusion().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        put(prefix + "menu", said(kind, menu), menu);
        byName.put(
                prefix + "conditions",
                new Answer(
                        prefix + "conditions",
                        section.conditions().stream()
                                .map(condition -> condition(condition.conclusion()))
                                .toList(),
                        section.conditions().stream().map(Explained::card).toList(),
                        section.conditions().stream().map(Explained::subject).toList()));
    }

    /** Which sections are subject to which limits. */
    void limits(List<Explained<Finding>> findings) {
        for (Explained<Finding> finding : findings) {
            String intervention = finding.subject().substring(finding.subject().indexOf('/') + 1);
            String prefix = intervention.equals(Intervention.EARLY_DIAGNOSIS.key()) ? "" : intervention + " ";
            put(prefix + finding.criterion(), verdict(finding), finding);
        }
    }

    private void outcome(OutcomeScore outcome) {
        String id = outcome.definition().id();
        put(id + " value", points(outcome.value()), outcome.value());
        outcome.tests().forEach(test -> put(id + " " + test.criterion(), verdict(test), test));
    }

    void add(ReleaseRow row) {
        QuarterDecided decided = row.decided();
        Instalment money = row.instalment();
        String quarter = money.quarter() + " ";
        put(quarter + "S1", points(decided.part()), decided.part());
        put(quarter + "S4", verdict(decided.reRelease()), decided.reRelease());
        put(quarter + "S6", verdict(decided.figures()), decided.figures());
        counted(quarter + "other average", "" + decided.partByOtherAverage());
        byName.put(
                quarter + "money",
                new Answer(
                        quarter + "money",
                        List.of(money.due() + " due, " + money.paid() + " paid, " + money.held() + " held, "
                                + money.reReleased() + " re-released, " + money.stillHeld() + " still held"),
                        List.of(),
                        List.of()));
    }

    /** What no rule concludes, but arithmetic. */
    private void counted(String name, String text) {
        byName.put(name, new Answer(name, List.of(text), List.of(), List.of()));
    }

    private void put(String name, String text, Explained<?> conclusion) {
        byName.put(name, new Answer(name, List.of(text), List.of(conclusion.card()), List.of(conclusion.subject())));
    }

    private static String verdict(Explained<Finding> finding) {
        return said(finding.conclusion().verdict().title(), finding);
    }

    private static String points(Explained<Finding> finding) {
        return finding.conclusion().verdict() == Verdict.NOT_APPLICABLE
                ? verdict(finding)
                : said("" + finding.conclusion().points(), finding);
    }

    private static String said(String answer, Explained<? extends Conclusion> because) {
        return answer + " — " + because.conclusion().reason();
    }

    private static String condition(Condition condition) {
        return condition.owner() + ", by " + condition.due() + " — " + condition.what() + " — checked: "
                + condition.checkedBy();
    }
}
