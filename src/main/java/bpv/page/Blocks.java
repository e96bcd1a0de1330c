package bpv.page;

import bpv.report.Paper;
import bpv.report.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Paper that becomes part of a page. */
final class Blocks implements Paper {
    private final List<Block> blocks = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final String prefix;
    private final int level;
    private String title = "";
    private String last = "";

    /**
     * @param prefix begins the ids of headings, so that several reports can stand on one page
     * @param level of a heading; a subheading is one below
     */
    Blocks(String prefix, int level) {
        this.prefix = prefix;
        this.level = level;
    }

    /** The title of the report; not among the blocks, as a page says it in its own way. */
    String title() {
        return title;
    }

    List<Block> list() {
        return List.copyOf(blocks);
    }

    /** The headings of the first level, for a list of contents. */
    List<Block.Heading> headings() {
        return blocks.stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() == level)
                .map(Block.Heading.class::cast)
                .toList();
    }

    @Override
    public void title(String text) {
        title = text;
        last = text;
    }

    @Override
    public void heading(String text) {
        heading(level, text);
    }

    @Override
    public void subheading(String text) {
        heading(level + 1, text);
    }

    private void heading(int at, String text) {
        last = text;
        blocks.add(new Block.Heading(at, id(text), text));
    }

    private String id(String text) {
        String id = prefix
                + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String unique = id;
        for (int i = 2; !ids.add(unique); i++) {
            unique = id + "-" + i;
        }
        return unique;
    }

    @Override
    public void text(String paragraph) {
        blocks.add(new Block.Text(paragraph));
    }

    @Override
    public void items(List<String> items) {
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(List.copyOf(items)));
        }
    }

    @Override
    public void table(Table table) {
        if (!table.isEmpty()) {
            blocks.add(new Block.Grid(last, table));
        }
    }
}
