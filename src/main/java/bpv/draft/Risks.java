package bpv.draft;

import bpv.report.Completion.Fill;
import bpv.source.Edits;
import java.util.List;

/** The risks of a section of a draft, and how bad they may turn out to be. */
final class Risks {
    static final int LEAST_RATED = 1;
    static final int MOST_RATED = 5;

    private final DraftTree draft;
    private final String pointer;
    private final List<String> items;
    private final int rating;
    private final Words words;

    /** @param rating likelihood times impact from which a risk needs a mitigation */
    Risks(DraftTree draft, String section, int rating, Words words) {
        this.draft = draft;
        this.pointer = section + "/risks";
        this.items = draft.items(pointer);
        this.rating = rating;
        this.words = words;
    }

    /** Whether a risk without mitigation may be rated so high that it needs one. */
    static boolean needsMitigation(Part risk, int rating) {
        int likelihood = risk.text("likelihood").map(Integer::parseInt).orElse(MOST_RATED);
        int impact = risk.text("impact").map(Integer::parseInt).orElse(MOST_RATED);
        return !risk.has("mitigation") && likelihood * impact >= rating;
    }

    /** Whether the key is there with nothing after it, so that there may be a risk of which nothing is known. */
    boolean areBlank() {
        return !draft.has(pointer) && Edits.at(draft.tree(), pointer).isPresent();
    }

    /** Whether a risk of the whole section hangs on a blank. */
    boolean areWideAndOpen() {
        return items.stream().anyMatch(risk -> isWide(risk) && isOpen(risk));
    }

    /** Fills the risks of the whole section, as badly or as well as can be. */
    void wide(boolean bad, List<Fill> fills) {
        items.stream().filter(this::isWide).forEach(risk -> fill(risk, bad, fills));
    }

    /** Fills the risks of one outcome, likewise. */
    void of(String outcome, boolean bad, List<Fill> fills) {
        items.stream()
                .filter(risk ->
                        draft.text(risk + "/outcome").filter(outcome::equals).isPresent())
                .forEach(risk -> fill(risk, bad, fills));
    }

    private boolean isWide(String risk) {
        return !draft.has(risk + "/outcome");
    }

    private boolean isOpen(String risk) {
        return !draft.has(risk + "/likelihood") || !draft.has(risk + "/impact") || needsMitigation(risk);
    }

    private boolean needsMitigation(String risk) {
        return needsMitigation(Nodes.at(draft.tree(), risk), rating);
    }

    private void fill(String risk, boolean bad, List<Fill> fills) {
        for (String scale : List.of("likelihood", "impact")) {
            if (!draft.has(risk + "/" + scale)) {
                fills.add(Nodes.plain(risk + "/" + scale, bad ? MOST_RATED : LEAST_RATED));
            }
        }
        if (!bad && needsMitigation(risk)) {
            fills.add(Nodes.text(risk + "/mitigation", words.brief()));
        }
    }
}
