package bpv.performance;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.rules.ReferenceData;
import bpv.rules.RulesFolder;
import bpv.source.Problem;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedCodesTest {
    private static final Path RULES = Path.of("rules");

    @ParameterizedTest
    @EnumSource(Basis.class)
    void every_footprint_has_codes_and_every_code_a_footprint_or_none(Basis basis) {
        List<Problem> problems = new ArrayList<>();
        Organisations organisations = OrganisationFile.read(
                basis,
                KeptFile.read(RULES.resolve(basis.codes()), problems),
                ReferenceData.of(RulesFolder.at(RULES)).footprints(),
                problems);
        assertThat(problems).isEmpty();
        TreeMap<String, Integer> codes = new TreeMap<>();
        organisations.all().stream()
                .filter(each -> each.footprint() != null)
                .forEach(each -> codes.merge(each.footprint(), 1, Integer::sum));
        assertThat(codes.keySet())
                .containsExactlyElementsOf(organisations.footprints().ids());
        assertThat(organisations.all())
                .allSatisfy(each -> assertThat(each.name()).isNotEmpty());
    }

    @Test
    void a_ccg_that_was_merged_into_another_is_expected_up_to_its_last_month() {
        Organisation merged = new Organisation("A", "A", "north", YearMonth.of(2016, 2), YearMonth.of(2017, 3), 80);
        assertThat(merged.isExpected(YearMonth.of(2016, 1))).isFalse();
        assertThat(merged.isExpected(YearMonth.of(2016, 2))).isTrue();
        assertThat(merged.isExpected(YearMonth.of(2017, 3))).isTrue();
        assertThat(merged.isExpected(YearMonth.of(2017, 4))).isFalse();
    }

    @Test
    void the_shipped_figures_are_read_and_written_as_they_are() throws Exception {
        List<Problem> problems = new ArrayList<>();
        KeptFile kept = KeptFile.read(RULES.resolve("reference/sixty-two-day.yaml"), problems);
        FigureFile figures = FigureFile.read(kept, problems);
        assertThat(problems).isEmpty();
        assertThat(FigureText.of(figures, Basis.COMMISSIONER, List.of())).isEqualTo(kept.text());
    }
}
