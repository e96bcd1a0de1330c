package bpv.rules;

import bpv.alliance.Alliance;
import bpv.alliance.Footprints;
import bpv.alliance.OrganisationName;
import bpv.alliance.SixtyTwoDayPerformance;
import bpv.alliance.SixtyTwoDayPerformance.Counts;
import bpv.source.Nearest;
import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Node.Sequence;
import bpv.source.Place;
import bpv.source.Problem;
import bpv.source.WrittenDay;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the footprints and their 62-day figures from {@code reference/}; every fault is gathered with its line. */
final class ReferenceFiles {
    private static final String ALLIANCES = "reference/alliances.yaml";
    private static final String PERFORMANCE = "reference/sixty-two-day.yaml";
    private static final Set<String> KINDS = Set.of("alliance", "vanguard");
    private static final List<String> KEYS =
            List.of("name", "kind", "region", "population", "lead", "otherNames", "stps", "ccgs");

    /** More people than England has; whoever writes more has written people. */
    private static final BigDecimal MOST_MILLIONS = new BigDecimal(60);

    private final RuleFiles files;
    private final List<Problem> problems = new ArrayList<>();

    private ReferenceFiles(RuleFiles files) {
        this.files = files;
    }

    static Footprints read(RuleFiles files) {
        ReferenceFiles reader = new ReferenceFiles(files);
        List<Alliance> alliances = new ArrayList<>();
        Mapping footprints = ParameterFile.root(files, ALLIANCES);
        for (Entry entry : footprints.entries()) {
            Alliance alliance = reader.alliance(entry);
            if (alliance != null) {
                alliances.add(alliance);
            }
        }
        List<SixtyTwoDayPerformance> performance = new ArrayList<>();
        Mapping figures = ParameterFile.root(files, PERFORMANCE);
        for (Entry entry : figures.entries()) {
            performance.add(reader.performance(entry));
        }
        reader.namesAreApart(footprints);
        reader.regionsAreSpeltAlike(footprints);
        reader.figuresAreOfFootprints(
                figures, footprints.entries().stream().map(Entry::key).collect(Collectors.toSet()));
        if (!reader.problems.isEmpty()) {
            throw new RulesRejected(reader.problems);
        }
        return Footprints.of(alliances, performance);
    }

