package bpv.performance;

import bpv.performance.sheet.SheetFiles;
import bpv.rules.ReferenceData;
import bpv.rules.RulesFolder;
import bpv.source.Nearest;
import bpv.source.Problem;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Imports published files: reads them all, holds each against itself and against what is known of its organisations, and
 * adds their months to the known figures. Every problem of every file is told at once; with a problem there is no result.
 */
public final class PerformanceImport {
    private static final Path FIGURES = Path.of("reference", "sixty-two-day.yaml");

    private final Path rules;
    private final ReferenceData reference;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> doubts = new ArrayList<>();

    /** @throws bpv.rules.RulesRejected if the reference data of the rules folder have faults */
    public PerformanceImport(Path rules) {
        this.rules = rules;
        this.reference = ReferenceData.of(RulesFolder.at(rules));
    }

    /**
     * What an import came to.
     *
     * @param text the figures with the imported months; empty if there are problems
     * @param basis how they are counted
     * @param target the file of figures that the months were added to; null if they stand alone
     * @param told what was read, and which figures it changes, in sentences
     * @param doubts what did not keep it from being imported, and should be known, by file and row
     * @param problems what has to be put right first, by file and row
     */
    public record Result(
            String text,
            Basis basis,
            @Nullable Path target,
            List<String> told,
            List<Problem> doubts,
            List<Problem> problems) {
        public Result {
            told = List.copyOf(told);
            doubts = doubts.stream().sorted().distinct().toList();
            problems = problems.stream().sorted().distinct().toList();
        }
    }

    /**
     * Imports files of one basis.
     *
     * @param files in any order; a file that is named twice is read once
     * @param figures the figures to add to; null for those of the rules folder and, on the provider basis, for none
     * @param replace whether a figure that is known already may become another
     * @param update whether the figures added to are to be written over, so that nothing in them may be lost
     */
    public Result read(Collection<Path> files, @Nullable Path figures, boolean replace, boolean update) {
        List<PublishedTable> tables = new ArrayList<>();
        Set<Path> seen = new TreeSet<>();
        for (Path file : files) {
            if (seen.add(file.toAbsolutePath().normalize())) {
                String name = file.toString().replace('\\', '/');
                TableReader.read(name, SheetFiles.read(name, file, problems), problems)
                        .ifPresent(tables::add);
            }
        }
        Basis basis = tables.isEmpty() ? Basis.COMMISSIONER : tables.get(0).basis();
        tables.stream().filter(table -> table.basis() != basis).findFirst().ifPresent(table -> twoBases(tables, table));
        Path target = figures != null ? figures : basis == Basis.COMMISSIONER ? rules.resolve(FIGURES) : null;
        FigureFile known = known(target, figures != null, basis, update);
        SortedMap<YearMonth, ImportedMonth> months = months(tables, basis);
        List<String> told = new ArrayList<>();
        Changes changes = new Changes(known, replace);
        months.values().forEach(month -> told.add(month.told()));
        told.addAll(changes.of(months.values(), problems));
        changes.doubts(months.values(), reference.release().incompleteShare(), doubts);
        String text = problems.isEmpty() ? FigureText.of(known, basis, months.values()) : "";
        return new Result(text, basis, target, told, doubts, problems);
    }

    private void twoBases(List<PublishedTable> tables, PublishedTable other) {
        problems.add(problem(
                other.file(),
                "bases",
                "this file counts on the " + other.basis().key() + " basis, and "
                        + tables.get(0).file() + " on the "
                        + tables.get(0).basis().key()
                        + " basis. The two cannot stand in one set of figures.",
                "Import the files of each basis on their own."));
    }

    private FigureFile known(@Nullable Path target, boolean named, Basis basis, boolean update) {
        KeptFile kept = target == null ? new KeptFile("", new byte[0], false) : KeptFile.read(target, problems);
        FigureFile known = FigureFile.read(kept, problems);
        if (named && !kept.isThere()) {
            problems.add(problem(kept.name(), "figures", "there are no figures here to add to.", "Name another file."));
        }
        if (kept.isThere() && known.basis() != basis) {
            problems.add(problem(
                    kept.name(),
                    "bases",
                    "these figures are on the " + known.basis().key() + " basis, and the files on the " + basis.key()
                            + " basis. The two cannot stand in one set of figures.",
                    "Name figures of the same basis, or none."));
            return FigureFile.read(new KeptFile(kept.name(), new byte[0], false), problems);
        }
        if (update && known.losesComments()) {
            problems.add(problem(
                    kept.name(),
                    "comments",
                    "it has comments below its head, which would be lost.",
                    "Move them to the head, or write to another file with --out."));
        }
        for (String alliance : known.alliances()) {
            if (reference.footprints().alliance(alliance).isEmpty()) {
                List<String> ids = reference.footprints().ids();
                problems.add(problem(
                        kept.name(),
                        "alliance",
                        "'" + alliance + "' is no Alliance of alliances.yaml.",
                        Nearest.to(alliance, ids)
                                .map(id -> "Perhaps " + id + ".")
                                .orElse("Take it out.")));
            }
        }
        return known;
    }

    private SortedMap<YearMonth, ImportedMonth> months(List<PublishedTable> tables, Basis basis) {
        SortedMap<YearMonth, ImportedMonth> months = new TreeMap<>();
        if (tables.isEmpty()) {
            return months;
        }
        KeptFile codes = KeptFile.read(rules.resolve(basis.codes()), problems);
        Organisations organisations = OrganisationFile.read(basis, codes, reference.footprints(), problems);
        MonthCheck check = new MonthCheck(organisations, reference.release().incompleteShare());
        for (PublishedTable table : tables) {
            if (table.basis() == basis && !organisations.all().isEmpty()) {
                check.check(table);
                ImportedMonth month = ImportedMonth.of(table, organisations);
                ImportedMonth other = months.putIfAbsent(table.month(), month);
                if (other != null) {
                    sameMonth(other.table(), table);
                }
            }
        }
        problems.addAll(check.problems());
        doubts.addAll(check.doubts());
        return months;
    }

    /** Two files of one month are no fault if they say the same of every organisation. */
    private void sameMonth(PublishedTable one, PublishedTable other) {
        String month = Period.shown(other.month());
        Set<String> codes = new TreeSet<>(one.rows().keySet());
        codes.addAll(other.rows().keySet());
        codes.removeIf(code -> patients(one, code).equals(patients(other, code)));
        if (codes.isEmpty()) {
            doubts.add(problem(
                    other.file(),
                    "same-month",
                    month + " is also in " + one.file() + ", with the same figures; it counts once.",
                    "Leave one of them out."));
        } else {
            String code = codes.iterator().next();
            problems.add(problem(
                    other.file(),
                    "same-month",
                    month + " is also in " + one.file() + ", with other figures: " + codes.size()
                            + " organisations differ, such as " + code + " (" + patients(other, code) + " here, "
                            + patients(one, code) + " there).",
                    "Give only the later of the two."));
        }
    }

    private static String patients(PublishedTable table, String code) {
        Map<String, PublishedTable.Line> rows = table.rows();
        PublishedTable.Line line = rows.get(code);
        return line == null ? "no row" : line.patients().toString();
    }

    private static Problem problem(String file, String code, String message, String hint) {
        return new Problem(file, 1, 1, "", code, message, "", "", hint);
    }
}
