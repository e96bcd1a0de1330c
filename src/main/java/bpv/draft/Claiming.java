package bpv.draft;

import bpv.bid.BidForm;
import bpv.bid.Intervention;
import bpv.bid.OutcomeDefinition;
import java.util.List;

/** Which outcomes a section of a draft claims, and which it may still claim under names that are blank. */
final class Claiming {
    private final DraftTree draft;
    private final String section;
    private final List<OutcomeDefinition> definitions;
    private final List<String> items;
    private final List<String> unclaimed;

    Claiming(DraftTree draft, BidForm form, Intervention intervention, String section) {
        this.draft = draft;
        this.section = section;
        this.definitions = form.outcomesOf(intervention);
        this.items = draft.items(section + "/outcomes");
        List<String> claimed = items.stream()
                .flatMap(item -> draft.text(item + "/outcome").stream())
                .toList();
        this.unclaimed = definitions.stream()
                .map(OutcomeDefinition::id)
                .filter(id -> !claimed.contains(id))
                .toList();
    }

    /** The items whose name is blank. */
    List<String> nameless() {
        return items.stream()
                .filter(item -> draft.text(item + "/outcome").isEmpty())
                .toList();
    }

    /** The names that they can be given, one for each. */
    List<List<String>> names() {
        return Subsets.arranged(unclaimed, nameless().size()).stream()
                .filter(this::mayClaim)
                .toList();
    }

    /** Whether what milestones and risks name can all be claimed: optional outcomes only under a name that is blank. */
    private boolean mayClaim(List<String> names) {
        return !draft.has(section + "/outcomes")
                || definitions.stream()
                        .map(OutcomeDefinition::id)
                        .filter(id -> unclaimed.contains(id) && !names.contains(id))
                        .noneMatch(id -> !isCore(id) && isNamed(id));
    }

    private boolean isCore(String id) {
        return definitions.stream()
                .anyMatch(outcome -> outcome.core() && outcome.id().equals(id));
    }

    /** Whether a milestone or a risk is for this outcome, so that the section has to claim it. */
    boolean isNamed(String outcome) {
        return List.of("/milestones", "/risks").stream()
                .flatMap(list -> draft.items(section + list).stream())
                .anyMatch(item ->
                        draft.text(item + "/outcome").filter(outcome::equals).isPresent());
    }
}
