package bpv.fairness;

import bpv.assessment.RuleCard;
import bpv.bid.BidForm;
import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.document.FormPart;
import bpv.document.FormPart.Kind;
import bpv.document.FormParts;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The file of a rules folder that declares monotone fields and known exceptions, with every problem at its place. */
final class FairnessFile {
    static final String NAME = "fairness/monotone.yaml";

    /** What a field may say that never falls. */
    private static final List<Aspect> DECLARED = List.of(Aspect.SCORE, Aspect.RECOMMENDATION, Aspect.AWARD);

    private static final List<String> FIELD_KEYS = List.of("field", "better", "neverFalls", "reason");
    private static final List<String> EXCEPTION_KEYS = List.of("criterion", "rule", "fields", "onlyTwins", "reason");
    private static final List<String> KEYS =
            Stream.concat(FIELD_KEYS.stream(), EXCEPTION_KEYS.stream()).toList();

    private static final String HOW_TO_NAME =
            "Write its names from the top, joined by full stops, with * for any item of a list and for the intervention,"
                    + " such as interventions.*.outcomes.*.evidence.kind.";

    private final String file;
    private final RuleBook book;
    private final FormParts form;
    private final List<MonotoneField> fields = new ArrayList<>();

    /** Also of fields that cannot be used, so that exceptions which name them are not told to be wrong as well. */
    private final List<String> paths = new ArrayList<>();

    private final List<KnownException> exceptions = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private FairnessFile(String file, RuleBook book, BidForm form) {
        this.file = file;
        this.book = book;
        this.form = new FormParts(form);
    }

    static FairnessFile read(Path folder, RuleBook book, BidForm form) {
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
        if (mapping.get(key).isEmpty() && Nearest.isMeant(key, mapping, KEYS)) {
            return Optional.empty();
        }
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
        Mapping mapping = mapping(item, FIELD_KEYS);
        if (mapping == null) {
            return;
        }
        int before = remarks.size();
        Optional<String> path = text(mapping, "field", true);
        path.filter(paths::contains)
                .ifPresent(twice -> fault(
                        mapping.get("field").orElse(mapping).place(),
                        "'" + twice + "' is declared above already",
                        "Take one of them out."));
        path.ifPresent(paths::add);
        Optional<String> reason = text(mapping, "reason", true);
        Node better = mapping.get("better").orElse(null);
        List<List<String>> order = better instanceof Sequence list ? order(list) : List.of();
        Optional<Better> way = better instanceof Sequence ? Optional.of(Better.LISTED) : way(mapping, better);
        Set<Aspect> never = aspects(mapping);
        Optional<FormPart> part = path.flatMap(
                written -> part(written, mapping.get("field").orElse(mapping).place()));
        if (part.isPresent() && way.isPresent() && better != null) {
            fits(part.get(), path.orElseThrow(), way.get(), better);
        }
        if (part.isPresent() && reason.isPresent() && way.isPresent() && remarks.size() == before) {
            fields.add(new MonotoneField(
                    path.orElseThrow(), part.get().kind(), way.get(), order, never, reason.get(), item.place()));
        }
    }

    /** The part of the form that is meant; empty, with the fault told, if there is none or it is no single field. */
    private Optional<FormPart> part(String path, Place place) {
        List<String> steps = List.of(path.split("\\.", -1));
        for (int i = 1; i < steps.size(); i++) {
            List<String> before = steps.subList(0, i);
            boolean list = form.at(before).map(FormPart::kind).equals(Optional.of(Kind.LIST));
            if (list && !steps.get(i).equals("*")) {
                String name = String.join(".", before);
                fault(
                        place,
                        "'" + name + "' is a list: after it stands * for any of its items",
                        "Write '" + name + ".*." + String.join(".", steps.subList(i, steps.size())) + "'.");
                return Optional.empty();
            }
        }
        Optional<FormPart> part = form.at(steps);
        if (part.isEmpty()) {
            fault(place, "the bid form has no field '" + path + "'", HOW_TO_NAME);
        }
        boolean list = part.map(FormPart::kind).equals(Optional.of(Kind.LIST));
        if (list || part.map(FormPart::kind).equals(Optional.of(Kind.GROUP))) {
            fault(place, "'" + path + "' is a " + (list ? "list" : "group of fields") + ", and no field", HOW_TO_NAME);
            return Optional.empty();
        }
        return part;
    }

    /** A way that nothing in the field could be compared by would leave the field out of the search. */
    private void fits(FormPart part, String path, Better way, Node better) {
        if (better instanceof Sequence list) {
            List<String> known = switch (part.kind()) {
                case WORD -> part.words();
                case TRUTH -> List.of("false", "true");
                default -> List.of();
            };
            Set<String> seen = new HashSet<>();
            list.items().stream()
                    .flatMap(item -> item instanceof Sequence equals ? equals.items().stream() : Stream.of(item))
                    .filter(Scalar.class::isInstance)
                    .map(Scalar.class::cast)
                    .forEach(word -> word(word, known, seen));
        } else if (!way.fits(part.kind()) || way == Better.AS_ITS_OUTCOME && !path.contains(".outcomes.*.")) {
            String ways = Arrays.stream(Better.values())
                    .filter(each -> each != Better.LISTED && each != way && each.fits(part.kind()))
                    .filter(each -> each != Better.AS_ITS_OUTCOME || path.contains(".outcomes.*."))
                    .map(Better::key)
                    .collect(Collectors.joining(", "));
            fault(
                    better.place(),
                    "nothing that stands in '" + path + "' can be '" + way.key() + "'",
                    (ways.isEmpty() ? "" : "Write one of: " + ways + ". ") + (ways.isEmpty() ? "List" : "Or list")
                            + " what may stand there from the worst to the best.");
        }
    }

    private void word(Scalar word, List<String> known, Set<String> seen) {
        if (!known.isEmpty() && !known.contains(word.text())) {
            fault(word.place(), "the field cannot be '" + word.text() + "'", meant(word.text(), known));
        } else if (!seen.add(word.text())) {
            fault(word.place(), "'" + word.text() + "' stands twice in this list", "Take one of them out.");
        }
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
        Mapping mapping = mapping(item, EXCEPTION_KEYS);
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
