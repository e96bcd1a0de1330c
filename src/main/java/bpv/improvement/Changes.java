package bpv.improvement;

import bpv.assessment.AssessedBid;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.improvement.Draft.Changed;
import bpv.improvement.Edit.Serves;
import bpv.report.Improved.Change;
import bpv.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells each change of a draft with its place and with what it is for, in the words of the findings that it betters. */
final class Changes {
    private final Draft draft;
    private final Map<Serves, Finding> findings = new HashMap<>();

    Changes(Draft draft, AssessedBid before) {
        this.draft = draft;
        for (Explained<Finding> finding : Findings.of(before)) {
            findings.put(new Serves(finding.subject(), finding.criterion()), finding.conclusion());
        }
    }

    List<Change> of(Changed changed) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < changed.edits().size(); i++) {
            Edit edit = changed.edits().get(i);
            Place place = draft.read().places().nearest(edit.pointer());
            Set<String> criteria = new LinkedHashSet<>();
            Set<String> why = new LinkedHashSet<>();
            for (Serves serves : open(edit.serves())) {
                criteria.add(serves.criterion());
                why.add(why(serves));
            }
            changes.add(new Change(
                    changed.pointers().get(i),
                    place.line(),
                    place.column(),
                    edit.title(),
                    edit.from(),
                    edit.to(),
                    List.copyOf(criteria),
                    String.join(" ", why),
                    edit.units()));
        }
        return changes;
    }

    /** Those that can be bettered or, where there is none, all: then another change would spoil what is met now. */
    private List<Serves> open(List<Serves> all) {
        List<Serves> open = all.stream().filter(serves -> !isBest(serves)).toList();
        return open.isEmpty() ? all : open;
    }

    private boolean isBest(Serves serves) {
        Finding finding = findings.get(serves);
        return finding == null || finding.isMet() && finding.shortfall() == null;
    }

    private String why(Serves serves) {
        Finding finding = findings.get(serves);
        if (finding == null || isBest(serves)) {
            return serves.criterion() + " is met now, and stays so with the other changes.";
        }
        return serves.criterion() + ": " + finding.reason();
    }
}
