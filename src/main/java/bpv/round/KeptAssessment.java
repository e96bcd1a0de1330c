package bpv.round;

import bpv.alliance.Footprints;
import bpv.assessment.MenuKind;
import bpv.assessment.Recommended;
import bpv.bid.BidForm;
import bpv.report.Provenance;
import bpv.report.RoundResult;
import bpv.source.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An assessment that was written as JSON, read again: what the allocation needs of it, and the rest as it stands.
 *
 * @param sections every section of every bid
 */
public record KeptAssessment(Node documents, Node bids, Node problems, Node passedOver, List<KeptSection> sections) {
    private static final String SCHEMA = "assessment/1";

    public KeptAssessment {
        sections = List.copyOf(sections);
    }

    /**
     * Reads an assessment, which has to be made by the program, the rules, the reference data and the day of this round:
     * a figure by other rules means something else.
     *
     * @param menus what the rules offer of each section, by its id
     * @return empty if there is any problem
     */
    static Optional<KeptAssessment> read(
            Node root,
            Provenance inForce,
            Footprints footprints,
            BidForm form,
            Function<List<Recommended>, Map<String, MenuKind>> menus,
            Slips slips) {
        Optional<Node.Mapping> top = slips.group(root);
        if (top.isEmpty()) {
            return Optional.empty();
        }
        slips.text(top.get(), "schema", SCHEMA, text -> text.equals(SCHEMA) ? Optional.of(text) : Optional.empty());
        Optional<Node.Mapping> provenance = slips.child(top.get(), "provenance").flatMap(slips::group);
        provenance.ifPresent(made -> same(made, inForce, slips));
        if (!slips.none()) {
            return Optional.empty();
        }
        Optional<Node> bids = slips.child(top.get(), "bids");
        List<KeptSection> sections = new ArrayList<>();
        bids.flatMap(slips::list)
                .ifPresent(list -> sections.addAll(sections(list, new KeptSections(footprints, form, slips), slips)));
        if (slips.none()) {
            KeptMenus.check(sections, menus, slips);
        }
        Optional<Node> documents = provenance.flatMap(made -> slips.child(made, "documents"));
        Optional<Node> problems = slips.child(top.get(), "problems");
        Node nothing = new Node.Sequence(List.of(), root.place(), "/passedOver");
        return slips.none()
                ? Optional.of(new KeptAssessment(
                        documents.orElseThrow(),
                        bids.orElseThrow(),
                        problems.orElseThrow(),
                        top.get().get("passedOver").orElse(nothing),
                        sections))
                : Optional.empty();
    }

    /** The documents that it was made of; what is wrong with them is told to the slips. */
    List<RoundResult.Document> documentsRead(Slips slips) {
        List<RoundResult.Document> read = new ArrayList<>();
        for (Node item : slips.list(documents).map(Node.Sequence::items).orElse(List.of())) {
            slips.group(item).ifPresent(document -> {
                Optional<String> file = slips.text(document, "file", "the name of a file", Optional::of);
                Optional<String> sha256 = slips.text(document, "sha256", "a digest", Optional::of);
                Optional<Boolean> assessed = slips.child(document, "assessed")
                        .flatMap(node -> slips.number(node, "true or false", OverrideWords::truth));
                if (file.isPresent() && sha256.isPresent() && assessed.isPresent()) {
                    read.add(new RoundResult.Document(file.get(), sha256.get(), assessed.get()));
                }
            });
        }
        return read;
    }

    private static void same(Node.Mapping made, Provenance inForce, Slips slips) {
        same(made, "engine", inForce.engine(), "program", slips);
        same(made, "day", inForce.day().toString(), "day of assessment", slips);
        same(made, "rulesSha256", inForce.rules(), "digest of rules and numbers", slips);
        same(made, "referenceSha256", inForce.reference(), "digest of the reference data", slips);
    }

    private static void same(Node.Mapping made, String key, String inForce, String what, Slips slips) {
        slips.text(made, key, what, Optional::of).ifPresent(found -> {
            if (!found.equals(inForce)) {
                String message = "The assessment was made by another " + what + ": " + found + ", and in force is "
                        + inForce + ". Assess the bids again.";
                slips.add(made.get(key).orElseThrow(), "made-otherwise", message, inForce, found);
            }
        });
    }

    private static List<KeptSection> sections(Node.Sequence bids, KeptSections reader, Slips slips) {
        List<KeptSection> sections = new ArrayList<>();
        Set<String> alliances = new HashSet<>();
        for (Node bid : bids.items()) {
            slips.group(bid).ifPresent(group -> {
                Optional<String> alliance = reader.alliance(group);
                if (alliance.isPresent() && !alliances.add(alliance.get())) {
                    String message = "There is another bid from " + alliance.get() + ".";
                    slips.add(bid, "duplicate-alliance", message, "one bid from each Alliance", alliance.get());
                } else {
                    alliance.ifPresent(id -> sections.addAll(reader.sections(group, id)));
                }
            });
        }
        return sections;
    }
}
