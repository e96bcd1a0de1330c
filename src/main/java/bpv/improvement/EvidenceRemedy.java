package bpv.improvement;

import bpv.assessment.ChangeableField;
import bpv.assessment.OutcomePlan;
import bpv.bid.Evidence;
import bpv.bid.EvidenceKind;
import bpv.improvement.Edit.Serves;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What makes an outcome's evidence pass C1: another kind, a reference, or both. */
final class EvidenceRemedy {
    private final Judge judge;
    private final Fields fields;
    private final OutcomePlan plan;
    private final Evidence given;
    private final Serves serves;

    private EvidenceRemedy(Judge judge, OutcomePlan plan) {
        this.judge = judge;
        this.fields = new Fields(judge.improvement());
        this.plan = plan;
        Evidence evidence = plan.claim().evidence();
        this.given = evidence == null ? new Evidence(null, null) : evidence;
        this.serves = new Serves(plan.subject(), "C1");
    }

    /** The smallest change; empty if none may be offered. Kinds are tried in the order of the form. */
    static Optional<Remedy> of(Judge judge, OutcomePlan plan) {
        return judge.improvement().allows(ChangeableField.EVIDENCE)
                ? new EvidenceRemedy(judge, plan).least()
                : Optional.empty();
    }

    private Optional<Remedy> least() {
        String reference = Placeholder.about("say where the evidence can be read");
        List<Evidence> tried = new ArrayList<>();
        tried.add(new Evidence(given.kind(), reference));
        for (EvidenceKind kind : EvidenceKind.values()) {
            tried.add(new Evidence(kind, given.reference()));
            tried.add(new Evidence(kind, reference));
        }
        Remedy least = null;
        for (Evidence evidence : tried) {
            if (judge.passes(with(evidence), "C1")) {
                Remedy remedy = Remedy.of(edits(evidence));
                least = least == null || remedy.cost().compareTo(least.cost()) < 0 ? remedy : least;
            }
        }
        return Optional.ofNullable(least);
    }

    private OutcomePlan with(Evidence evidence) {
        return judge.plan(
                plan.section(), plan.definition(), Altered.evidence(plan.claim(), evidence), plan.submitted());
    }

    private List<Edit> edits(Evidence evidence) {
        List<Edit> edits = new ArrayList<>();
        if (evidence.kind() != null && evidence.kind() != given.kind()) {
            edits.add(fields.choice(
                    plan.at("/evidence/kind"),
                    "kind of evidence for " + plan.outcome(),
                    key(given.kind()),
                    evidence.kind().key(),
                    serves));
        }
        if (evidence.reference() != null && !evidence.reference().equals(given.reference())) {
            edits.add(fields.text(
                    plan.at("/evidence/reference"),
                    "reference of the evidence for " + plan.outcome(),
                    given.reference(),
                    evidence.reference(),
                    serves));
        }
        return edits;
    }

    private static @Nullable String key(@Nullable EvidenceKind kind) {
        return kind == null ? null : kind.key();
    }
}
