package bpv.performance;

import bpv.alliance.Footprints;
import bpv.source.Nearest;
import bpv.source.Node;
import bpv.source.Node.Entry;
import bpv.source.Node.Mapping;
import bpv.source.Node.Scalar;
import bpv.source.Place;
import bpv.source.Problem;
import bpv.source.WrittenDay;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which footprint each code belongs to; every fault is gathered with its line. */
final class OrganisationFile {
    private static final List<String> KEYS = List.of("name", "footprint", "from", "until", "usual");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{3}([0-9A-Z]{2})?");
    private static final Pattern USUAL = Pattern.compile("(\\d{1,9})(\\.5|\\.0)?");

    private final String file;
    private final Footprints footprints;
    private final List<Problem> problems;
    private final SortedMap<String, Organisation> byCode = new TreeMap<>();

    private OrganisationFile(String file, Footprints footprints, List<Problem> problems) {
        this.file = file;
        this.footprints = footprints;
        this.problems = problems;
    }

    static Organisations read(Basis basis, KeptFile kept, Footprints footprints, List<Problem> problems) {
        OrganisationFile reader = new OrganisationFile(kept.name(), footprints, problems);
        kept.root(problems).ifPresent(root -> root.entries().forEach(reader::organisation));
        return new Organisations(basis, kept.name(), reader.byCode, footprints);
    }

    private void organisation(Entry entry) {
        String code = entry.key().toUpperCase(Locale.ROOT);
        if (!(entry.value() instanceof Mapping fields)) {
            problem(entry.keyPlace(), code + " lacks its name and its footprint", "{ name: ..., footprint: ... }");
            return;
        }
        for (Entry field : fields.entries()) {
            if (!KEYS.contains(field.key())) {
                problem(
                        field.keyPlace(),
                        code + " has a key '" + field.key() + "' that is not known",
                        "one of " + String.join(", ", KEYS)
                                + ", each with a colon and a blank after it; a name with a comma stands between quotes");
            }
        }
        if (!CODE.matcher(code).matches()) {
            problem(entry.keyPlace(), "'" + code + "' is no code", "three or five letters and digits, such as 00D");
        }
        if (text(fields, "name").isEmpty() && !Nearest.isMeant("name", fields, KEYS)) {
            problem(place(fields, "name"), code + " lacks its name", "name: as published files have it");
        }
        String footprint = text(fields, "footprint");
        if (footprint.isEmpty() && Nearest.isMeant("footprint", fields, KEYS)) {
            return;
        }
        if (footprint.isEmpty()) {
            problem(place(fields, "footprint"), code + " lacks its footprint", "an id such as wessex, or none");
            return;
        }
        if (!footprint.equals("none") && footprints.alliance(footprint).isEmpty()) {
            problem(
                    place(fields, "footprint"),
                    "'" + footprint + "', the footprint of " + code + ", is no Alliance of alliances.yaml",
                    Nearest.to(footprint, footprints.ids()).orElse("an id such as wessex, or none"));
            return;
        }
        YearMonth from = month(fields, "from");
        YearMonth until = month(fields, "until");
        if (from != null && until != null && from.isAfter(until)) {
            problem(place(fields, "until"), code + " ends in " + until + ", before it begins", from + " or later");
        }
        Organisation read = new Organisation(
                code, text(fields, "name"), footprint.equals("none") ? null : footprint, from, until, usual(fields));
        if (byCode.put(code, read) != null) {
            problem(entry.keyPlace(), code + " stands here twice, but for small and capital letters", "each code once");
        }
    }

    private static String text(Mapping fields, String key) {
        return fields.get(key).orElse(null) instanceof Scalar scalar
                ? scalar.text().strip()
                : "";
    }

    private static Place place(Mapping fields, String key) {
        return fields.get(key).map(Node::place).orElse(fields.place());
    }

    private @Nullable YearMonth month(Mapping fields, String key) {
        String text = text(fields, key);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return WrittenDay.month(text);
        } catch (DateTimeParseException noMonth) {
            problem(place(fields, key), "'" + text + "' is not a month", "a month such as 2017-04, from 1900 to 2099");
            return null;
        }
    }

    private long usual(Mapping fields) {
        String text = text(fields, "usual");
        Matcher form = USUAL.matcher(text);
        if (form.matches()) {
            return 2 * Long.parseLong(form.group(1)) + (".5".equals(form.group(2)) ? 1 : 0);
        }
        if (!text.isEmpty() && !isToldAsCommas(fields)) {
            problem(place(fields, "usual"), "'" + text + "' is no number of patients", "such as 46 or 46.5");
        }
        return 0;
    }

    /** A number with commas between braces is told by the parser, with the number as it has to be. */
    private boolean isToldAsCommas(Mapping fields) {
        String pointer = fields.get("usual").map(Node::pointer).orElse("");
        return problems.stream()
                .anyMatch(problem -> problem.file().equals(file)
                        && problem.pointer().equals(pointer)
                        && problem.code().equals("comma-in-number"));
    }

    private void problem(Place place, String message, String expected) {
        problems.add(Problem.at(
                file, place, "", "organisations", message + ".", expected, "", "Expected: " + expected + "."));
    }
}
