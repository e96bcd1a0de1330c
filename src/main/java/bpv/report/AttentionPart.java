package bpv.report;

import bpv.allocation.Candidate;
import bpv.assessment.AssessedSection;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.Recommendation;
import bpv.assessment.Verdict;
import bpv.release.QuarterDecided;
import bpv.release.ReleaseRow;
import bpv.report.RoundResult.SectionOf;
import bpv.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rules cannot judge or a panel would ask about. */
final class AttentionPart {
    private final AssessedRound result;
    private final Paper paper;
    private final Names names;
    private final List<String> absent = new ArrayList<>();

    AttentionPart(AssessedRound result, Paper paper, Names names) {
        this.result = result;
        this.paper = paper;
        this.names = names;
    }

    void write() {
        paper.heading("What needs a person's eye");
        lists();
    }

    /** The same without a heading, for a report that has one of its own. */
    void lists() {
        list("Questions for the panel", gateway(Verdict.FOR_THE_PANEL));
        list("Ineligible bids, by gateway criterion not met", gateway(Verdict.NOT_MET));
        list("Sections not to be funded", labelled(Recommendation.DO_NOT_FUND, AttentionPart::firstShortfall));
        list("Sections for a later phase", labelled(Recommendation.LATER_PHASE, AttentionPart::notReady));
        list("Concerns about the money", concerns());
        conditions();
        list("Ties in score, each in the order of rank order: least money first, then by id", ties());
        list("Provisional 62-day figures", quarters(QuarterDecided::provisional, this::provisional));
        list("Averages that give different parts", quarters(QuarterDecided::averagesDiffer, AttentionPart::averages));
        list("Left out of account by the rules", notes());
        list("Documents that could not be assessed", documents());
        if (!absent.isEmpty()) {
            paper.text("Looked for and not found: " + String.join("; ", absent) + ".");
        }
    }

    private void list(String title, List<String> items) {
        if (items.isEmpty()) {
            absent.add(title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1));
        } else {
            paper.subheading(title + " (" + items.size() + ")");
            paper.items(items);
        }
    }

    private List<String> gateway(Verdict verdict) {
        List<String> items = new ArrayList<>();
        for (AssessedDocument document : result.bids()) {
            for (Explained<Finding> finding : document.assessed().gateway()) {
                if (finding.conclusion().verdict() == verdict) {
                    items.add(names.alliance(document.assessed().alliance().id()) + ", " + finding.criterion() + ": "
                            + finding.conclusion().reason() + places(document, finding));
                }
            }
        }
        return items;
    }

    private List<String> labelled(Recommendation label, Function<AssessedSection, String> why) {
        return sections()
                .map(SectionOf::section)
                .filter(section -> section.label() == label)
                .map(section -> names.section(section.id()) + ": " + why.apply(section))
                .toList();
    }

    /** The first funding test that the section falls short in: the one that decided. */
    private static String firstShortfall(AssessedSection section) {
        return section.whyNotHigher().stream()
                .findFirst()
                .map(test -> test.conclusion().reason())
                .orElse(section.recommendation().conclusion().reason());
    }

    private static String notReady(AssessedSection section) {
        return section.recommendation().conclusion().reason()
                + section.readiness().stream()
                        .filter(test -> !test.conclusion().isMet())
                        .map(test -> " " + test.criterion() + ": "
                                + test.conclusion().reason())
                        .collect(Collectors.joining());
    }

    private List<String> concerns() {
        return sections()
                .flatMap(section -> section.section().concernsRaised().stream()
                        .map(concern -> names.section(section.section().id()) + ", " + concern.criterion() + ": "
                                + concern.conclusion().reason() + places(section.document(), concern)))
                .toList();
    }

    private void conditions() {
        List<AssessedSection> sections = sections()
                .map(SectionOf::section)
                .filter(section -> !section.conditions().isEmpty())
                .toList();
        int conditions = sections.stream()
                .mapToInt(section -> section.conditions().size())
                .sum();
        if (sections.isEmpty()) {
            absent.add("conditions");
            return;
        }
        paper.subheading("Conditions");
        paper.text(Names.capital(Figures.count(conditions, "condition", "conditions")) + " in "
                + Figures.count(sections.size(), "section", "sections")
                + ", listed below by section.");
    }

    private List<String> ties() {
        Map<Integer, List<String>> byRank = new TreeMap<>();
        Map<String, Integer> ranks = result.ranks();
        for (Candidate candidate : result.candidates()) {
            byRank.computeIfAbsent(ranks.get(candidate.section()), any -> new ArrayList<>())
                    .add(names.section(candidate.section()));
        }
        return byRank.entrySet().stream()
                .filter(rank -> rank.getValue().size() > 1)
                .map(rank -> "Rank " + rank.getKey() + ": " + String.join("; ", rank.getValue()))
                .toList();
    }

    /** A sentence on each quarter of an Alliance that is in question, once for both proposals. */
    private List<String> quarters(Predicate<QuarterDecided> inQuestion, Function<QuarterDecided, String> sentence) {
        return result.release().stream()
                .map(ReleaseRow::decided)
                .filter(inQuestion)
                .map(decided -> names.alliance(decided.performance().alliance()) + ", "
                        + decided.performance().quarter() + ": " + sentence.apply(decided))
                .distinct()
                .sorted()
                .toList();
    }

    private String provisional(QuarterDecided decided) {
        return decided.figures().conclusion().reason();
    }

    private static String averages(QuarterDecided decided) {
        return "three months pooled give " + decided.pooledShown() + "%, the mean of the months gives "
                + decided.meanShown() + "%. The instalment is paid at " + decided.tier()
                + "%; by the other average it would be " + decided.partByOtherAverage() + "%.";
    }

    private List<String> notes() {
        return result.bids().stream()
                .flatMap(document -> document.assessed().notes().stream()
                        .map(note ->
                                names.alliance(document.assessed().alliance().id()) + ": " + note))
                .toList();
    }

    private List<String> documents() {
        return result.problems().stream()
                .collect(Collectors.groupingBy(Problem::file, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(file -> file.getKey() + ": "
                        + Figures.count(file.getValue().intValue(), "problem", "problems") + ", listed below")
                .toList();
    }

    private Stream<SectionOf> sections() {
        return result.sections().stream();
    }

    private static String places(AssessedDocument document, Explained<Finding> finding) {
        return finding.conclusion().pointers().isEmpty()
                ? ""
                : " (" + document.place(finding.conclusion().pointers().get(0)) + ")";
    }
}
