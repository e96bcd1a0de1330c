package bpv.policy;

import bpv.assessment.RuleCard;
import bpv.desk.DeskResult;
import bpv.desk.DeskResult.Case;
import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.rules.RuleBook;
import bpv.rules.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Begins a criterion: a rule file, a scenario and the place of a number, which load at once and say in capitals what is
 * left to write. Until it is written, the criterion asks the panel, and its scenario fails.
 */
public final class NewCriterion {
    /** What stands wherever something is left to write. */
    static final String TO_DO = "TO BE WRITTEN";

    private static final String COMMAND = "rules new criterion";
    private static final Pattern ID = Pattern.compile("[A-Z][0-9]{1,2}");

    /** The sets that take another criterion without a change of the program, with what their rules look at. */
    private static final Map<RuleSet, String> SUBJECTS = Map.of(
            RuleSet.GATEWAY, "Application",
            RuleSet.RESOURCES, "SectionResources",
            RuleSet.READINESS, "SectionReadiness");

    private final Path folder;
    private final RuleBook book;

    /**
     * @param folder the rules folder
     * @param book its rules
     */
    public NewCriterion(Path folder, RuleBook book) {
        this.folder = folder;
        this.book = book;
    }

    /**
     * Writes the files of the criterion, or says why it does not; then nothing is written.
     *
     * @param id such as {@code G10}
     * @param setName the folder of the set that it belongs to
     */
    public DeskResult begin(String id, String setName) {
        List<String> refused = refused(id, setName);
        if (!refused.isEmpty()) {
            String place = shown(folder);
            List<Remark> remarks = refused.stream()
                    .map(why -> Remark.of("no-new-criterion", Level.ERROR, place, 1, 1, why, null))
                    .toList();
            return new DeskResult(COMMAND, List.of(new Case(id, place, 1, remarks)), List.of("Nothing was written."));
        }
        RuleSet set = SUBJECTS.keySet().stream()
                .filter(each -> each.folder().equals(setName))
                .findFirst()
                .orElseThrow();
        Map<Path, String> files = new LinkedHashMap<>();
        Path into = folder.resolve(setName);
        files.put(into.resolve(id.toLowerCase(Locale.ROOT) + ".drl"), rules(id, set));
        files.put(into.resolve(id.toLowerCase(Locale.ROOT) + ".scenarios.yaml"), scenarios(id));
        try {
            for (Map.Entry<Path, String> file : files.entrySet()) {
                Files.writeString(file.getKey(), file.getValue(), StandardOpenOption.CREATE_NEW);
            }
            Files.writeString(
                    into.resolve("parameters.yaml"), number(id), StandardOpenOption.APPEND, StandardOpenOption.CREATE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the criterion cannot be written", unwritable);
        }
        return new DeskResult(COMMAND, List.copyOf(left(files)), next(id));
    }

    private List<String> refused(String id, String setName) {
        List<String> refused = new ArrayList<>();
        if (!ID.matcher(id).matches()) {
            refused.add(
                    "a criterion is called by a capital letter and a number, such as G10, but this is '" + id + "'");
        }
        for (RuleCard card : book.cards()) {
            if (card.criterion().equalsIgnoreCase(id) && refused.isEmpty()) {
                refused.add("there is a criterion " + card.criterion() + " already: " + book.shown(card.file()) + ":"
                        + card.line());
            }
        }
        List<String> open =
                SUBJECTS.keySet().stream().map(RuleSet::folder).sorted().toList();
        if (!open.contains(setName)) {
            refused.add("a criterion can be added to " + String.join(", ", open) + ", and not to '" + setName
                    + "': the other sets answer a fixed list of questions, which the program counts on");
        }
        for (String ending : List.of(".drl", ".scenarios.yaml")) {
            Path file = folder.resolve(setName).resolve(id.toLowerCase(Locale.ROOT) + ending);
            if (refused.isEmpty() && Files.exists(file)) {
                refused.add("there is a file " + shown(file) + " already; rename it, or take another id");
            }
        }
        return refused;
    }

    private static String rules(String id, RuleSet set) {
        String subject = SUBJECTS.getOrDefault(set, "");
        String name = set.folder().substring(0, 1).toUpperCase(Locale.ROOT)
                + set.folder().substring(1);
        return """
                /*
                 * %1$s: TO BE WRITTEN, what %2$s is about
                 *
                 * Source    TO BE WRITTEN, document and paragraph
                 * Decides   %2$s: TO BE WRITTEN, which answers it can give
                 * Numbers   none
                 * In force  TO BE WRITTEN, for which round
                 */
                package %3$s;

                import bpv.assessment.%4$s;
                import bpv.assessment.Finding;

                // TO BE WRITTEN: the clause, quoted or in plain English. Then split the rule below by circumstance, so that
                // exactly one rule fits every bid. Until then it asks the panel, which bars nobody and gives nobody "fund".

                rule "%1$s, %2$s: nothing is decided yet"
                    @criterion( "%2$s" )
                    @source( "TO BE WRITTEN" )
                    @standing( "assumed" )
                when
                    $subject : %4$s()
                then
                    insert( Finding.forThePanel( $subject, "TO BE WRITTEN: the question that %2$s puts.", "TO BE WRITTEN",
                            "TO BE WRITTEN" ) );
                end
                """.formatted(name, id, set.packageName(), subject);
    }

    private static String scenarios(String id) {
        return """
                # What %1$s.drl has to find. Each scenario changes the sound bid (sound-bid.yaml); rules/README.md says how.

                # %2$s: TO BE WRITTEN, the clause in a line. One scenario for each answer; on each threshold, and a step short.

                - scenario: the sound bid meets %2$s, TO BE WRITTEN
                  given: {}
                  find: { %2$s: "met — TO BE WRITTEN" }
                """.formatted(id.toLowerCase(Locale.ROOT), id);
    }

    /** A number that no rule reads yet would be refused, so it is begun as a comment. */
    private static String number(String id) {
        return """

                # TO BE WRITTEN: the number of %s, if it has one. Then its set's record of numbers needs a field of this name.
                # numberOf%s:
                #   means: TO BE WRITTEN, what it means, and whether it is inclusive.
                #   unit: TO BE WRITTEN
                #   values:
                #     2016-12-06: { is: 0, source: "TO BE WRITTEN", standing: assumed }
                """.formatted(id, id);
    }

    /** Every place that is left to write. */
    private static List<Case> left(Map<Path, String> files) {
        List<Case> cases = new ArrayList<>();
        files.forEach((file, text) -> {
            List<String> lines = text.lines().toList();
            List<Remark> remarks = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                int at = lines.get(i).indexOf(TO_DO);
                if (at >= 0) {
                    String what = lines.get(i).replaceFirst("^[\\s/*#-]+", "").strip();
                    remarks.add(Remark.of("to-be-written", Level.NOTE, shown(file), i + 1, at + 1, what, null));
                }
            }
            cases.add(new Case(shown(file), shown(file), 1, remarks));
        });
        return cases;
    }

    private static List<String> next(String id) {
        return List.of(
                "Begun: " + id + ". The rules load; until its rules are written, " + id
                        + " asks the panel, so scenarios that" + " expect \"fund\" fail too.",
                "Fill in what is to be written; bpv rules test fails until the scenario holds.",
                "Then bpv rules docs writes its page.");
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
