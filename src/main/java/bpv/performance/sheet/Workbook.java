package bpv.performance.sheet;

import bpv.performance.sheet.Sheet.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** The sheets of an XLSX workbook: what each cell holds, and of a formula what it came to when it was saved. */
final class Workbook {
    /** Stands for a formula that was saved without what it comes to. */
    static final String NOT_CALCULATED = "=";

    private final String file;
    private int cells;

    private Workbook(String file) {
        this.file = file;
    }

    static List<Sheet> read(String file, Path path) throws Unusable {
        SortedMap<String, byte[]> parts = PackedParts.of(file, path);
        XmlGuard.check(file, parts);
        try (InputStream checked = PackedParts.packed(parts);
                ReadableWorkbook book = new ReadableWorkbook(checked, new ReadingOptions(false, true))) {
            Workbook reader = new Workbook(file);
            List<Sheet> sheets = new ArrayList<>();
            for (org.dhatim.fastexcel.reader.Sheet sheet : book.getSheets().toList()) {
                sheets.add(new Sheet(file, sheet.getName(), reader.rows(sheet)));
            }
            return sheets;
        } catch (IOException | RuntimeException broken) {
            throw Unusable.damaged(file, "it cannot be read as a workbook");
        }
    }

    private List<Row> rows(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException, Unusable {
        List<Row> rows = new ArrayList<>();
        try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
            for (org.dhatim.fastexcel.reader.Row row : (Iterable<org.dhatim.fastexcel.reader.Row>) stream::iterator) {
                List<String> texts = texts(row);
                if (!texts.isEmpty()) {
                    rows.add(new Row(row.getRowNum(), texts));
                }
                if (rows.size() > SheetLimits.ROWS || cells > SheetLimits.CELLS) {
                    throw Unusable.tooLarge(file, "more than 200,000 rows or 2,000,000 cells", "fewer");
                }
            }
        }
        return rows;
    }

    /** Up to the last cell that says something; none if no cell does. Far to the right nothing is published. */
    private List<String> texts(org.dhatim.fastexcel.reader.Row row) {
        List<String> texts = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < Math.min(row.getCellCount(), SheetLimits.COLUMNS); i++) {
            String text = row.getOptionalCell(i).map(Workbook::text).orElse("");
            texts.add(text);
            last = text.isBlank() ? last : i + 1;
            cells += text.isBlank() ? 0 : 1;
        }
        return texts.subList(0, last);
    }

    private static String text(Cell cell) {
        String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        if (cell.getType() == CellType.FORMULA && raw.isEmpty()) {
            return NOT_CALCULATED;
        }
        return raw.length() > SheetLimits.CELL ? raw.substring(0, SheetLimits.CELL) : raw;
    }
}
