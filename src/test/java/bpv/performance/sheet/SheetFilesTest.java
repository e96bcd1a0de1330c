package bpv.performance.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.source.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFilesTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void a_workbook_made_elsewhere_is_read_cell_by_cell() throws IOException {
        List<Sheet> sheets = read(bytes(parts("<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\"><v>46.5</v></c>"
                + "<c r=\"D1\"><f>1+1</f><v>2</v></c><c r=\"E1\"><f>1+1</f></c>"
                + "<c r=\"F1\" t=\"inlineStr\"><is><t>in line</t></is></c><c r=\"G1\" t=\"e\"><v>#DIV/0!</v></c>"
                + "<c r=\"H1\" t=\"str\"><f>A1</f><v>text</v></c>")));
        assertThat(problems).isEmpty();
        assertThat(sheets.get(0).name()).isEqualTo("One");
        assertThat(sheets.get(0).rows())
                .containsExactly(
                        new Sheet.Row(1, List.of("shared", "", "46.5", "2", "=", "in line", "#DIV/0!", "text")));
    }

    @Test
    void a_workbook_of_the_writing_library_is_read_too() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            book.newWorksheet("Sheet").value(2, 1, "B3");
        }
        assertThat(read(out.toByteArray()).get(0).rows()).containsExactly(new Sheet.Row(3, List.of("", "B3")));
    }

    @Test
    void files_of_other_kinds_are_told_by_what_is_in_them() throws IOException {
        byte[] compound = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        byte[] entry = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] locked = Arrays.copyOf(compound, 6 + entry.length);
        System.arraycopy(entry, 0, locked, 6, entry.length);
        assertThat(told(locked)).contains("protected with a password");
        assertThat(told(compound)).contains("old kind (.xls)");
        assertThat(told(bytes(Map.of("xl/workbook.bin", "x", "[Content_Types].xml", "<a/>"))))
                .contains(".xlsb");
        assertThat(told(bytes(Map.of("mimetype", "application/vnd.oasis", "content.xml", "<a/>"))))
                .contains("OpenDocument");
        assertThat(told(bytes(Map.of("figures.csv", "a,b")))).contains("an archive (.zip)");
        assertThat(told(bytes(Map.of("[Content_Types].xml", "<a/>", "word/document.xml", "<a/>"))))
                .contains("no workbook");
        assertThat(told("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).contains("a PDF");
        assertThat(told("<!DOCTYPE html><p>Not found".getBytes(StandardCharsets.UTF_8)))
                .contains("a web page");
        assertThat(told(new byte[] {1, 0, 2, 0})).contains("no text and no workbook");
        assertThat(told(new byte[0])).contains("an empty file");
        assertThat(told("a,\"b\nc".getBytes(StandardCharsets.UTF_8))).contains("opened in line 1 and never closed");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 400, 700})
    void a_workbook_that_was_cut_off_is_damaged(int length) throws IOException {
        byte[] whole = bytes(parts("<c r=\"A1\"><v>1</v></c>"));
        assertThat(told(Arrays.copyOf(whole, length))).contains("damaged");
    }

    @Test
    void a_workbook_that_unpacks_to_no_end_is_refused_before_it_is_read() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blanks = new byte[1024 * 1024];
            for (int i = 0; i < 65; i++) {
                zip.write(blanks);
            }
        }
        assertThat(out.size()).isLessThan(100_000);
        assertThat(told(out.toByteArray())).contains("more than 64 MB when it is unpacked");
    }

    @Test
    void a_workbook_of_too_many_parts_is_refused() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < 2_001; i++) {
            parts.put("xl/" + i, "");
        }
        assertThat(told(bytes(parts))).contains("more than 2,000 parts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r=\"A1\" t=\"s\"><v>1</v></c>|shows text 1 of 1",
                "<c r=\"A1\" t=\"s\"><v>2000000000</v></c>|shows text 2000000000 of 1",
                "<c r=\"A1\" t=\"s\"><v>-1</v></c>|shows text -1 of 1",
                "<c r=\"AAAAAAA1\"><v>1</v></c>|which is no place",
                "<c r=\"A1\"><v>1</v>|breaks off or is no XML",
                "<c r=\"A1\"><v>&bomb;</v></c>|damaged"
            })
    void what_a_library_would_take_at_its_word_is_checked(String cells, String message) throws IOException {
        assertThat(told(bytes(parts(cells)))).contains("damaged", message);
    }

    @Test
    void a_document_type_is_refused() throws IOException {
        Map<String, String> parts = parts("");
        parts.put(
                "xl/sharedStrings.xml",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><sst><si><t>&b;</t></si></sst>");
        assertThat(told(bytes(parts))).contains("document type");
    }

    @Test
    void a_file_of_more_than_20_mb_is_refused() {
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        Arrays.fill(large, (byte) ',');
        assertThat(told(large)).contains("more than 20 MB");
    }

    @Test
    void rows_wide_and_many_beyond_any_table_are_refused() {
        assertThat(told(",".repeat(200).getBytes(StandardCharsets.UTF_8))).contains("more than 200 columns");
        assertThat(told("a\n".repeat(200_001).getBytes(StandardCharsets.UTF_8))).contains("more than 200,000 rows");
        assertThat(told("a".repeat(32_768).getBytes(StandardCharsets.UTF_8))).contains("more than 32,767 characters");
        problems.clear();
        assertThat(read((",".repeat(199) + "\n" + "a".repeat(32_767)).getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
        assertThat(problems).isEmpty();
    }

    @Test
    void whatever_the_bytes_there_is_a_sheet_or_a_problem() throws IOException {
        Random chance = new Random(62);
        byte[] workbook = bytes(parts("<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>46.5</v></c>"));
        byte[] text = "a,\"b, c\",1\r\n\"d\"\"\",,2\r\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2_000; i++) {
            byte[] spoilt = (i % 2 == 0 ? workbook : text).clone();
            for (int k = 0; k <= chance.nextInt(4); k++) {
                spoilt[chance.nextInt(spoilt.length)] = (byte) chance.nextInt(256);
            }
            problems.clear();
            List<Sheet> sheets = read(spoilt);
            assertThat(sheets.isEmpty()).as("round %s", i).isEqualTo(!problems.isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"0,A", "25,Z", "26,AA", "51,AZ", "701,ZZ", "702,AAA"})
    void columns_have_the_letters_of_a_spreadsheet(int column, String letters) {
        assertThat(Sheet.letters(column)).isEqualTo(letters);
    }

    private String told(byte[] bytes) {
        problems.clear();
        assertThat(read(bytes)).isEmpty();
        assertThat(problems).hasSize(1);
        return problems.get(0).toString();
    }

    private List<Sheet> read(byte[] bytes) {
        try {
            Path file = folder.resolve("file");
            Files.write(file, bytes);
            return SheetFiles.read("file", file, problems);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static Map<String, String> parts(String cells) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
                </Types>""");
        parts.put("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
                Target="worksheets/sheet1.xml"/></Relationships>""");
        parts.put("xl/sharedStrings.xml", "<sst><si><t>shared</t></si></sst>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"1\">" + cells + "</row></sheetData></worksheet>");
        return parts;
    }

    private static byte[] bytes(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream bytes = out;
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
