package bpv.page;

import bpv.report.ExplainReport;
import bpv.report.RoundResult;
import bpv.report.RoundResult.SectionOf;
import java.util.List;

/**
 * The whole story of one section, as {@code bpv explain} tells it.
 *
 * @param title the section and what is recommended
 * @param view its figures
 * @param blocks the story
 * @param contents its headings
 */
record StoryView(String title, SectionView view, List<Block> blocks, List<Block.Heading> contents) {
    static StoryView of(RoundResult result, String section) {
        return of(result, section, "", 2);
    }

    static StoryView of(RoundResult result, String section, String prefix, int level) {
        SectionOf of = result.section(section)
                .orElseThrow(() -> new IllegalArgumentException("no section " + section + " was assessed"));
        Blocks blocks = new Blocks(prefix, level);
        ExplainReport.write(result, section, blocks);
        return new StoryView(
                blocks.title(), new SectionView(of.document(), of.section()), blocks.list(), blocks.headings());
    }
}
