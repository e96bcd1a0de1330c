package bpv.fairness;

import bpv.assessment.RuleCard;
import bpv.desk.DeskResult;
import bpv.desk.DeskResult.Case;
import bpv.desk.Level;
import bpv.desk.Remark;
import bpv.fairness.Judge.Rivals;
import bpv.report.AssessedDocument;
import bpv.round.BidAssessor;
import bpv.round.Round;
import bpv.rules.RuleBook;
import bpv.source.Edits;
import bpv.source.Node;
import bpv.source.ParsedText;
import bpv.source.SourceFile;
import bpv.source.SourceFiles;
import bpv.source.TextParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Searches a rules folder for a better bid that fares worse, among generated pairs and among the bids of a round. */
public final class UnfairSearch {
    private static final String COMMAND = "rules search-unfair";
    private static final int MOST_SHOWN = 12;
    private static final int RIVALS = 8;

    private final Path folder;
    private final RuleBook book;
    private final Round round;
    private final FairnessFile declared;
    private final Judge judge;
    private final Scale scale;
    private final List<Case> cases = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();
    private final Map<KnownException, Integer> excused = new LinkedHashMap<>();

    /**
     * Two bids that show a fault.
     *
     * @param difference both as a unified difference
     */
    public record Shown(String worse, String better, String difference) {}

    /**
     * @param folder the rules folder, with {@code fairness/monotone.yaml} and the sound bid
     * @param book its rules
     */
    public UnfairSearch(Path folder, RuleBook book) {
        this.folder = folder;
        this.book = book;
        this.round = new Round(book, book.assessmentDay());
        this.judge = new Judge(round);
        this.scale = new Scale(
                book.numbersInForce(round.day()), book.numbersOn(round.day()).outcomes());
        this.declared = FairnessFile.read(folder, book, round.form());
    }

    /** What is wrong with what a folder declares of better bids, at its lines; nothing, if it declares nothing. */
    public static List<Remark> declarationFaults(Path folder, RuleBook book) {
        if (Files.notExists(folder.resolve(FairnessFile.NAME))) {
            return List.of();
        }
        return FairnessFile.read(folder, book, new BidAssessor(book, book.assessmentDay()).form())
                .remarks();
    }

    /** The pairs that show what was found, in the order of the remarks. */
    public List<Shown> shown() {
        return List.copyOf(shown);
    }

    /**
     * Searches.
     *
     * @param bids documents to begin from, and to look among for twins; may be none
     * @param pairs how many pairs to generate
     * @param seed another seed makes other pairs
     */
    public DeskResult search(SourceFiles bids, int pairs, long seed) {
        if (!declared.remarks().isEmpty()) {
            Case file = new Case("the monotone fields are declared", declared.file(), 1, declared.remarks());
            figures.add("Nothing was searched: the file that declares the fields has errors.");
            return new DeskResult(COMMAND, List.of(file), figures);
        }
        List<ParsedText> texts = texts(bids);
        List<Node> bases = new ArrayList<>();
        soundBid().ifPresent(bases::add);
        texts.forEach(text -> text.root().ifPresent(bases::add));
        if (pairs > 0 && !bases.isEmpty()) {
            generated(bases, pairs, new Chance(seed));
        }
        if (!texts.isEmpty()) {
            twins(texts);
        }
        excused.forEach((exception, times) -> note(exception, times));
        figures.add(judge.assessed() + " bids were assessed, with seed " + seed + ".");
        return new DeskResult(COMMAND, cases, figures);
    }

    private List<ParsedText> texts(SourceFiles bids) {
        List<ParsedText> texts = new ArrayList<>();
        bids.problems().forEach(problem -> unusable(problem.file(), problem.message()));
        for (SourceFile file : bids.files()) {
            try {
                ParsedText text = TextParser.parse(file.name(), file.read());
                if (text.root().flatMap(judge::assess).isEmpty()) {
                    unusable(file.name(), "this document has problems, and is left out; bpv check says which");
                } else {
                    texts.add(text);
                }
            } catch (IOException unreadable) {
                unusable(file.name(), file.unreadable().message());
            }
        }
        return texts;
    }

