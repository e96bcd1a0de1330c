package bpv.rules;

import bpv.alliance.Alliance;
import bpv.alliance.Footprints;
import bpv.alliance.SixtyTwoDayPerformance;
import bpv.alliance.SixtyTwoDayPerformance.Counts;
import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Node.Sequence;
import bpv.source.Place;
import bpv.source.Problem;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the footprints and their 62-day figures from {@code reference/}; every fault is gathered with its line. */
final class ReferenceFiles {
    private static final String ALLIANCES = "reference/alliances.yaml";
    private static final String PERFORMANCE = "reference/sixty-two-day.yaml";

    private final RuleFiles files;
    private final List<Problem> problems = new ArrayList<>();

    private ReferenceFiles(RuleFiles files) {
        this.files = files;
    }

    static Footprints read(RuleFiles files) {
        ReferenceFiles reader = new ReferenceFiles(files);
        List<Alliance> alliances = new ArrayList<>();
        for (Entry entry : ParameterFile.root(files, ALLIANCES).entries()) {
            Alliance alliance = reader.alliance(entry);
            if (alliance != null) {
                alliances.add(alliance);
            }
        }
        List<SixtyTwoDayPerformance> performance = new ArrayList<>();
        for (Entry entry : ParameterFile.root(files, PERFORMANCE).entries()) {
            performance.add(reader.performance(entry));
        }
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
        String name = text(fields, "name", entry);
        String kind = text(fields, "kind", entry);
        String region = text(fields, "region", entry);
        BigDecimal population = BigDecimal.ONE;
        try {
            population = PlainNumber.of(text(fields, "population", entry));
        } catch (NumberFormatException noNumber) {
            problem(ALLIANCES, entry.keyPlace(), entry.key() + ": population is in millions, such as 1.4");
        }
        List<String> stps = names(fields, "stps", entry);
        List<String> ccgs = names(fields, "ccgs", entry);
        if (problems.size() > before || population.signum() <= 0) {
            return null;
        }
        return new Alliance(
                entry.key(),
                name,
                kind.equals("vanguard"),
                region,
                stps,
                ccgs,
                otherNames(fields),
                population,
                fields.get("lead").orElse(null) instanceof Scalar lead ? lead.text() : null);
    }

    private static Map<String, String> otherNames(Mapping fields) {
        Map<String, String> names = new LinkedHashMap<>();
        if (fields.get("otherNames").orElse(null) instanceof Mapping others) {
            for (Entry other : others.entries()) {
                if (other.value() instanceof Scalar printed) {
                    names.put(other.key(), printed.text());
                }
            }
        }
        return names;
    }

    private String text(Mapping fields, String key, Entry entry) {
        if (fields.get(key).orElse(null) instanceof Scalar scalar
                && !scalar.text().isBlank()) {
            return scalar.text();
        }
        problem(ALLIANCES, entry.keyPlace(), entry.key() + " lacks its " + key);
        return "";
    }

    private List<String> names(Mapping fields, String key, Entry entry) {
        List<String> names = new ArrayList<>();
        if (fields.get(key).orElse(null) instanceof Sequence list) {
            for (Node item : list.items()) {
                if (item instanceof Scalar scalar) {
                    names.add(scalar.text());
                }
            }
        }
        if (names.isEmpty()) {
            problem(ALLIANCES, entry.keyPlace(), entry.key() + " lacks its list of " + key);
        }
        return names;
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
            YearMonth month = YearMonth.parse(figure.key());
            Optional<Counts> counts = Counts.parse(figure.value() instanceof Scalar scalar ? scalar.text() : "");
            if (counts.isPresent()) {
                months.put(month, counts.get());
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
