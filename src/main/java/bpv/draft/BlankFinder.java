package bpv.draft;

import bpv.bid.Intervention;
import bpv.document.BidReader;
import bpv.document.ReadBid;
import bpv.report.Blank;
import bpv.report.Blank.Why;
import bpv.round.BidAssessor;
import bpv.source.Node;
import java.util.List;

/** Finds what a draft still has to say: see the decision on what is a blank. */
final class BlankFinder {
    private final Node root;
    private final DraftTree draft;
    private final BidAssessor assessor;
    private final Part bid;
    private final Blanks blanks;

    BlankFinder(Node root, DraftTree draft, ReadBid read, BidReader reader, BidAssessor assessor) {
        this.root = root;
        this.draft = draft;
        this.assessor = assessor;
        this.bid = new Part(draft.tree());
        this.blanks = new Blanks(reader, read.places());
    }

    /** In the order of their places. */
    List<Blank> all() {
        nothingWritten(root);
        draft.unusable().forEach(pointer -> blanks.add(pointer, Why.CANNOT_BE_USED, ""));
        blanks.needed(bid, "schema", "round", "alliance", "submitted", "interventions", "additional");
        blanks.group(bid, "governance", "oversight", "stpFit", "partners");
        blanks.group(bid, "patientEngagement", "meaningful", "representative", "inequalities");
        blanks.group(bid, "deliveryPlan", "agreed", "stpLink");
        blanks.group(bid, "approvals");
        if (bid.has("approvals")) {
            approvals(bid.get("approvals"));
        }
        actions();
        Part interventions = bid.get("interventions");
        boolean none = interventions.isWritten();
        for (Intervention intervention : Intervention.values()) {
            Part section = interventions.get(intervention.key());
            if (section.isWritten()) {
                none = false;
                new SectionBlanks(draft, section, intervention, assessor, blanks).find();
            }
        }
        if (none) {
            blanks.add("/interventions", Why.NOTHING_WRITTEN, "");
        }
        return blanks.inOrder();
    }

    private void nothingWritten(Node node) {
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                Node value = entry.value();
                if (!(value instanceof Node.Scalar)) {
                    nothingWritten(value);
                } else if (Nodes.isNothing(value) && !draft.unusable().contains(value.pointer())) {
                    blanks.add(value.pointer(), Why.NOTHING_WRITTEN, "");
                }
            }
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(this::nothingWritten);
        }
    }

    private void approvals(Part approvals) {
        Part leads = approvals.get("stpLeads");
        Part organisations = approvals.get("organisations");
        Part board = approvals.get("board");
        blanks.group(approvals, "allianceLead", "date");
        blanks.items(leads, "stp", "date");
        blanks.items(organisations, "name", "date");
        if (board.isWritten()) {
            blanks.needed(board, "hasAuthority", "date");
        }
        boolean authority =
                board.text("hasAuthority").filter(Boolean::parseBoolean).isPresent();
        bid.text("alliance")
                .flatMap(id -> assessor.footprints().alliance(id))
                .map(assessor::names)
                .ifPresent(names -> {
                    names.stpsMissingFrom(leads.texts("stp")).forEach(stp -> blanks.item(approvals, "stpLeads", stp));
                    if (!authority) {
                        ccgs(approvals, names.ccgsMissingFrom(organisations.texts("name")));
                    }
                });
    }

    private void ccgs(Part approvals, List<String> missing) {
        if (!missing.isEmpty()) {
            blanks.needed(approvals, "board");
            missing.forEach(ccg -> blanks.item(approvals, "organisations", ccg));
        }
    }

    private void actions() {
        Part actions = bid.get("sixtyTwoDayRecovery");
        List<Part> items = actions.items();
        blanks.items(actions, "action");
        boolean complete = items.stream().anyMatch(item -> item.has("owner") && item.has("due"));
        if (!complete && !Settings.allPerform(draft, assessor)) {
            if (items.isEmpty()) {
                blanks.add("/sixtyTwoDayRecovery", Why.LEFT_OUT, "");
            }
            blanks.items(actions, "owner", "due");
        }
    }
}
