package bpv.draft;

import bpv.bid.BidForm;
import bpv.bid.Intervention;
import bpv.source.Edits;
import bpv.source.Node;
import bpv.source.Problem;
import java.util.ArrayList;
import java.util.List;

/** Makes a draft usable: takes out what cannot be completed. */
final class Repair {
    private Repair() {}

    static DraftTree of(Node root, List<Problem> problems, BidForm form) {
        DraftTree draft = DraftTree.of(root, problems);
        for (Intervention intervention : Intervention.values()) {
            String section = "/interventions/" + intervention.key();
            draft = fitting(
                    draft,
                    section + "/outcomes",
                    "outcome",
                    form.outcomesOf(intervention).size());
            draft = fitting(draft, section + "/funding", "year", form.years().size());
            for (String outcome : draft.items(section + "/outcomes")) {
                draft = fitting(
                        draft, outcome + "/trajectory", "year", form.years().size());
            }
            for (String phase : draft.items(section + "/phases")) {
                draft = fitting(draft, phase + "/funding", "year", form.years().size());
            }
        }
        return draft;
    }

    /** The draft with no more items in a list than there are names for them; those without a name go, the last first. */
    private static DraftTree fitting(DraftTree draft, String list, String key, int names) {
        List<String> items = new ArrayList<>(draft.items(list));
        Node tree = draft.tree();
        List<String> leftOut = new ArrayList<>(draft.leftOut());
        int count = items.size();
        for (int i = items.size() - 1; i >= 0 && count > names; i--) {
            if (!draft.has(items.get(i) + "/" + key)) {
                tree = Edits.remove(tree, items.get(i));
                leftOut.add(items.get(i));
                count--;
            }
        }
        return new DraftTree(tree, draft.unusable(), leftOut);
    }
}
