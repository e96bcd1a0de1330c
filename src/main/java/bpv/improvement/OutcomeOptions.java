package bpv.improvement;

import bpv.assessment.ChangeableField;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.OutcomePlan;
import bpv.assessment.OutcomeScore;
import bpv.bid.ClaimedOutcome;
import bpv.bid.OutcomeDefinition;
import bpv.bid.Section;
import bpv.improvement.Course.Step;
import bpv.improvement.DeliveryRemedies.Delivery;
import bpv.improvement.Edit.Serves;
import bpv.quantity.FinancialYear;
import bpv.source.Edits;
import bpv.source.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be made of each outcome of one section, whatever the other outcomes do. */
final class OutcomeOptions {
    /** The tests that changes of an outcome can pass; what others say is taken as it stands. */
    private static final Set<String> CHANGED = Set.of("C1", "C3", "C4");

    private final Judge judge;
    private final Node root;
    private final Section section;
    private final Map<String, List<Course>> courses = new HashMap<>();

    OutcomeOptions(Judge judge, Node root, Section section) {
        this.judge = judge;
        this.root = root;
        this.section = section;
    }

    /** What mitigates the serious risks of the whole section; nothing if there is none, empty if that is not offered. */
    Optional<Remedy> sectionRisks(LocalDate submitted) {
        for (OutcomeDefinition definition : judge.numbers().outcomes()) {
            Optional<ClaimedOutcome> claim = section.outcome(definition.id());
            if (definition.intervention() == section.intervention() && claim.isPresent()) {
                return new DeliveryRemedies(judge, judge.plan(section, definition, claim.get(), submitted)).ofSection();
            }
        }
        return Optional.of(Remedy.NOTHING);
    }

    /**
     * The options of one outcome, smallest first; an outcome left out has one, as its baseline is a fact.
     *
     * @param delivers whether no serious risk of the whole section is left without mitigation
     */
    List<OutcomeOption> of(OutcomeScore score, LocalDate submitted, boolean delivers) {
        ClaimedOutcome claim = section.outcome(score.definition().id()).orElse(null);
        if (claim == null) {
            return List.of(new OutcomeOption(score.valuePoints(), score.confidencePoints(), false, Remedy.NOTHING));
        }
        OutcomePlan plan = judge.plan(section, score.definition(), claim, submitted);
        List<OutcomeOption> options = new ArrayList<>();
        for (Course course : courses(score.definition(), claim)) {
            for (@Nullable Remedy evidence : evidence(score, plan)) {
                for (@Nullable Delivery delivery : deliveries(score, plan, delivers)) {
                    keep(options, option(score, plan, course, evidence, delivery));
                }
            }
        }
        options.sort(OutcomeOption.ORDER);
        return options;
    }

    private List<Course> courses(OutcomeDefinition definition, ClaimedOutcome claim) {
        boolean changeable = judge.improvement().allows(ChangeableField.TRAJECTORY);
        return courses.computeIfAbsent(
                definition.id(), any -> Courses.of(judge, section, definition, claim, changeable));
    }

    /** The evidence as it is, written as null, and what makes it pass. */
    private List<@Nullable Remedy> evidence(OutcomeScore score, OutcomePlan plan) {
        List<@Nullable Remedy> evidence = new ArrayList<>();
        evidence.add(null);
        if (!passes(score, "C1")) {
            EvidenceRemedy.of(judge, plan).ifPresent(evidence::add);
        }
        return evidence;
    }

    private List<@Nullable Delivery> deliveries(OutcomeScore score, OutcomePlan plan, boolean delivers) {
        List<@Nullable Delivery> deliveries = new ArrayList<>();
        deliveries.add(null);
        if (delivers && !passes(score, "C4")) {
            deliveries.addAll(new DeliveryRemedies(judge, plan).ways());
        }
        return deliveries;
    }

    private static boolean passes(OutcomeScore score, String test) {
        return score.tests().stream()
                .filter(found -> found.criterion().equals(test))
                .allMatch(found -> found.conclusion().isMet());
    }

    private OutcomeOption option(
            OutcomeScore score,
            OutcomePlan plan,
            Course course,
            @Nullable Remedy evidence,
            @Nullable Delivery delivery) {
        int confidence = 0;
        for (Explained<Finding> test : score.tests()) {
            boolean met = test.conclusion().isMet();
            confidence += !CHANGED.contains(test.criterion()) && met ? 1 : 0;
        }
        confidence += evidence != null || passes(score, "C1") ? 1 : 0;
        confidence += course.credible() ? 1 : 0;
        confidence += delivery != null || passes(score, "C4") ? 1 : 0;
        Remedy remedy = trajectory(score, plan, course);
        remedy = evidence == null ? remedy : remedy.plus(evidence);
        remedy = delivery == null ? remedy : remedy.plus(delivery.remedy());
        return new OutcomeOption(course.value(), confidence, delivery != null && delivery.early(), remedy);
    }

    private static void keep(List<OutcomeOption> options, OutcomeOption option) {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).earnsAs(option)) {
                if (option.remedy().cost().compareTo(options.get(i).remedy().cost()) < 0) {
                    options.set(i, option);
                }
                return;
            }
        }
        options.add(option);
    }

    private Remedy trajectory(OutcomeScore score, OutcomePlan plan, Course course) {
        List<Serves> serves = new ArrayList<>();
        if (course.value() != score.valuePoints()) {
            serves.add(new Serves(plan.subject(), "value"));
        }
        if (course.credible() != passes(score, "C3")) {
            serves.add(new Serves(plan.subject(), "C3"));
        }
        List<Edit> edits = new ArrayList<>();
        course.changed().forEach((year, step) -> edits.add(edit(plan, year, step, serves)));
        return Remedy.of(edits);
    }

    private Edit edit(OutcomePlan plan, FinancialYear year, Step step, List<Serves> serves) {
        String list = plan.at("/trajectory");
        String title = "trajectory of " + plan.outcome() + ", " + year;
        String value = step.value().toPlainString();
        int index = 0;
        for (Node item : items(list)) {
            if (item instanceof Node.Mapping mapping && says(mapping, "year", year.toString())) {
                return Fields.number(
                        list + "/" + index + "/value",
                        title,
                        text(mapping, "value"),
                        value,
                        step.cost().units(),
                        serves);
            }
            index++;
        }
        Map<String, Node> values = new LinkedHashMap<>();
        values.put("year", Edits.plain(year.toString()));
        values.put("value", Edits.plain(value));
        return Fields.item(list, title, values, value, step.cost().units(), serves);
    }

    private List<Node> items(String list) {
        return Edits.at(root, list).orElse(null) instanceof Node.Sequence sequence ? sequence.items() : List.of();
    }

    private static boolean says(Node.Mapping mapping, String key, String text) {
        return text(mapping, key).equals(text);
    }

    private static String text(Node.Mapping mapping, String key) {
        return mapping.get(key).orElse(null) instanceof Node.Scalar scalar ? scalar.text() : "";
    }
}
