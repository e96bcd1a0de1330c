package bpv.policy.check;

import bpv.desk.Level;
import bpv.rules.RuleBook;
import bpv.rules.RuleSources;
import bpv.rules.RulesRejected;
import bpv.rules.TrialBuild;
import bpv.rules.TrialBuild.Complaint;
import bpv.rules.TrialBuild.Way;
import bpv.rules.syntax.Rule;
import bpv.rules.syntax.RuleFile;
import bpv.rules.syntax.RuleFile.Import;
import bpv.source.Place;
import bpv.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the engine says against the files, in both of its ways of compiling. Rules that are known to be wrong are left out,
 * so that they cannot hide what is wrong with others; what it then says is told, and so on until it is content.
 */
final class EngineLook {
    private static final int MOST_ROUNDS = 8;

    private final RuleSources sources;
    private final Told told;
    private final Map<RuleFile, Set<String>> unknown;
    private final SortedMap<String, String> texts = new TreeMap<>();
    private @Nullable RuleBook book;

    /** @param unknown by file, names that stand for nothing there: rules that speak of them are known to be wrong */
    EngineLook(RuleSources sources, Told told, Map<RuleFile, Set<String>> unknown) {
        this.sources = sources;
        this.told = told;
        this.unknown = unknown;
    }

    void look() {
        sources.trees().forEach((name, file) -> texts.put(name, withoutFaults(file)));
        leaveOutWhatIsNotAllowed();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Complaint> complaints = complaints(round);
            if (complaints.isEmpty() || !told(complaints) && !searched()) {
                return;
            }
        }
    }

    private List<Complaint> complaints(int round) {
        if (round == 0 && loaded()) {
            return TrialBuild.of(Way.CLASSIC, Objects.requireNonNull(book));
        }
        List<Complaint> complaints = new ArrayList<>(TrialBuild.of(Way.CLASSIC, texts));
        complaints.addAll(TrialBuild.of(Way.MODEL, texts));
        return complaints;
    }

    /** The rules ready to run, if the engine had nothing to say and nothing had to be left out. */
    Optional<RuleBook> book() {
        return Optional.ofNullable(book);
    }

    /** To load rules compiles them in the way that runs, so that nobody has to do it again who wants to run them. */
    private boolean loaded() {
        boolean whole = sources.trees().entrySet().stream()
                .allMatch(entry -> entry.getValue().text().equals(texts.get(entry.getKey())));
        if (whole) {
            try {
                book = RuleBook.load(sources);
            } catch (RulesRejected toldBelow) {
                book = null;
            }
        }
        return book != null;
    }

    /** Compiling can run a part of a rule file, so what rules may not say is told first and never compiled. */
    private void leaveOutWhatIsNotAllowed() {
        for (Problem offence : TrialBuild.notAllowed(texts)) {
            String name = offence.file();
            RuleFile file = Objects.requireNonNull(sources.trees().get(name));
            Place place = new Place(offence.line(), offence.column());
            if (!told.hasErrorIn(file, offence.line())) {
                told.add("reaches-out", Level.ERROR, file.name(), place, offence.message(), offence.hint());
            }
            for (Rule rule : file.rules()) {
                if (Lines.within(file, rule.span(), offence.line())) {
                    texts.computeIfPresent(name, (any, text) -> OwnLook.without(text, rule.span()));
                }
            }
        }
        TrialBuild.notAllowed(texts).forEach(offence -> texts.remove(offence.file()));
    }

    private String withoutFaults(RuleFile file) {
        String text = file.text();
        for (Import each : file.imports()) {
            if (told.hasError(file, each.span())) {
                text = OwnLook.without(text, each.span());
            }
        }
        for (Rule rule : file.rules()) {
            if (file.hasFault(rule) || told.hasError(file, rule.span()) || speaksOfUnknown(file, rule)) {
                text = OwnLook.without(text, rule.span());
            }
        }
        return text;
    }

    private boolean speaksOfUnknown(RuleFile file, Rule rule) {
        String text = rule.span().of(file.text());
        return unknown.getOrDefault(file, Set.of()).stream()
                .anyMatch(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(text)
                        .find());
    }

    /** Tells what has a place, and leaves the rules in question out. @return whether anything had */
    private boolean told(List<Complaint> complaints) {
        boolean any = false;
        for (Complaint complaint : complaints) {
            RuleFile file = complaint.file() == null ? null : sources.trees().get(complaint.file());
            if (file == null || EngineWords.saysNothing(complaint.text())) {
                continue;
            }
            Optional<Rule> rule = EngineWords.rule(file, complaint);
            if (rule.isPresent()) {
                any |= tellOnce(file, rule.get(), complaint);
            } else if (complaint.line() > 0 && texts.containsKey(complaint.file())) {
                EngineWords.tell(told, file, complaint);
                texts.remove(complaint.file());
                any = true;
            }
        }
        return any;
    }

    private boolean tellOnce(RuleFile file, Rule rule, Complaint complaint) {
        String name = name(file);
        String text = texts.get(name);
        if (text == null || rule.span().of(text).isBlank()) {
            return false;
        }
        EngineWords.tell(told, file, rule, complaint);
        texts.put(name, OwnLook.without(text, rule.span()));
        return true;
    }

    private String name(RuleFile file) {
        return sources.trees().entrySet().stream()
                .filter(entry -> entry.getValue() == file)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** Where no complaint has a place: compiles each file alone, and then each rule of it. @return whether one was found */
    private boolean searched() {
        boolean found = false;
        for (Map.Entry<String, String> entry : List.copyOf(texts.entrySet())) {
            RuleFile file = sources.trees().get(entry.getKey());
            if (file != null && !complaints(entry.getKey(), entry.getValue()).isEmpty()) {
                found |= searched(entry.getKey(), file);
            }
        }
        return found;
    }

    private boolean searched(String name, RuleFile file) {
        boolean found = false;
        for (Rule rule : file.rules()) {
            String text = texts.getOrDefault(name, "");
            if (text.isEmpty() || rule.span().of(text).isBlank()) {
                continue;
            }
            String alone = text;
            for (Rule other : file.rules()) {
                alone = other == rule ? alone : OwnLook.without(alone, other.span());
            }
            List<Complaint> complaints = complaints(name, alone);
            if (!complaints.isEmpty()) {
                found |= tellOnce(file, rule, complaints.get(0));
            }
        }
        if (!found) {
            EngineWords.tell(told, file, new Complaint(name, 1, 0, ""));
            texts.remove(name);
        }
        return true;
    }

    private static List<Complaint> complaints(String name, String text) {
        SortedMap<String, String> alone = new TreeMap<>(Map.of(name, text));
        List<Complaint> complaints = new ArrayList<>(TrialBuild.of(Way.CLASSIC, alone));
        return complaints.isEmpty() ? TrialBuild.of(Way.MODEL, alone) : complaints;
    }
}
