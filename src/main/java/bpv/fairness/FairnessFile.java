package bpv.fairness;

import bpv.assessment.RuleCard;
import bpv.bid.Intervention;
import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.document.BidReader;
import bpv.rules.RuleBook;
import bpv.source.Nearest;
import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Node.Sequence;
import bpv.source.ParsedText;
import bpv.source.Place;
import bpv.source.TextParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file of a rules folder that declares monotone fields and known exceptions, with every problem at its place. */
final class FairnessFile {
    static final String NAME = "fairness/monotone.yaml";

    /** What a field may say that never falls. */
    private static final List<Aspect> DECLARED = List.of(Aspect.SCORE, Aspect.RECOMMENDATION, Aspect.AWARD);

    private final String file;
    private final RuleBook book;
    private final BidReader form;
    private final List<MonotoneField> fields = new ArrayList<>();

    /** Also of fields that cannot be used, so that exceptions which name them are not told to be wrong as well. */
    private final List<String> paths = new ArrayList<>();

    private final List<KnownException> exceptions = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private FairnessFile(String file, RuleBook book, BidReader form) {
        this.file = file;
        this.book = book;
        this.form = form;
    }

    static FairnessFile read(Path folder, RuleBook book, BidReader form) {
        Path path = folder.resolve(NAME);
        FairnessFile read = new FairnessFile(path.toString().replace('\\', '/'), book, form);
        try {
            ParsedText parsed = TextParser.parse(read.file, Files.readAllBytes(path));
            parsed.problems()
                    .forEach(problem ->
                            read.fault(new Place(problem.line(), problem.column()), problem.message(), problem.hint()));
            parsed.root().ifPresent(read::root);
        } catch (IOException missing) {
            read.fault(
                    Place.START,
                    "this file says which fields of a bid have a better direction; it is not there, or cannot be read",
                    "Copy it from the rules that came with the program.");
        }
        return read;
    }

    String file() {
        return file;
    }

    List<MonotoneField> fields() {
        return fields;
    }

    List<KnownException> exceptions() {
        return exceptions;
    }

    List<Remark> remarks() {
        return remarks;
    }

    private void fault(Place place, String message, @Nullable String hint) {
        remarks.add(Remark.of("fairness-file", Level.ERROR, file, place.line(), place.column(), message, hint));
    }

    private void root(Node root) {
        Mapping all = mapping(root, List.of("fields", "exceptions"));
        if (all == null) {
            return;
        }
        items(all, "fields").forEach(this::field);
        items(all, "exceptions").forEach(this::exception);
        if (fields.isEmpty() && remarks.isEmpty()) {
            fault(root.place(), "no field is declared, so nothing could be searched", "Declare one under 'fields'.");
        }
    }

    private List<Node> items(Mapping all, String key) {
        Node node = all.get(key).orElse(null);
        if (node instanceof Sequence list) {
            return list.items();
        }
        if (node != null && !(node instanceof Scalar scalar && scalar.isNull())) {
            fault(node.place(), "'" + key + "' is a list, each item of which begins with '- '", null);
        }
        return List.of();
    }

    private @Nullable Mapping mapping(Node node, List<String> keys) {
        if (!(node instanceof Mapping mapping)) {
            fault(node.place(), "keys are expected here: " + String.join(", ", keys), null);
            return null;
        }
        for (Entry entry : mapping.entries()) {
            if (!keys.contains(entry.key())) {
                fault(entry.keyPlace(), "there is no key '" + entry.key() + "' here", meant(entry.key(), keys));
            }
        }
        return mapping;
    }

    private static String meant(String written, List<String> known) {
        return Nearest.to(written, known)
                .map(near -> "Write '" + near + "'.")
                .orElse("Write one of: " + String.join(", ", known) + ".");
    }

    private Optional<String> text(Mapping mapping, String key, boolean required) {
        Node node = mapping.get(key).orElse(null);
        if (node instanceof Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(scalar.text());
        }
        if (required || node != null) {
            fault(node == null ? mapping.place() : node.place(), "'" + key + "' is a text, and has to be said", null);
        }
        return Optional.empty();
    }

