package bpv.round;

import bpv.round.Study.PanelOverride;
import bpv.source.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads overrides, each {@code {section, fund, because, by}}, and keeps what is wrong with them. */
final class OverrideWords {
    private final LimitTerms terms;
    private final LimitWords words;
    private final Slips slips;
    private final Set<String> sections = new HashSet<>();

    OverrideWords(Question question, Slips slips) {
        this.terms = question.terms();
        this.words = new LimitWords(terms, slips);
        this.slips = slips;
    }

    List<PanelOverride> overrides(Node node) {
        List<Node> items = slips.list(node).map(Node.Sequence::items).orElse(List.of());
        if (items.size() > SentPolicy.MOST_OVERRIDES) {
            SentPolicy.tooMany(node, SentPolicy.MOST_OVERRIDES, items.size(), slips);
            return List.of();
        }
        List<PanelOverride> overrides = new ArrayList<>();
        for (Node item : items) {
            slips.group(item).flatMap(this::override).ifPresent(overrides::add);
        }
        return overrides;
    }

    private Optional<PanelOverride> override(Node.Mapping group) {
        slips.only(group, List.of("section", "fund", "because", "by"));
        Optional<String> section = slips.child(group, "section").flatMap(this::section);
        Optional<Boolean> fund =
                slips.child(group, "fund").flatMap(node -> slips.number(node, "true or false", OverrideWords::truth));
        Optional<String> because = slips.child(group, "because").flatMap(node -> words.said(node, Wording.REASON));
        Optional<String> by = slips.child(group, "by").flatMap(node -> words.said(node, Wording.NAME));
        return slips.none()
                ? Optional.of(new PanelOverride(
                        section.orElseThrow(), fund.orElseThrow(), because.orElseThrow(), by.orElseThrow()))
                : Optional.empty();
    }

    private Optional<String> section(Node node) {
        Optional<String> section = words.meant(node, LimitWords.SECTION, terms::section, terms.sectionIds());
        section.filter(id -> !sections.add(id))
                .ifPresent(id -> words.wrong(node, "a section that no other override is about", id));
        return section;
    }

    static Optional<Boolean> truth(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
