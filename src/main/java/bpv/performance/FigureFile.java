package bpv.performance;

import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Place;
import bpv.source.Problem;
import bpv.source.WrittenDay;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 62-day figures in the form of {@code reference/sixty-two-day.yaml}: for each Alliance its months, and for each month
 * patients within 62 days of patients treated. On the provider basis patients can be halves.
 */
public final class FigureFile {
    private final String name;
    private final List<String> head;
    private final boolean losesComments;
    private final Basis basis;
    private final Map<String, SortedMap<YearMonth, Patients>> byAlliance;
    private final Map<String, Place> places;

    private FigureFile(
            KeptFile kept, Map<String, SortedMap<YearMonth, Patients>> byAlliance, Map<String, Place> places) {
        List<String> lines = kept.text().lines().toList();
        int first = 0;
        while (first < lines.size()
                && (lines.get(first).startsWith("#") || lines.get(first).isBlank())) {
            first++;
        }
        this.name = kept.name();
        this.head =
                lines.subList(0, first).stream().filter(line -> !line.isBlank()).toList();
        this.losesComments = lines.subList(first, lines.size()).stream().anyMatch(line -> line.contains("#"));
        this.basis = head.stream().anyMatch(line -> line.contains("provider basis")) || hasHalves(byAlliance)
                ? Basis.PROVIDER
                : Basis.COMMISSIONER;
        this.byAlliance = byAlliance;
        this.places = places;
    }

    /** Only hospitals share patients. */
    private static boolean hasHalves(Map<String, SortedMap<YearMonth, Patients>> byAlliance) {
        return byAlliance.values().stream()
                .flatMap(months -> months.values().stream())
                .anyMatch(patients -> patients.treatedHalves() % 2 != 0 || patients.withinHalves() % 2 != 0);
    }

    /** Reads a file; every fault is a problem with its line. A file that is not there holds no figures. */
    static FigureFile read(KeptFile kept, List<Problem> problems) {
        Map<String, SortedMap<YearMonth, Patients>> byAlliance = new LinkedHashMap<>();
        Map<String, Place> places = new HashMap<>();
        if (kept.isThere()) {
            kept.root(problems).ifPresent(root -> {
                for (Entry entry : root.entries()) {
                    byAlliance.put(entry.key(), months(kept.name(), entry, places, problems));
                }
            });
        }
        return new FigureFile(kept, byAlliance, places);
    }

    private static SortedMap<YearMonth, Patients> months(
            String file, Entry entry, Map<String, Place> places, List<Problem> problems) {
        SortedMap<YearMonth, Patients> months = new TreeMap<>();
        if (entry.value() instanceof Mapping figures) {
            for (Entry figure : figures.entries()) {
                try {
                    YearMonth month = WrittenDay.month(figure.key());
                    places.put(entry.key() + " " + month, figure.keyPlace());
                    Optional<Patients> patients =
                            Patients.parse(figure.value() instanceof Scalar scalar ? scalar.text() : "");
                    patients.ifPresentOrElse(
                            counts -> months.put(month, counts),
                            () -> problems.add(problem(
                                    file,
                                    figure.keyPlace(),
                                    "patients are written as within of treated, such as 615 of 741.")));
                } catch (DateTimeParseException noMonth) {
                    problems.add(
                            problem(file, figure.keyPlace(), "'" + figure.key() + "' is not a month such as 2016-01."));
                } catch (IllegalArgumentException impossible) {
                    problems.add(problem(file, figure.keyPlace(), impossible.getMessage() + "."));
                }
            }
        } else {
            problems.add(
                    problem(file, entry.keyPlace(), entry.key() + " lacks its months, such as 2016-01: 615 of 741."));
        }
        return months;
    }

    private static Problem problem(String file, Place place, String message) {
        return Problem.at(file, place, "", "figures", message, "such as 2016-01: 615 of 741", "", null);
    }

    /** How messages name it. */
    public String name() {
        return name;
    }

    /** On which basis its figures are: provider if its head says so or it has halves, or else commissioner. */
    public Basis basis() {
        return basis;
    }

    /** Whether it has comments that would be lost if it were written anew: all but those at its head. */
    boolean losesComments() {
        return losesComments;
    }

    /** The comment lines before the first Alliance. */
    List<String> head() {
        return head;
    }

    /** The ids of the Alliances, in the order of the file. */
    public List<String> alliances() {
        return new ArrayList<>(byAlliance.keySet());
    }

    /** Where a figure stands. */
    Place place(String alliance, YearMonth month) {
        return places.getOrDefault(alliance + " " + month, Place.START);
    }

    /** The figures of an Alliance; none if the file has none of it. */
    public SortedMap<YearMonth, Patients> of(String alliance) {
        return Collections.unmodifiableSortedMap(byAlliance.getOrDefault(alliance, new TreeMap<>()));
    }
}
