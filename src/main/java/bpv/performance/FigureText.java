package bpv.performance;

import bpv.source.Shown;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes figures in the form of {@code reference/sixty-two-day.yaml}: known ones, and those of imported months. */
final class FigureText {
    private static final String IMPORTED = "# Imported  ";
    private static final String HEAD = """
            # Monthly 62-day figures by footprint: patients treated within 62 days of urgent GP referral, of patients treated.
            #
            # Source    NHS England, Cancer Waiting Times statistics, %s basis: %s
            # Licence   Contains public sector information licensed under the Open Government Licence v3.0.
            """;

    private FigureText() {}

    /** Alliances in the order of the known figures, further ones by id behind them; months in order. */
    static String of(FigureFile known, Basis basis, Collection<ImportedMonth> months) {
        Map<String, SortedMap<YearMonth, Patients>> all = new LinkedHashMap<>();
        known.alliances().forEach(alliance -> all.put(alliance, new TreeMap<>(known.of(alliance))));
        TreeMap<String, SortedMap<YearMonth, Patients>> further = new TreeMap<>();
        for (ImportedMonth month : months) {
            month.byAlliance().forEach((alliance, patients) -> {
                SortedMap<YearMonth, Patients> own = all.containsKey(alliance)
                        ? all.get(alliance)
                        : further.computeIfAbsent(alliance, any -> new TreeMap<>());
                own.put(month.table().month(), patients);
            });
        }
        all.putAll(further);
        StringBuilder text = new StringBuilder();
        head(known, basis, months).forEach(line -> text.append(line).append('\n'));
        all.forEach((alliance, figures) -> {
            text.append('\n').append(alliance).append(":\n");
            figures.forEach((month, patients) -> text.append("  ")
                    .append(month)
                    .append(": ")
                    .append(patients)
                    .append('\n'));
        });
        return text.toString();
    }

    /** What stands at the head already, with a line for each imported month in the place of an earlier one of it. */
    private static List<String> head(FigureFile known, Basis basis, Collection<ImportedMonth> months) {
        List<String> head = new ArrayList<>();
        TreeMap<String, String> imported = new TreeMap<>();
        for (String line : known.head()) {
            if (line.startsWith(IMPORTED)) {
                imported.put(monthOf(line), line);
            } else {
                head.add(line);
            }
        }
        if (head.isEmpty()) {
            head.addAll(HEAD.formatted(basis.key(), basis.means()).lines().toList());
        }
        for (ImportedMonth month : months) {
            boolean told = imported.containsKey(month.table().month().toString());
            if (!told && !changes(known, month)) {
                continue;
            }
            String line = IMPORTED + month.table().month() + " from "
                    + fileName(month.table().file()) + (month.table().period().provisional() ? ", provisional" : "");
            imported.put(monthOf(line), line);
        }
        head.addAll(imported.values());
        return head;
    }

    private static boolean changes(FigureFile known, ImportedMonth month) {
        return month.byAlliance().entrySet().stream()
                .anyMatch(own -> !own.getValue()
                        .equals(known.of(own.getKey()).get(month.table().month())));
    }

    /** Without folders, which mean nothing elsewhere, and without the sheet. */
    private static String fileName(String shown) {
        String file = shown.replace('\\', '/').replaceFirst(" \\[[^\\[]*]$", "");
        return Shown.of(file.substring(file.lastIndexOf('/') + 1));
    }

    private static String monthOf(String line) {
        String rest = line.substring(IMPORTED.length());
        return rest.substring(0, rest.indexOf(' ') < 0 ? rest.length() : rest.indexOf(' '));
    }
}
