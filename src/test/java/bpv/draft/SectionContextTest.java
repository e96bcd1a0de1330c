package bpv.draft;

import static org.assertj.core.api.Assertions.assertThat;

import bpv.quantity.FinancialYear;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SectionContextTest {
    /** An order drawn for each process can be right for some maps, and hardly for all of these. */
    @Test
    void names_stay_in_the_order_of_the_items() {
        FundingChoices.Choice funding = new FundingChoices.Choice(List.of(), List.of(new FinancialYear(2017)), 1);
        for (int items = 2; items <= 30; items++) {
            Map<String, String> ids = new LinkedHashMap<>();
            for (int i = 0; i < items; i++) {
                ids.put("/interventions/earlyDiagnosis/outcomes/" + i, "ED" + (items - i));
            }

            assertThat(new SectionContext(funding, ids, false).ids().keySet()).containsExactlyElementsOf(ids.keySet());
        }
    }
}
