package bpv.page;

import bpv.report.Table;
import java.util.List;

/** A piece of a report on a page. */
sealed interface Block {
    /** @param level 1 to 6 */
    record Heading(int level, String id, String text) implements Block {}

    record Text(String text) implements Block {}

    record Items(List<String> items) implements Block {}

    /** @param title names the table for who does not see it */
    record Grid(String title, Table table) implements Block {}
}
