package bpv.report;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.ExampleRound;
import bpv.quantity.FinancialYear;
import bpv.quantity.Money;
import bpv.release.Instalment;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class WhatIfPictureTest {
    private static final FinancialYear YEAR = new FinancialYear(2018);
    private static final RoundResult ROUND = ExampleRound.result();

    private static WhatIf whatIf(String name, List<ProjectedQuarter> quarters) {
        TreeMap<FinancialYear, SortedMap<String, Money>> awards = new TreeMap<>();
        awards.put(YEAR, new TreeMap<>());
        Projected real = new Projected("real figures", "", quarters, List.of());
        return new WhatIf(
                ROUND.provenance(),
                List.of(),
                List.of(),
                new WhatIf.Awarded(WhatIf.Basis.BEST_VALUE, 0, List.of(), List.of(), awards),
                ExampleRound.round().releaseDesk().windows(),
                new TreeMap<>(),
                real,
                List.of(new Projected(name, "", quarters, List.of())));
    }

    private static List<ProjectedQuarter> bestValue() {
        return ROUND.release().stream()
                .filter(row -> row.proposal().equals("bestValue"))
                .map(row -> new ProjectedQuarter(row, List.of()))
                .toList();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void it_says_every_figure_of_every_quarter_in_words() throws Exception {
        WhatIf whatIf = whatIf("A", bestValue());
        Document svg = parsed(WhatIfPicture.svg(whatIf));
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Paid, held and re-released by quarter, 2018/19");
        String says = svg.getElementsByTagName("desc").item(0).getTextContent();
        for (Instalment quarter : whatIf.real().programme(YEAR)) {
            assertThat(says)
                    .contains(quarter.quarter() + " paid " + quarter.paid() + ", held " + quarter.held()
                            + ", re-released " + quarter.reReleased() + ", still held " + quarter.stillHeld()
                            + ", cash need " + quarter.cashNeed());
        }
        assertThat(svg.getDocumentElement().getAttribute("aria-labelledby")).isEqualTo("title says");
    }

    @Test
    void bars_are_as_high_as_their_money_on_one_scale() throws Exception {
        WhatIf whatIf = whatIf("A", bestValue());
        List<Instalment> programme = whatIf.real().programme(YEAR);
        long most = programme.get(3).stillHeld().pence();
        List<Integer> expected = programme.stream()
                .map(quarter -> (int) ((120 * quarter.paid().pence() + most / 2) / most))
                .toList();
        Document svg = parsed(WhatIfPicture.svg(whatIf));
        List<Integer> paid = new ArrayList<>();
        for (int i = 0; i < svg.getElementsByTagName("rect").getLength(); i++) {
            Element bar = (Element) svg.getElementsByTagName("rect").item(i);
            if (bar.getAttribute("fill").equals("#1d70b8")
                    && !bar.getAttribute("width").equals("18")) {
                paid.add(Integer.valueOf(bar.getAttribute("height")));
            }
        }
        assertThat(paid.subList(0, 4)).isEqualTo(expected);
        assertThat(paid.subList(4, 8)).isEqualTo(expected);
    }

    @Test
    void a_name_is_text_whatever_it_looks_like_and_there_is_no_script() throws Exception {
        String svg = WhatIfPicture.svg(whatIf("<script>alert(1)</script> & \"more\"", bestValue()));
        assertThat(svg).doesNotContain("<script").doesNotContain("href");
        assertThat(parsed(svg).getElementsByTagName("desc").item(0).getTextContent())
                .contains("<script>alert(1)</script> & \"more\": 2018/19 Q1 paid ");
    }

    @Test
    void without_awards_it_says_so() throws Exception {
        assertThat(parsed(WhatIfPicture.svg(whatIf("A", List.of())))
                        .getElementsByTagName("desc")
                        .item(0)
                        .getTextContent())
                .isEqualTo("Real figures: nothing is awarded. A: nothing is awarded.");
    }

    @ParameterizedTest
    @CsvSource({
        "0, £0",
        "99999, £999.99",
        "100000, £1k",
        "57685656, £577k",
        "99949999, £999k",
        "99950000, £1.0m",
        "3749532566, £37.5m"
    })
    void figures_over_bars_are_short(long pence, String shown) {
        assertThat(WhatIfPicture.shown(new Money(pence))).isEqualTo(shown);
    }

    @Test
    void the_text_says_so_too_when_nothing_is_awarded() {
        StringWriter text = new StringWriter();
        WhatIfReport.text(whatIf("A", List.of()), text);
        assertThat(text.toString()).contains("So no money of 2018/19 depends on 62-day performance.");
    }
}
