package bpv.alliance;

import bpv.quantity.Fraction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Cancer Alliance, or one of the three National Cancer Vanguard partners, with its footprint (guidance of 6 December
 * 2016, Annex i).
 *
 * @param id the key that bids use, such as {@code humber-coast-and-vale}
 * @param name the name as published
 * @param vanguard whether it is part of the National Cancer Vanguard; the scheme treats all alike
 * @param region the region of NHS England
 * @param stps the STPs that the footprint spans, at least one
 * @param ccgs the constituent CCGs, at least one
 * @param otherNames official names of organisations that the source prints otherwise, each with the name as printed
 * @param populationMillions people, in millions, to one decimal as published
 * @param lead the named lead as published, if one is named
 */
public record Alliance(
        String id,
        String name,
        boolean vanguard,
        String region,
        List<String> stps,
        List<String> ccgs,
        Map<String, String> otherNames,
        BigDecimal populationMillions,
        @Nullable String lead) {
    public Alliance {
        stps = List.copyOf(stps);
        ccgs = List.copyOf(ccgs);
        otherNames = Map.copyOf(otherNames);
        if (populationMillions.signum() <= 0) {
            throw new IllegalArgumentException("a footprint has people, but " + id + " has " + populationMillions);
        }
    }

    /** People in the footprint, in millions, exactly as published. */
    public Fraction population() {
        return Fraction.of(populationMillions);
    }
}