    private void field(Node item) {
        Mapping mapping = mapping(item, List.of("field", "better", "neverFalls", "reason"));
        if (mapping == null) {
            return;
        }
        Optional<String> path = text(mapping, "field", true);
        path.ifPresent(paths::add);
        Optional<String> reason = text(mapping, "reason", true);
        int before = remarks.size();
        Node better = mapping.get("better").orElse(null);
        List<List<String>> order = better instanceof Sequence list ? order(list) : List.of();
        Optional<Better> way = better instanceof Sequence ? Optional.of(Better.LISTED) : way(mapping, better);
        Set<Aspect> never = aspects(mapping);
        path.filter(this::unknown)
                .ifPresent(wrong -> fault(
                        mapping.get("field").orElse(mapping).place(),
                        "the bid form has no field '" + wrong + "'",
                        "Write its names from the top, joined by full stops, with * for any item of a list and for the"
                                + " intervention, such as interventions.*.outcomes.*.evidence.kind."));
        if (path.isPresent() && reason.isPresent() && way.isPresent() && remarks.size() == before) {
            fields.add(new MonotoneField(path.get(), way.get(), order, never, reason.get(), item.place()));
        }
    }

    private boolean unknown(String path) {
        String first = Intervention.values()[0].key();
        String pointer = "/"
                + path.replaceFirst("^interventions\\.\\*", "interventions." + first)
                        .replace('*', '-')
                        .replace('.', '/');
        return form.asked(pointer).isEmpty();
    }

    private Optional<Better> way(Mapping mapping, @Nullable Node better) {
        List<String> known = Arrays.stream(Better.values())
                .map(Better::key)
                .filter(key -> !key.isEmpty())
                .toList();
        String word = better instanceof Scalar scalar ? scalar.text() : "";
        if (!known.contains(word)) {
            fault(
                    better == null ? mapping.place() : better.place(),
                    "'better' says which way the field gets better, and '" + word + "' is no such way",
                    meant(word, known) + " Or list the words from the worst to the best.");
        }
        return Arrays.stream(Better.values())
                .filter(way -> known.contains(word) && way.key().equals(word))
                .findFirst();
    }

    private List<List<String>> order(Sequence list) {
        List<List<String>> order = new ArrayList<>();
        for (Node item : list.items()) {
            order.add(words(item instanceof Sequence equals ? equals.items() : List.of(item)));
        }

        if (order.size() < 2) {
            fault(list.place(), "a list of words from the worst to the best has at least two", null);
        }
        return order;
    }

    private List<String> words(List<Node> items) {
        List<String> words = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof Scalar scalar) {
                words.add(scalar.text());
            } else {
                fault(item.place(), "a single word is expected here", null);
            }
        }
        return words;
    }

    private Set<Aspect> aspects(Mapping mapping) {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        List<String> known = DECLARED.stream().map(Aspect::key).toList();
        for (Node item : items(mapping, "neverFalls")) {
            String word = item instanceof Scalar scalar ? scalar.text() : "";
            if (known.contains(word)) {
                aspects.add(DECLARED.get(known.indexOf(word)));
            } else {
                fault(item.place(), "nothing that could fall is called '" + word + "'", meant(word, known));
            }
        }
        if (mapping.get("neverFalls").isEmpty()) {
            return EnumSet.copyOf(DECLARED);
        }
        return aspects;
    }

    private void exception(Node item) {
        Mapping mapping = mapping(item, List.of("criterion", "rule", "fields", "onlyTwins", "reason"));
        if (mapping == null) {
            return;
        }
        int before = remarks.size();
        Optional<String> rule = text(mapping, "rule", false);
        Optional<String> criterion = text(mapping, "criterion", rule.isEmpty());
        Optional<String> reason = text(mapping, "reason", true);
        rule.ifPresent(name -> known(
                mapping, "rule", name, book.cards().stream().map(RuleCard::rule).toList()));
        List<String> criteria = new ArrayList<>(
                book.cards().stream().map(RuleCard::criterion).distinct().toList());
        criteria.add(Aspect.AWARD.key());
        criteria.add(Judge.EARLIER_START);
        criterion.ifPresent(id -> known(mapping, "criterion", id, criteria));
        List<String> of = words(items(mapping, "fields"));
        of.forEach(path -> known(mapping, "fields", path, paths));
        boolean twins = text(mapping, "onlyTwins", false).filter("true"::equals).isPresent();
        if (reason.isPresent() && remarks.size() == before) {
            exceptions.add(
                    new KnownException(rule.orElse(null), criterion.orElse(""), of, twins, reason.get(), item.place()));
        }
    }

    private void known(Mapping mapping, String key, String name, List<String> names) {
        if (!names.contains(name)) {
            String near =
                    Nearest.to(name, names).map(each -> "Write '" + each + "'.").orElse(null);
            fault(mapping.get(key).orElse(mapping).place(), "there is no '" + name + "' in this rules folder", near);
        }
    }
}
