package bpv.page;

import bpv.alliance.Alliance;
import bpv.assessment.Explained;
import bpv.assessment.Finding;
import bpv.assessment.RuleCard;
import bpv.report.AssessedDocument;
import bpv.report.Figures;
import bpv.report.FindingText;
import bpv.report.Names;
import bpv.report.RoundParts;
import bpv.source.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page on which an Alliance checks its bid before it submits it. */
public final class PrecheckPage {
    private PrecheckPage() {}

    /**
     * Before anything is checked.
     *
     * @param alliances those that may bid
     * @param chosen the id of the Alliance whose form was asked for; empty if none was
     * @param text what is in the text box already; may be empty
     * @param wrong why nothing of what was sent could be read; empty before anything is sent
     */
    public static String form(Frame frame, Collection<Alliance> alliances, String chosen, String text, String wrong) {
        return write(frame, new View(choices(alliances, chosen), text, wrong, null, new CriterionNames(List.of())));
    }

    /**
     * What became of a draft, with its text to go on with.
     *
     * @param rules those in force, which say what each criterion asks for
     */
    public static String checked(Frame frame, Collection<Alliance> alliances, List<RuleCard> rules, Checked checked) {
        return write(frame, new View(choices(alliances, ""), checked.box(), "", checked, new CriterionNames(rules)));
    }

    /** What is found of a draft in a sentence or two, for who is writing it. */
    public static String inShort(List<Problem> problems, Optional<AssessedDocument> assessed) {
        if (assessed.isPresent()) {
            return "No problems. "
                    + assessed.get().assessed().sections().stream()
                            .map(section -> Names.capital(
                                            section.section().intervention().title())
                                    + ": score " + section.totals().scoreShown() + ", "
                                    + section.label().title() + ".")
                            .collect(Collectors.joining(" "));
        }
        List<Problem> wrong = problems.stream()
                .filter(problem -> !Checked.isMissing(problem))
                .sorted()
                .toList();
        int missing = problems.size() - wrong.size();
        String toWrite =
                missing == 0 ? "" : Figures.count(missing, "thing has", "things have") + " still to be written";
        if (wrong.isEmpty()) {
            Problem first = problems.stream().sorted().findFirst().orElseThrow();
            return Names.capital(toWrite) + ", the first in line " + first.line() + ".";
        }
        return Names.capital(Figures.count(wrong.size(), "problem", "problems")) + ". Line "
                + wrong.get(0).line() + ": " + wrong.get(0).message()
                + (missing == 0 ? "" : " Besides, " + toWrite + ".");
    }

    private static String write(Frame frame, View view) {
        return Html.of(out -> JteprecheckGenerated.render(out, Html.PLAIN, frame, view));
    }

    private static List<Choice> choices(Collection<Alliance> alliances, String chosen) {
        return alliances.stream()
                .map(alliance -> new Choice(
                        alliance.id(), Names.name(alliance), alliance.id().equals(chosen)))
                .sorted(Comparator.comparing(Choice::title))
                .toList();
    }

    /** What the template shows. */
    record View(
            List<Choice> choices,
            String text,
            String unread,
            @Nullable Checked checked,
            CriterionNames names) {
        boolean isWrong() {
            return checked != null && !checked.wrong().isEmpty();
        }

        String title() {
            if (checked == null) {
                return (unread.isEmpty() ? "" : "Error: ") + "Check a bid before you submit it";
            }
            return (isWrong() ? "Error: " : "") + "Pre-check of " + about();
        }

        /** Whose bid it is, as far as that is known. */
        String about() {
            AssessedDocument document = checked == null ? null : checked.assessed();
            return document == null
                    ? "your bid"
                    : Names.name(document.assessed().alliance());
        }

        /** A section's name, as its heading says it. */
        String titleOf(String section) {
            return sections().stream()
                    .filter(view -> view.id().equals(section))
                    .map(SectionView::title)
                    .findFirst()
                    .orElse(section);
        }

        List<SectionView> sections() {
            AssessedDocument document = checked == null ? null : checked.assessed();
            return document == null
                    ? List.of()
                    : document.assessed().sections().stream()
                            .map(section -> new SectionView(document, section))
                            .toList();
        }

        /** The gateway criteria that are met, or the others. */
        List<Explained<Finding>> gateway(boolean met) {
            AssessedDocument document = checked == null ? null : checked.assessed();
            return document == null
                    ? List.of()
                    : document.assessed().gateway().stream()
                            .filter(finding -> finding.conclusion().isMet() == met)
                            .toList();
        }

        SectionView.Said said(Explained<Finding> finding) {
            AssessedDocument document = checked == null ? null : checked.assessed();
            return new SectionView.Said(
                    finding.conclusion().reason() + FindingText.shortfall(finding.conclusion()),
                    document == null ? List.of() : SectionView.lines(document, finding.conclusion()));
        }

        Listing listing() {
            return checked == null ? Listing.of(text, List.of()) : Listing.ofFile(checked.text(), checked.problems());
        }

        boolean hasRelease() {
            return checked != null && !checked.release().isEmpty() && checked.performance() != null;
        }

        LineChart months() {
            if (checked == null || checked.performance() == null) {
                throw new IllegalStateException("no figures are known");
            }
            return LineChart.of(checked.performance(), checked.release());
        }

        List<Block> release() {
            Blocks blocks = new Blocks("release-", 3);
            if (checked != null) {
                blocks.heading("Release by quarter, in pounds and pence");
                blocks.table(RoundParts.schedule(checked.release()));
                blocks.items(checked.release().stream()
                        .map(row -> "Q" + row.instalment().quarter().number() + ": "
                                + row.decided().part().conclusion().reason())
                        .toList());
            }
            return blocks.list();
        }
    }
}