    private void unusable(String file, String message) {
        Remark remark = Remark.of("bid-left-out", Level.NOTE, file, 1, 1, message, null);
        cases.add(new Case("the bid can be assessed", file, 1, List.of(remark)));
    }

    private Optional<Node> soundBid() {
        Path file = folder.resolve("sound-bid.yaml");
        try {
            return TextParser.parse(file.toString(), Files.readAllBytes(file)).root();
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    private void generated(List<Node> bases, int pairs, Chance chance) {
        List<Node> all = new ArrayList<>(bases);
        bases.forEach(base -> all.add(Alterations.inTwoPhases(base)));
        Alterations alterations = new Alterations(all, declared.fields(), scale, chance);
        List<AssessedDocument> rivals = rivals(alterations);
        Map<String, Found> found = new LinkedHashMap<>();
        int tried = 0;
        for (int i = 0; i < pairs; i++) {
            MonotoneField field = declared.fields().get(i % declared.fields().size());
            Rivals around = around(rivals, chance);
            Pair pair = pair(alterations.bid(), field, chance).orElse(null);
            List<Violation> violations = pair == null ? null : violations(pair, around);
            if (pair != null && violations != null) {
                tried++;
                violations.stream()
                        .filter(violation -> !excused(violation, field.path()))
                        .forEach(violation ->
                                found.putIfAbsent(field.path() + violation.kind(), new Found(pair, around, violation)));
            }
        }
        figures.add(tried + " generated pairs, in which one field of "
                + declared.fields().size() + " is better, were compared: "
                + Wording.counted(found.size(), "unexplained kind") + " of unfairness.");
        found.values().stream().limit(MOST_SHOWN).forEach(this::shrunk);
        if (found.size() > MOST_SHOWN) {
            figures.add("The first " + MOST_SHOWN + " kinds are shown.");
        }
    }

    /** The first pair that showed a kind of unfairness, and the round around it. */
    private record Found(Pair pair, Rivals around, Violation violation) {}

    private static Rivals around(List<AssessedDocument> rivals, Chance chance) {
        List<AssessedDocument> two = rivals.isEmpty()
                ? List.of()
                : Stream.of(chance.of(rivals), chance.of(rivals)).distinct().toList();
        return new Rivals(two, 30 + 10 * chance.below(7));
    }

    private List<AssessedDocument> rivals(Alterations alterations) {
        List<AssessedDocument> rivals = new ArrayList<>();
        List<String> alliances = List.copyOf(round.form().alliances());
        for (int i = 0; i < RIVALS; i++) {
            Node bid = Edits.set(alterations.bid(), "/alliance", Edits.plain(alliances.get(i % alliances.size())));
            judge.assess(bid).ifPresent(rivals::add);
        }
        return rivals;
    }

    /** The bid with the field at two neighbouring values of its scale. */
    private Optional<Pair> pair(Node bid, MonotoneField field, Chance chance) {
        List<String> places = field.places(bid);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        String place = chance.of(places);
        List<String> values = scale.values(field, bid, place);
        if (values.size() < 2) {
            return Optional.empty();
        }
        int at = chance.below(values.size() - 1);
        // Mostly a single step; now and then a long one, which may jump over what single steps show.
        int to = chance.below(4) == 0 ? at + 1 + chance.below(values.size() - 1 - at) : at + 1;
        int compared =
                scale.compare(field, bid, place, values.get(at), values.get(to)).orElse(-1);
        if (compared < 0) {
            return Optional.empty();
        }
        Node worse = Alterations.put(bid, place, values.get(at));
        return Optional.of(new Pair(worse, Alterations.put(worse, place, values.get(to)), field, place));
    }

    /** What the better bid loses; null if one of the two is no bid. */
    private @Nullable List<Violation> violations(Pair pair, Rivals rivals) {
        AssessedDocument worse = judge.assess(pair.worse()).orElse(null);
        AssessedDocument better =
                worse == null ? null : judge.assess(pair.better()).orElse(null);
        return worse == null || better == null
                ? null
                : judge.violations(worse, better, pair.section(), pair.field(), rivals);
    }

    /** Whether each of the causes is a known exception, which is counted then. */
    private boolean excused(Violation violation, String path) {
        List<KnownException> covering = new ArrayList<>();
        for (Cause cause : violation.causes()) {
            Optional<KnownException> known = declared.exceptions().stream()
                    .filter(exception -> exception.covers(cause, path))
                    .findFirst();
            if (known.isEmpty()) {
                return false;
            }
            covering.add(known.get());
        }
        covering.forEach(exception -> excused.merge(exception, 1, Integer::sum));
        return true;
    }

    private void note(KnownException exception, int times) {
        String of = exception.rule() == null ? exception.criterion() : "rule \"" + exception.rule() + "\"";
        Remark remark = Remark.of(
                "known-exception",
                Level.NOTE,
                declared.file(),
                exception.place().line(),
                exception.place().column(),
                of + " gave a better bid less in " + Wording.counted(times, "pair") + ", with a reason on record: "
                        + exception.reason(),
                null);
        cases.add(new Case(of, declared.file(), exception.place().line(), List.of(remark)));
    }

    private void shrunk(Found found) {
        Violation violation = found.violation();
        Shrinker shrinker = new Shrinker(smaller -> {
            List<Violation> still = violations(smaller, found.around());
            return still != null && still.stream().anyMatch(each -> each.kind().equals(violation.kind()));
        });
        Pair smallest = shrinker.shrunk(found.pair());
        List<Violation> last = violations(smallest, found.around());
        Violation told = (last == null ? List.<Violation>of() : last)
                .stream()
                        .filter(each -> each.kind().equals(violation.kind()))
                        .findFirst()
                        .orElse(violation);
        remark(smallest.change(), told, smallest.worse(), smallest.better(), List.of("worse.yaml", "better.yaml"));
    }

    private void twins(List<ParsedText> texts) {
        TwinCheck check = new TwinCheck(round, scale, declared.fields());
        texts.forEach(text -> text.root()
                .flatMap(judge::assess)
                .ifPresent(bid -> check.add(text.file(), text.root().orElseThrow(), bid)));
        int left = 0;
        Set<String> kinds = new HashSet<>();
        for (TwinCheck.Twins twins : check.unfair()) {
            if (!excused(twins.violation(), "")) {
                left++;
                if (kinds.add(twins.violation().kind()) && kinds.size() <= MOST_SHOWN) {
                    String what = twins.what() + " is at least as good in " + twins.betterFile() + " as in "
                            + twins.worseFile();
                    remark(
                            what,
                            twins.violation(),
                            twins.worse(),
                            twins.better(),
                            List.of(twins.worseFile(), twins.betterFile()));
                }
            }
        }
        figures.add(
                texts.size() + " bids of the round: " + Wording.counted(check.sections(), "pair") + " of sections and "
                        + Wording.counted(check.answers(), "pair")
                        + " of answers in which one side is at least as good everywhere; in " + left
                        + " of them it fares worse without a reason on record.");
    }

    private void remark(String what, Violation violation, Node worse, Node better, List<String> names) {
        RuleCard card = violation.causes().stream()
                .map(Cause::card)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String file = card == null ? declared.file() : book.shown(card.file());
        int line = card == null ? 1 : card.line();
        String from = Edits.yaml(worse);
        String to = Edits.yaml(better);
        String difference = UnifiedDifference.of(names.get(0), from, names.get(1), to);
        shown.add(new Shown(from, to, difference));
        String causes =
                String.join("; ", violation.causes().stream().map(Cause::said).toList());
        Remark remark = new Remark(
                "unfair-rule",
                Level.ERROR,
                file,
                line,
                1,
                Wording.capital(what) + ": the " + violation.aspect().key() + " of " + violation.section()
                        + " falls from " + violation.from() + " to " + violation.to() + ", because " + causes,
                "Change the rule, or put the exception on record in " + declared.file() + " with its reason.",
                difference);
        cases.add(new Case(what, file, line, List.of(remark)));
    }

    /** Small words of the report. */
    private static final class Wording {
        static String counted(int count, String what) {
            return count + " " + what + (count == 1 ? "" : "s");
        }

        static String capital(String words) {
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
    }
}
