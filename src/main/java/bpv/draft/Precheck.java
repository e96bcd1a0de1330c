package bpv.draft;

import bpv.bid.BidForm;
import bpv.bid.Intervention;
import bpv.document.BidReader;
import bpv.document.ReadBid;
import bpv.quantity.FinancialYear;
import bpv.release.ReleaseRow;
import bpv.report.AssessedDocument;
import bpv.report.Blank;
import bpv.report.Completion.Fill;
import bpv.report.DraftRange;
import bpv.report.PrecheckResult;
import bpv.round.ReleaseDesk;
import bpv.round.Round;
import bpv.source.Node;
import bpv.source.ParsedText;
import bpv.source.Problem;
import bpv.source.TextParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks one draft before it is submitted: what it scores as it stands, what is still blank, and the worst and the best that
 * completing it can bring. Nothing is kept of a draft; one precheck may be used by several threads.
 */
public final class Precheck {
    /** Each takes something more out; what does not go together is two or three values at most. */
    private static final int MOST_ATTEMPTS = 20;

    private final Round round;
    private final BidForm form;
    private final BidReader reader;
    private final ReleaseDesk desk;
    private final Words words;
    private final Map<String, List<List<Fill>>> numbers = new ConcurrentHashMap<>();
    private final Labels labels;

    public Precheck(Round round) {
        this.round = round;
        this.form = round.form();
        this.reader = new BidReader(form);
        this.desk = round.releaseDesk();
        this.words = Words.of(round.assessor().numbers());
        this.labels = new Labels(round.assessor());
    }

    /** What can be said of a document, YAML unless its name ends in {@code .json}. */
    public PrecheckResult check(String file, byte[] bytes) {
        ParsedText parsed = TextParser.parse(file, bytes);
        ReadBid read = reader.read(parsed, bytes);
        Optional<AssessedDocument> asItStands =
                read.bid().isPresent() ? Optional.of(round.assess(read)) : Optional.empty();
        Node root = parsed.root().orElse(null);
        if (!(root instanceof Node.Mapping)) {
            return result(read, asItStands, List.of(), List.of(), Optional.empty(), null, List.of());
        }
        Node written = Nodes.withoutEmptyTexts(root);
        DraftTree draft = Repair.of(written, read.problems(), form);
        List<Blank> blanks = new BlankFinder(written, draft, read, reader, round.assessor()).all();
        Trials trials;
        if (blanks.isEmpty() && asItStands.isPresent()) {
            trials = new Trials(file, draft, reader, round.assessor());
            trials.asItStands(asItStands.get().assessed(), new String(bytes, StandardCharsets.UTF_8));
        } else {
            trials = searched(file, draft);
        }
        DraftRange range = new RangeReport(draft, trials, labels, form).range();
        return result(read, asItStands, draft.leftOut(), blanks, Optional.of(range), trials, release(draft));
    }

    /** As if everything that is asked for so far were awarded; the parts paid are known also before any money is. */
    private List<ReleaseRow> release(DraftTree draft) {
        String alliance = draft.text("/alliance").orElse(null);
        if (alliance == null) {
            return List.of();
        }
        List<ReleaseRow> rows = new ArrayList<>();
        for (FinancialYear year : desk.linkedYears()) {
            rows.addAll(desk.quarters("asAsked", year, alliance, Asks.in(year, draft)));
        }
        return rows;
    }

    /** Where what is written cannot be completed, because it does not go together, it is taken as blank too. */
    private Trials searched(String file, DraftTree written) {
        DraftTree draft = written;
        for (int attempt = 0; ; attempt++) {
            Trials trials = new Trials(file, draft, reader, round.assessor());
            List<Problem> problems = search(draft, trials);
            if (problems.isEmpty() || attempt == MOST_ATTEMPTS) {
                return trials;
            }
            draft = draft.without(problems);
        }
    }

    private List<Problem> search(DraftTree draft, Trials trials) {
        List<Setting> settings = new Settings(draft, round.assessor()).all();
        List<SectionModel> models = new ArrayList<>();
        for (Intervention intervention : draft.interventions()) {
            SectionDraft section =
                    new SectionDraft(draft, form, round.assessor().numbers(), words, intervention);
            models.add(new SectionModel(section, draft, form, round.assessor(), words, numbers));
        }
        List<Fill> root = Required.of(draft, form, reader);
        Search search = new Search(draft, words, root, trials, settings, models);
        List<Problem> problems = search.prepare();
        if (problems.isEmpty()) {
            search.run();
            new LabelSearch(
                            search,
                            trials,
                            labels,
                            models,
                            round.assessor().numbers().recommendation())
                    .run();
        }
        return problems;
    }

    private PrecheckResult result(
            ReadBid read,
            Optional<AssessedDocument> asItStands,
            List<String> leftOut,
            List<Blank> blanks,
            Optional<DraftRange> range,
            @Nullable Trials trials,
            List<ReleaseRow> release) {
        return new PrecheckResult(
                round.provenance(),
                round.assumptions(),
                read.file(),
                read.sha256(),
                read.problems(),
                asItStands,
                leftOut,
                blanks,
                range,
                trials == null ? List.of() : trials.named(),
                release);
    }
}
