package bpv.policy;

import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.rules.RuleBook;
import bpv.source.Place;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Remarks with the scenarios that are proposed; one that closes several gaps is told once. */
final class ProposalsTold {
    /** What was tried where nothing is proposed. */
    static final String TRIED =
            "each fact of the sound bid was moved or left out, and those of the scenarios beside these"
                    + " rules, one or two at a time.";

    private final RuleBook book;
    private final Set<Proposal> told = new HashSet<>();

    ProposalsTold(RuleBook book) {
        this.book = book;
    }

    /** @param none what to do where no scenario is proposed */
    Remark remark(
            String id,
            Level level,
            String file,
            Place place,
            String message,
            @Nullable Proposal proposal,
            String none) {
        String suggestion = proposal == null ? none : suggestion(proposal);
        String witness = proposal == null || !told.add(proposal) ? null : proposal.text();
        return new Remark(id, level, file, place.line(), place.column(), message, suggestion, witness);
    }

    private String suggestion(Proposal proposal) {
        String sentence = proposal.scenario().sentence();
        return told.contains(proposal)
                ? "The scenario proposed for it is the one that " + sentence + "."
                : "This one would. Work out by hand whether what it finds is right, and add it to the end of "
                        + book.shown(proposal.file()) + ":";
    }
}
