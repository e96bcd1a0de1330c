package bpv.impact;

import bpv.allocation.Proposal;
import bpv.assessment.AssessedBid;
import bpv.bid.BidForm;
import bpv.document.BidReader;
import bpv.document.ReadBids;
import bpv.impact.Impact.Side;
import bpv.improvement.Comparison;
import bpv.report.AssessedDocument;
import bpv.report.Compared.Difference;
import bpv.report.Names;
import bpv.report.RoundResult;
import bpv.round.NoPlan;
import bpv.round.Round;
import bpv.rules.RuleBook;
import bpv.rules.RulesEdit;
import bpv.rules.SilentRules;
import bpv.rules.meaning.Change;
import bpv.source.SourceFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Assesses the same bids by two rules folders, divides the money by both, and finds what moved and why. */
public final class ImpactStudy {
    private final RulesEdit edit;
    private final SourceFiles bids;
    private final @Nullable LocalDate day;
    private @Nullable BidForm formOfRead;
    private @Nullable ReadBids read;

    /**
     * @param edit both folders
     * @param bids the documents to assess
     * @param day the day of assessment; null for the one that each folder names
     */
    public ImpactStudy(RulesEdit edit, SourceFiles bids, @Nullable LocalDate day) {
        this.edit = edit;
        this.bids = bids;
        this.day = day;
    }

    /**
     * The impact.
     *
     * @param progress told of each time that the round is assessed
     */
    public Impact impact(String fromFolder, String toFolder, Consumer<String> progress) {
        RoundResult before = assess(fromFolder, edit.from());
        progress.accept(fromFolder);
        RoundResult now = assess(toFolder, edit.to());
        progress.accept(toFolder);
        SortedMap<String, SectionState> was = SectionState.of(before);
        SortedMap<String, SectionState> is = SectionState.of(now);
        SortedSet<String> ids = new TreeSet<>(was.keySet());
        ids.addAll(is.keySet());
        SortedMap<String, List<Aspect>> moved = new TreeMap<>();
        for (String id : ids) {
            List<Aspect> aspects = Aspect.moved(was.get(id), is.get(id));
            if (!aspects.isEmpty()) {
                moved.put(id, aspects);
            }
        }
        CauseSearch search = new CauseSearch(edit.changes(), is, part -> trial(part, progress));
        SortedMap<String, List<Cause>> causes = search.causes(moved);
        SortedMap<String, List<Difference>> answers = answers(before, now);
        List<MovedSection> sections = new ArrayList<>();
        moved.forEach((id, aspects) -> sections.add(new MovedSection(
                id,
                was.get(id),
                is.get(id),
                aspects,
                answers.getOrDefault(id, List.of()).stream()
                        .filter(ImpactStudy::isAnother)
                        .toList(),
                causes.getOrDefault(id, List.of()))));
        return new Impact(
                side(fromFolder, before),
                side(toFolder, now),
                edit.files(),
                edit.changes(),
                edit.wording(),
                ids.size(),
                sections,
                answers.keySet().stream().filter(id -> !moved.containsKey(id)).toList(),
                money(before, now),
                PaymentMoves.between(before, now),
                search.trials(),
                names(before, now));
    }

    private static Side side(String folder, RoundResult result) {
        return new Side(folder, result.provenance(), result.bids().size(), result.problems());
    }

    private static Names names(RoundResult before, RoundResult now) {
        List<AssessedDocument> all = new ArrayList<>(before.bids());
        all.addAll(now.bids());
        return new Names(all);
    }

    private RoundResult assess(String folder, RuleBook book) {
        try {
            return assess(book);
        } catch (SilentRules silent) {
            throw silent.of(folder);
        } catch (NoPlan none) {
            throw none.in(folder);
        }
    }

    private RoundResult assess(RuleBook book) {
        Round round = new Round(book, day == null ? book.assessmentDay() : day);
        return round.assess(read(round.form()), file -> {});
    }

    /** Documents are read again only where the form is another. */
    private ReadBids read(BidForm form) {
        ReadBids known = read;
        if (known == null || !form.equals(formOfRead)) {
            known = BidReader.readAll(bids, form);
            if (read == null) {
                read = known;
                formOfRead = form;
            }
        }
        return known;
    }

    /**
     * Half an edit may leave a criterion unanswered, a number missing, or arithmetic without a figure that it needs: whatever
     * it is, that part alone then is no rules to assess by.
     */
    private Optional<SortedMap<String, SectionState>> trial(List<Change> part, Consumer<String> progress) {
        try {
            SortedMap<String, SectionState> states = SectionState.of(assess(edit.with(part)));
            progress.accept("a part of the edit");
            return Optional.of(states);
        } catch (RuntimeException unusable) {
            return Optional.empty();
        }
    }

    private static List<MovedMoney> money(RoundResult before, RoundResult now) {
        List<MovedMoney> money = new ArrayList<>();
        List<Proposal> first = before.proposals();
        List<Proposal> second = now.proposals();
        for (int i = 0; i < first.size(); i++) {
            money.add(MoneyMoves.between(first.get(i), second.get(i)));
        }
        return money;
    }

    /** Every answer that differs, or whose reason does, by section; those on a whole bid with each of its sections. */
    private static SortedMap<String, List<Difference>> answers(RoundResult before, RoundResult now) {
        SortedMap<String, AssessedBid> was = new TreeMap<>();
        before.bids().forEach(bid -> was.put(bid.assessed().alliance().id(), bid.assessed()));
        SortedMap<String, List<Difference>> answers = new TreeMap<>();
        for (AssessedDocument document : now.bids()) {
            AssessedBid is = document.assessed();
            AssessedBid first = was.get(is.alliance().id());
            if (first == null) {
                continue;
            }
            List<Difference> all = Comparison.differences(first, is);
            is.sections().forEach(section -> {
                String key = section.section().intervention().key();
                List<Difference> own = all.stream()
                        .filter(each -> each.section() == null || each.section().equals(key))
                        .toList();
                if (!own.isEmpty()) {
                    answers.put(section.id(), own);
                }
            });
        }
        return answers;
    }

    /** Whether the answer itself is another, and not told by the states of the section already. */
    private static boolean isAnother(Difference difference) {
        return !Objects.equals(difference.from().answer(), difference.to().answer())
                && !List.of("recommendation", "score", "meanValue", "meanConfidence", "section")
                        .contains(difference.kind());
    }
}
