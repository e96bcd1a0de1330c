package bpv.committee;

import bpv.robustness.ExampleRobustness;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Papers of rounds of every kind, for what has to hold of all of them. */
public final class ExamplePapers {
    private ExamplePapers() {}

    private interface Page {
        void write(Writer out) throws IOException;
    }

    private interface Bytes {
        byte[] made() throws IOException;
    }

    /** Each page. */
    public static Stream<Named<String>> pages() {
        return Stream.of(
                        allocation("plain", ExampleCommittee.plain()),
                        allocation("ruled", ExampleCommittee.ruled()),
                        allocation("conflicted", ExampleCommittee.conflicted()),
                        allocation("without candidates", ExampleCommittee.withoutCandidates()),
                        allocation("everything funded", ExampleCommittee.everythingFunded()),
                        allocation("nothing funded", ExampleCommittee.nothingFunded()),
                        allocation("one Alliance", ExampleCommittee.oneAlliance()),
                        allocation("hostile names", ExampleCommittee.hostile()),
                        ExampleRobustness.all().stream()
                                .map(each -> page(
                                        "robustness, " + each.getName(),
                                        out -> RobustnessPaper.html(each.getPayload(), out))),
                        ExampleWhatIf.all().stream()
                                .map(each -> page(
                                        "what-if, " + each.getName(), out -> WhatIfPaper.html(each.getPayload(), out))))
                .flatMap(each -> each);
    }

    private static Stream<Named<String>> allocation(String name, Committee committee) {
        return Stream.of(page("allocation, " + name, out -> CommitteeReport.html(committee, out)));
    }

    static Stream<Named<byte[]>> workbooks() {
        return Stream.of(
                        Stream.of(
                                        ExampleCommittee.plain(),
                                        ExampleCommittee.ruled(),
                                        ExampleCommittee.conflicted(),
                                        ExampleCommittee.withoutCandidates(),
                                        ExampleCommittee.everythingFunded(),
                                        ExampleCommittee.nothingFunded(),
                                        ExampleCommittee.oneAlliance(),
                                        ExampleCommittee.hostile())
                                .map(each -> bytes("allocation", () -> CommitteeWorkbook.of(each))),
                        ExampleRobustness.all().stream()
                                .map(each -> bytes(
                                        "robustness, " + each.getName(),
                                        () -> RobustnessWorkbook.of(each.getPayload()))),
                        ExampleWhatIf.all().stream()
                                .map(each -> bytes(
                                        "what-if, " + each.getName(), () -> WhatIfWorkbook.of(each.getPayload()))))
                .flatMap(each -> each);
    }

    static Named<String> page(String name, Page page) {
        StringWriter out = new StringWriter();
        try {
            page.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Named.of(name, out.toString());
    }

    private static Named<byte[]> bytes(String name, Bytes bytes) {
        try {
            return Named.of(name, bytes.made());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Every text of the page that a reader sees, in order. */
    static String seen(String html) {
        return html.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    static List<String> all(String html, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
