package bpv.policy.analysis;

import bpv.desk.Remark;
import bpv.quantity.FinancialYear;
import bpv.rules.Numbers;
import bpv.rules.RuleBook;
import bpv.rules.RuleSet;
import bpv.rules.RuleSources;
import bpv.rules.RulesRejected;
import bpv.rules.facts.FactModel;
import bpv.rules.facts.FactType;
import bpv.rules.syntax.Rule;
import bpv.rules.syntax.RuleFile;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.TextParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks for cases that the rules of a folder, each well written, do not answer exactly once between them. A remark above a
 * note has a witness: a scenario in which the rules, when they ran, did so.
 */
public final class Analysis {
    private final Path folder;
    private final RuleBook book;
    private final FactModel model = new FactModel();
    private final Probe probe;
    private final Corpus corpus;
    private final Map<LocalDate, Numbers> numbers = new HashMap<>();
    private final Map<RuleSet, Map<String, List<Placed>>> criteria = new TreeMap<>();
    private final LinkedHashSet<Remark> remarks = new LinkedHashSet<>();

    private Analysis(Path folder, RuleSources sources, RuleBook book) {
        this.folder = folder;
        this.book = book;
        this.probe = new Probe(book, folder);
        this.corpus = new Corpus(probe, folder);
        sources.trees().forEach(this::place);
    }

    /**
     * What there is to say about the rules of a folder, by file and line. Of a folder that cannot be loaded nothing is said:
     * that it cannot is told elsewhere, and there are no rules to ask.
     */
    static List<Remark> of(Path folder) {
        try {
            RuleSources sources = RuleSources.read(folder);
            return of(folder, sources, RuleBook.load(sources));
        } catch (RulesRejected toldElsewhere) {
            return List.of();
        }
    }

    /** The same of a folder that was read and loaded. */
    public static List<Remark> of(Path folder, RuleSources sources, RuleBook book) {
        try {
            Analysis analysis = new Analysis(folder, sources, book);
            analysis.criteria.forEach(
                    (set, criteria) -> criteria.keySet().forEach(criterion -> analysis.criterion(set, criterion)));
            return analysis.remarks.stream().sorted().toList();
        } catch (RulesRejected toldElsewhere) {
            return List.of();
        }
    }

    private void place(String name, RuleFile file) {
        Optional<RuleSet> set = RuleSources.set(name);
        for (Rule rule : file.rules()) {
            if (set.isPresent() && !rule.criterion().isEmpty()) {
                criteria.computeIfAbsent(set.get(), any -> new TreeMap<>())
                        .computeIfAbsent(rule.criterion(), any -> new ArrayList<>())
                        .add(Placed.of(name, file, rule));
            }
        }
    }

    private void criterion(RuleSet set, String criterion) {
        List<Placed> rules = criteria.getOrDefault(set, Map.of()).getOrDefault(criterion, List.of());
        Inquiry inquiry = new Inquiry(model, probe, corpus, set, criterion, rules);
        if (set == RuleSet.RELEASE) {
            for (FinancialYear year :
                    book.numbersOn(book.assessmentDay()).allocation().years()) {
                if (book.hasRulesInForce(set, year.firstDay())) {
                    inquiry.asOf(year.firstDay(), null, numbers(set, year.firstDay()));
                }
            }
        } else {
            LocalDate usual = book.assessmentDay();
            inquiry.asOf(usual, null, numbers(set, usual));
            for (LocalDate day : days(set, rules)) {
                if (!day.equals(usual)) {
                    inquiry.asOf(day, day, numbers(set, day));
                }
            }
        }
        remarks.addAll(inquiry.remarks());
    }

    /** The numbers that rules of a set are given on a day; null if there are none, or none in force. */
    private @Nullable Object numbers(RuleSet set, LocalDate day) {
        try {
            if (set == RuleSet.RELEASE) {
                return book.releaseNumbersOn(day, new ArrayList<>());
            }
            Class<?> wanted = model.numbers(set.folder()).map(FactType::type).orElse(null);
            Numbers all = numbers.computeIfAbsent(day, book::numbersOn);
            for (RecordComponent component : Numbers.class.getRecordComponents()) {
                if (component.getType() == wanted) {
                    return FactLook.at(all, component.getName());
                }
            }
            return null;
        } catch (RulesRejected notInForce) {
            return null;
        }
    }

    /** The days on which something changes: rules of a criterion begin or end, or numbers of the set begin. */
    private Set<LocalDate> days(RuleSet set, List<Placed> rules) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Placed rule : rules) {
            days.add(rule.starts());
            days.add(rule.ends());
        }
        Path numbers = folder.resolve(set.folder()).resolve("parameters.yaml");
        if (Files.isRegularFile(numbers) && parsed(numbers) instanceof Mapping all) {
            for (Entry number : all.entries()) {
                if (number.value() instanceof Mapping said
                        && said.get("values").orElse(null) instanceof Mapping dated) {
                    dated.entries().forEach(value -> day(value.key()).ifPresent(days::add));
                }
            }
        }
        days.remove(LocalDate.MIN);
        days.remove(LocalDate.MAX);
        return days;
    }

    private static bpv.source.@Nullable Node parsed(Path file) {
        try {
            return TextParser.parse(file.toString(), Files.readAllBytes(file))
                    .root()
                    .orElse(null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
