package bpv.policy.check;

import bpv.desk.Level;
import bpv.rules.RuleSources;
import bpv.source.Nearest;
import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Node.Sequence;
import bpv.source.ParsedText;
import bpv.source.Place;
import bpv.source.Problem;
import bpv.source.TextParser;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the list of sources says what it has to say: each document, how it is cited, and its paragraphs. */
final class SourcesStyle {
    private static final String NAME = "sources.yaml";
    private static final List<String> DOCUMENT = List.of("document", "cited", "paragraphs");
    private static final List<String> PARAGRAPH = List.of("about", "none");

    private final String file;
    private final @Nullable String text;
    private final Told told;

    SourcesStyle(RuleSources sources, Told told) {
        this.file = sources.shown(NAME);
        this.text = sources.texts().get(file);
        this.told = told;
    }

    void check() {
        if (text == null) {
            return;
        }
        ParsedText parsed = TextParser.parse(file, text.getBytes(StandardCharsets.UTF_8));
        for (Problem problem : parsed.problems()) {
            Place place = new Place(Math.max(1, problem.line()), Math.max(1, problem.column()));
            told.add("wrong-yaml", Level.ERROR, file, place, problem.message(), problem.hint());
        }
        if (!parsed.problems().isEmpty()) {
            return;
        }
        if (parsed.root().orElse(null) instanceof Mapping root) {
            onlyKeys(root, "The list of sources", List.of("documents"));
            documents(root);
        } else {
            wrong(Place.START, "The list of sources is empty.", "Write 'documents:' and below it each document.");
        }
    }

    private void documents(Mapping root) {
        if (isMisspelt(root, "documents")) {
            return;
        }
        if (!(root.get("documents").orElse(null) instanceof Sequence documents)) {
            wrong(
                    root.place(),
                    "The list of sources lacks its documents.",
                    "Write 'documents:' and below it '- document: ...'.");
            return;
        }
        Set<String> names = new HashSet<>();
        for (Node item : documents.items()) {
            if (item instanceof Mapping document) {
                document(document, names);
            } else {
                wrong(
                        item.place(),
                        "This is no document.",
                        "Write '- document: ...', with cited and paragraphs below it.");
            }
        }
    }

    private void document(Mapping document, Set<String> names) {
        onlyKeys(document, "A document", DOCUMENT);
        String name = text(document, "document");
        if (name.isEmpty() && !isMisspelt(document, "document")) {
            wrong(document.place(), "This document has no name.", "Write 'document:' and its title and day.");
        } else if (!name.isEmpty() && !names.add(name)) {
            wrong(document.place(), "'" + name + "' stands here twice.", "Put all of its paragraphs into one place.");
        }
        boolean cited = document.get("cited").orElse(null) instanceof Sequence list
                && !list.items().isEmpty()
                && list.items().stream().allMatch(Scalar.class::isInstance);
        if (!cited && !isMisspelt(document, "cited")) {
            wrong(
                    place(document, "cited"),
                    "It does not say how rules and numbers cite '" + name + "', so that nothing is found to follow it.",
                    "Write cited: [\"...\"] with the words that stand in @source and source.");
        }
        if (document.get("paragraphs").orElse(null) instanceof Mapping paragraphs) {
            paragraphs.entries().forEach(this::paragraph);
        } else if (!isMisspelt(document, "paragraphs")) {
            wrong(
                    place(document, "paragraphs"),
                    "'" + name + "' lacks its paragraphs.",
                    "Write 'paragraphs:' and below it such as \"12\": { about: \"What it is about\" }.");
        }
    }

    private void paragraph(Entry paragraph) {
        if (!(paragraph.value() instanceof Mapping said)) {
            wrong(
                    paragraph.keyPlace(),
                    "Paragraph " + paragraph.key() + " does not say what it is about.",
                    "Write \"" + paragraph.key() + "\": { about: \"What it is about\" }.");
            return;
        }
        onlyKeys(said, "Paragraph " + paragraph.key(), PARAGRAPH);
        for (String key : PARAGRAPH) {
            boolean there = said.get(key).isPresent();
            if (key.equals("about") && !there && !isMisspelt(said, key)
                    || there && text(said, key).isBlank()) {
                wrong(
                        paragraph.keyPlace(),
                        "Paragraph " + paragraph.key() + " lacks "
                                + (key.equals("about") ? "what it is about" : "the reason") + ".",
                        "Write " + key + ": \"...\", in your own words.");
            }
        }
    }

    private void onlyKeys(Mapping mapping, String what, List<String> allowed) {
        for (Entry entry : mapping.entries()) {
            if (!allowed.contains(entry.key())) {
                wrong(
                        entry.keyPlace(),
                        what + " has a key '" + entry.key() + "' that is not one of " + String.join(", ", allowed)
                                + ".",
                        Nearest.to(entry.key(), allowed)
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("Take it out."));
            }
        }
    }

    private static String text(Mapping mapping, String key) {
        return mapping.get(key).orElse(null) instanceof Scalar scalar ? scalar.text() : "";
    }

    private static Place place(Mapping mapping, String key) {
        return mapping.get(key).map(Node::place).orElse(mapping.place());
    }

    /** Whether another key was meant for this one, which is told already. */
    private static boolean isMisspelt(Mapping mapping, String key) {
        return mapping.get(key).isEmpty()
                && mapping.entries().stream()
                        .anyMatch(entry -> Nearest.to(entry.key(), List.of(key)).isPresent());
    }

    private void wrong(Place place, String message, String suggestion) {
        told.add("wrong-sources", Level.ERROR, file, place, message, suggestion);
    }
}
