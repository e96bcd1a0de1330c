package bpv.performance;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Made-up files in the layout of the published ones, and a small rules folder that knows their organisations. */
final class Published {
    static final String TITLE = "62-DAY (URGENT GP REFERRAL TO TREATMENT) WAIT FOR FIRST TREATMENT: ALL CANCERS";
    static final String PROVIDER_FILE = "201611-11.-62-Day-Wait-Provider-Data.csv";
    static final String COMMISSIONER_FILE = "JANUARY-2017-COMMISSIONER-WORKBOOK-FINAL.xlsx";

    private Published() {}

    /** Two Alliances; figures of north and south up to 2016-12. */
    static Path rules(Path folder) {
        write(folder.resolve("reference/alliances.yaml"), """
                north: { name: North, kind: alliance, region: North, population: 1, stps: [N], ccgs: [NHS Old Town, NHS Hill] }
                south: { name: South, kind: alliance, region: South, population: 2, stps: [S], ccgs: [NHS Bay] }
                """);
        write(folder.resolve("reference/sixty-two-day.yaml"), """
                # Monthly figures, commissioner basis.

                south:
                  2016-11: 90 of 100
                  2016-12: 80 of 100

                north:
                  2016-11: 70 of 80
                  2016-12: 60 of 80
                """);
        write(folder.resolve("codes/commissioners.yaml"), """
                "01A": { name: "NHS HILL CCG", footprint: north, usual: 40 }
                "01B": { name: "NHS DALE CCG", footprint: north, until: 2017-03, usual: 40 }
                "02A": { name: "NHS BAY CCG", footprint: south, usual: 40 }
                "13Q": { name: "NATIONAL COMMISSIONING HUB 1", footprint: none }
                """);
        write(folder.resolve("codes/providers.yaml"), """
                RAA: { name: "HILL NHS TRUST", footprint: north, usual: 40 }
                RBB: { name: "BAY NHS TRUST", footprint: south, usual: 40 }
                NV9: { name: "INDEPENDENT ORGANISATION", footprint: none }
                """);
        try {
            Files.createDirectories(folder.resolve("release"));
            Files.copy(Path.of("rules/release/parameters.yaml"), folder.resolve("release/parameters.yaml"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return folder;
    }

    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** November 2016 as published: three parts with a heading each, and rows of England below them. */
    static String providerCsv() {
        return String.join(
                "\r\n",
                List.of(
                        TITLE + ",,,,,,,,",
                        "PERIOD: November 2016,,,,,,,,",
                        "\"BASIS: PROVIDER BASED INCLUDING WELSH CROSS-BORDER PATIENTS AND \"\"UNKNOWNS\"\"\",,,,,,,,",
                        "Footnotes: See Cover page,,,,,,,,",
                        ",,,,,,,,",
                        "PART A: ADMITTED CARE,,,,,,,,",
                        ",,,,,NUMBER OF PEOPLE RECEIVING FIRST TREATMENT FOR CANCER,,,PERCENTAGE ",
                        ",ODS CODE (1),ACCOUNTABLE PROVIDER (4) (5),CARE SETTING (2),CANCER TYPE,TOTAL,WITHIN 62 DAYS,AFTER 62 DAYS,TREATED WITHIN 62 DAYS",
                        ",RAA,\"HILL, NHS TRUST\",ADMITTED,ALL CANCERS,30.5,20.5,10,67.21%",
                        ",NV9,INDEPENDENT ORGANISATION,ADMITTED,ALL CANCERS,1,0.5,0.5,50.00%",
                        ",,,,,,,,",
                        ",,ALL ENGLISH PROVIDERS,ADMITTED,ALL CANCERS,31.5,21,10.5,66.67%",
                        ",,,,,,,,",
                        "PART B:NON ADMITTED CARE,,,,,,,,",
                        ",ODS CODE (1),ACCOUNTABLE PROVIDER (4) (5),CARE SETTING (2),CANCER TYPE,TOTAL,WITHIN 62 DAYS,AFTER 62 DAYS,TREATED WITHIN 62 DAYS",
                        ",RAA,\"HILL, NHS TRUST\",NON-ADMITTED,ALL CANCERS,20,19,1,95.00%",
                        ",RBB,BAY NHS TRUST,NON-ADMITTED,ALL CANCERS,\"1,000.5\",900,100.5,89.96%",
                        ",,ALL ENGLISH PROVIDERS,NON-ADMITTED,ALL CANCERS,\"1,020.5\",919,101.5,90.05%",
                        ",,,,,,,,",
                        "PART C:ALL CARE,,,,,,,,",
                        ",ODS CODE (1),ACCOUNTABLE PROVIDER (4) (5),CARE SETTING (2),CANCER TYPE,TOTAL,WITHIN 62 DAYS,AFTER 62 DAYS,TREATED WITHIN 62 DAYS",
                        ",RAA,\"HILL, NHS TRUST\",ALL CARE,ALL CANCERS,50.5,39.5,11,78.22%",
                        ",RBB,BAY NHS TRUST,ALL CARE,ALL CANCERS,\"1,000.5\",900,100.5,89.96%",
                        ",NV9,INDEPENDENT ORGANISATION,ALL CARE,ALL CANCERS,1,0.5,0.5,50.00%",
                        ",,,,,,,,",
                        ",,ALL ENGLISH PROVIDERS,ALL CARE,ALL CANCERS,1052,940,112,89.35%",
                        ",,,,,,,,",
                        "\"Notes: (1) ODS codes, (2) care setting\",,,,,,,,",
                        "Source: NHS England, Cancer Waiting Times,,,,,,,",
                        ""));
    }

    /** January 2017 as published, in whole patients; numbers of the rows can be changed before it is written. */
    static List<Object[]> commissionerRows() {
        return new ArrayList<>(List.of(
                new Object[] {"E38000001", "01A", "NHS HILL CCG", "ALL CARE", "ALL CANCERS", 47, 38, 9},
                new Object[] {"E38000002", "01B", "NHS DALE CCG", "ALL CARE", "ALL CANCERS", 40, 30, 10},
                new Object[] {"E38000003", "02A", "NHS BAY CCG", "ALL CARE", "ALL CANCERS", 1200, 1000, 200},
                new Object[] {"N/A", "13Q", "NATIONAL COMMISSIONING HUB 1", "ALL CARE", "ALL CANCERS", 3, 2, 1},
                new Object[] {null, null, "ENGLAND", "ALL CARE", "ALL CANCERS", 1290, 1070, 220}));
    }

    static Path commissioner(Path file, Object period, List<Object[]> rows) {
        return workbook(file, book -> {
            book.newWorksheet("FRONTPAGE").value(0, 0, "Cancer Waiting Times");
            Worksheet other = book.newWorksheet("62-DAY (SCREENING)");
            other.value(0, 0, "62-DAY WAIT FROM SCREENING");
            Worksheet sheet = book.newWorksheet("62-DAY (ALL CANCER)");
            sheet.value(0, 0, TITLE);
            set(sheet, 1, 0, period);
            sheet.value(
                    2, 0, "BASIS: COMMISSIONER BASED (ENGLAND ONLY, EXCLUDING PATIENTS FROM UNKNOWN COMMISSIONERS)");
            row(sheet, 7, new Object[] {
                "CCG - ONS AREA ID (1)",
                "CCG CODE",
                "CLINICAL COMMISSIONING GROUP (CCG)",
                "CARE SETTING",
                "CANCER TYPE",
                "TOTAL TREATED",
                "WITHIN 62 DAYS",
                "AFTER 62 DAYS",
                "TREATED WITHIN 62 DAYS"
            });
            for (int i = 0; i < rows.size(); i++) {
                row(sheet, 8 + i + (i == rows.size() - 1 ? 1 : 0), rows.get(i));
            }
            return book;
        });
    }

    static Path workbook(Path file, UnaryOperator<Workbook> content) {
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file);
                    Workbook book = new Workbook(out, "Test", "1.0")) {
                content.apply(book);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, Object[] cells) {
        for (int i = 0; i < cells.length; i++) {
            set(sheet, row, i, cells[i]);
        }
    }

    private static void set(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null && value.toString().startsWith("=")) {
            sheet.formula(row, column, value.toString().substring(1));
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }

    /** The rows with one cell changed. */
    static List<Object[]> with(int row, int column, Object value) {
        List<Object[]> rows = commissionerRows();
        Object[] changed = Arrays.copyOf(rows.get(row), rows.get(row).length);
        changed[column] = value;
        rows.set(row, changed);
        return rows;
    }
}