    private @Nullable Alliance alliance(Entry entry) {
        if (!(entry.value() instanceof Mapping fields)) {
            problem(ALLIANCES, entry.keyPlace(), entry.key() + " lacks name, kind, region, population, stps and ccgs");
            return null;
        }
        int before = problems.size();
        fields.entries().stream().filter(field -> !KEYS.contains(field.key())).forEach(field -> unknown(field, entry));
        String name = text(fields, "name", entry);
        String kind = text(fields, "kind", entry);
        String region = text(fields, "region", entry);
        BigDecimal population = BigDecimal.ONE;
        try {
            population = PlainNumber.of(text(fields, "population", entry));
            if (population.signum() <= 0 || population.compareTo(MOST_MILLIONS) > 0) {
                populationIsWrong(fields, entry);
            }
        } catch (NumberFormatException noNumber) {
            populationIsWrong(fields, entry);
        }
        List<String> stps = names(fields, "stps", entry);
        List<String> ccgs = names(fields, "ccgs", entry);
        Set<String> listed =
                Stream.of(stps, ccgs).flatMap(List::stream).collect(Collectors.toCollection(LinkedHashSet::new));
        boolean both = !stps.isEmpty() && !ccgs.isEmpty();
        Map<String, String> otherNames = both ? otherNames(fields, listed, entry) : Map.of();
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            problem(ALLIANCES, place(fields, "kind", entry), entry.key() + ": kind is alliance or vanguard");
        }
        if (problems.size() > before) {
            return null;
        }
        return new Alliance(
                entry.key(),
                name,
                kind.equals("vanguard"),
                region,
                stps,
                ccgs,
                otherNames,
                population,
                fields.get("lead").orElse(null) instanceof Scalar lead ? lead.text() : null);
    }

    private void unknown(Entry field, Entry footprint) {
        String near = Nearest.to(field.key(), KEYS)
                .map(key -> "did you mean " + key + "?")
                .orElseGet(() -> "the keys are " + String.join(", ", KEYS));
        problem(ALLIANCES, field.keyPlace(), footprint.key() + " has no '" + field.key() + "'; " + near);
    }

    private void populationIsWrong(Mapping fields, Entry entry) {
        if (fields.get("population").isPresent()) {
            problem(
                    ALLIANCES,
                    place(fields, "population", entry),
                    entry.key() + ": population is in millions, such as 1.4, and at most " + MOST_MILLIONS);
        }
    }

    private static Place place(Mapping fields, String key, Entry entry) {
        return fields.get(key).map(Node::place).orElse(entry.keyPlace());
    }

    /** Two footprints of one name could not be told apart in any report. */
    private void namesAreApart(Mapping root) {
        Map<String, String> known = new TreeMap<>();
        for (Entry entry : root.entries()) {
            if (entry.value() instanceof Mapping fields
                    && fields.get("name").orElse(null) instanceof Scalar name
                    && !name.text().isBlank()) {
                String other = known.putIfAbsent(OrganisationName.normalised(name.text()), entry.key());
                if (other != null) {
                    problem(ALLIANCES, name.place(), entry.key() + ": '" + name.text() + "' is the name of " + other);
                }
            }
        }
    }

    /** Two spellings would be two regions, of which one has hardly anybody. */
    private void regionsAreSpeltAlike(Mapping root) {
        Map<String, String> spelt = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Entry entry : root.entries()) {
            if (entry.value() instanceof Mapping fields
                    && fields.get("region").orElse(null) instanceof Scalar region
                    && !region.text().isBlank()) {
                String before = spelt.putIfAbsent(region.text().strip(), region.text());
                if (before != null && !before.equals(region.text())) {
                    problem(
                            ALLIANCES,
                            region.place(),
                            entry.key() + ": the region '" + region.text() + "' is written '" + before + "' above");
                }
            }
        }
    }

    /** Figures under a name that nobody has would leave their footprint without any. */
    private void figuresAreOfFootprints(Mapping root, Set<String> footprints) {
        Set<String> without = new TreeSet<>(footprints);
        root.entries().forEach(entry -> without.remove(entry.key()));
        for (Entry entry : root.entries()) {
            if (!footprints.contains(entry.key())) {
                String near = Nearest.to(entry.key(), footprints)
                        .or(() -> without.size() == 1 ? without.stream().findFirst() : Optional.empty())
                        .map(id -> "; did you mean " + id + "?")
                        .orElse("; the footprints are those of " + ALLIANCES);
                problem(PERFORMANCE, entry.keyPlace(), "there is no footprint '" + entry.key() + "'" + near);
            }
        }
    }

    /** By the official name, the name that the lists have. */
    private Map<String, String> otherNames(Mapping fields, Set<String> listed, Entry entry) {
        Map<String, String> names = new LinkedHashMap<>();
        Node written = fields.get("otherNames").orElse(null);
        if (written instanceof Mapping others) {
            for (Entry other : others.entries()) {
                Optional<String> printed = name(other.value(), entry);
                printed.filter(name -> !listed.contains(name))
                        .ifPresent(name -> notListed(name, listed, other.value().place(), entry));
                printed.ifPresent(name -> names.put(other.key(), name));
                listed.stream()
                        .filter(name ->
                                OrganisationName.normalised(name).equals(OrganisationName.normalised(other.key())))
                        .findFirst()
                        .ifPresent(name -> problem(
                                ALLIANCES,
                                other.keyPlace(),
                                entry.key() + ": '" + other.key() + "' stands in the lists already, so it is no other"
                                        + " name of something else there"));
            }
        } else if (written != null && !(written instanceof Scalar scalar && scalar.isNull())) {
            problem(
                    ALLIANCES,
                    written.place(),
                    entry.key() + ": other names are written as the official name, a colon, and the name in the list");
        }
        return names;
    }

    private void notListed(String name, Set<String> listed, Place place, Entry entry) {
        String near = Nearest.to(name, listed)
                .map(known -> "; did you mean '" + known + "'?")
                .orElse("");
        problem(ALLIANCES, place, entry.key() + ": '" + name + "' is neither among the STPs nor the CCGs" + near);
    }

    private String text(Mapping fields, String key, Entry entry) {
        if (fields.get(key).orElse(null) instanceof Scalar scalar
                && !scalar.text().isBlank()) {
            return scalar.text();
        }
        if (fields.get(key).isPresent() || !Nearest.isMeant(key, fields, KEYS)) {
            problem(ALLIANCES, place(fields, key, entry), entry.key() + " lacks its " + key);
        }
        return "";
    }

    private List<String> names(Mapping fields, String key, Entry entry) {
        List<String> names = new ArrayList<>();
        Set<String> known = new HashSet<>();
        int before = problems.size();
        if (fields.get(key).orElse(null) instanceof Sequence list) {
            for (Node item : list.items()) {
                Optional<String> name = name(item, entry);
                if (name.isPresent() && !known.add(OrganisationName.normalised(name.get()))) {
                    problem(ALLIANCES, item.place(), entry.key() + ": '" + name.get() + "' stands twice in this list");
                }
                name.ifPresent(names::add);
            }
        }
        boolean lacking = names.isEmpty() && problems.size() == before;
        if (lacking && fields.get(key).isPresent()) {
            problem(
                    ALLIANCES,
                    place(fields, key, entry),
                    entry.key() + ": " + key + " is a list; write each name on a line of its own, after '- '");
        } else if (lacking && !Nearest.isMeant(key, fields, KEYS)) {
            problem(ALLIANCES, entry.keyPlace(), entry.key() + " lacks its list of " + key);
        }
        return names;
    }

    /** A name that is passed over would leave a bid's own name for it without anything to hold it against. */
    private Optional<String> name(Node written, Entry entry) {
        if (written instanceof Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(scalar.text());
        }
        problem(
                ALLIANCES,
                written.place(),
                entry.key()
                        + ": a name is wanted here; put all of it between two quotes if it has a colon, a comma or a"
                        + " quote");
        return Optional.empty();
    }

    private SixtyTwoDayPerformance performance(Entry entry) {
        TreeMap<YearMonth, Counts> months = new TreeMap<>();
        if (entry.value() instanceof Mapping figures) {
            for (Entry figure : figures.entries()) {
                month(figure, months);
            }
        } else {
            problem(PERFORMANCE, entry.keyPlace(), entry.key() + " lacks its months, such as 2016-01: 615 of 741");
        }
        return new SixtyTwoDayPerformance(entry.key(), months);
    }

    private void month(Entry figure, TreeMap<YearMonth, Counts> months) {
        try {
            YearMonth month = WrittenDay.month(figure.key());
            Optional<Counts> counts = Counts.parse(figure.value() instanceof Scalar scalar ? scalar.text() : "");
            if (counts.isPresent() && counts.get().treated() > 0) {
                months.put(month, counts.get());
            } else if (counts.isPresent()) {
                problem(PERFORMANCE, figure.keyPlace(), "nobody was treated; leave the month out if it is not known");
            } else {
                problem(
                        PERFORMANCE,
                        figure.keyPlace(),
                        "patients are written as within of treated, such as 615 of 741");
            }
        } catch (DateTimeParseException noMonth) {
            problem(PERFORMANCE, figure.keyPlace(), "'" + figure.key() + "' is not a month such as 2016-01");
        } catch (IllegalArgumentException impossible) {
            problem(PERFORMANCE, figure.keyPlace(), String.valueOf(impossible.getMessage()));
        }
    }

    private void problem(String file, Place place, String message) {
        problems.add(ParameterFile.problem(files.shown(file), place, message));
    }
}
