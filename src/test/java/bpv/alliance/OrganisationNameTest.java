package bpv.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NHS Hull CCG | hull",
                "HS West Cheshire | NHS West Cheshire",
                "Humber, Coast and Vale | Humber Coast & Vale",
                "Derbyshire (only Erewash and Southern Derbyshire CCGs) | derbyshire",
                "N E Essex & Suffolk | NE Essex and Suffolk",
                "NHS Stoke-on-Trent | nhs stoke on trent ccg",
                "St. Helen's | St Helens",
            })
    void spellings_of_one_name_are_alike(String one, String other) {
        assertThat(OrganisationName.normalised(one)).isEqualTo(OrganisationName.normalised(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NHS Leeds North | NHS Leeds West",
                "NHS South Yorkshire | NHS Yorkshire",
                "NHSX Trust | X Trust",
            })
    void different_names_stay_different(String one, String other) {
        assertThat(OrganisationName.normalised(one)).isNotEqualTo(OrganisationName.normalised(other));
    }

    @Test
    void a_name_of_nothing_but_punctuation_is_empty() {
        assertThat(OrganisationName.normalised(" - (x) ")).isEmpty();
    }
}
