package bpv.fairness;

import bpv.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case in which a better bid may fare worse, with the reason on record.
 *
 * @param rule the rule that gives the worse answer; null for any rule of the criterion
 * @param criterion its criterion, or {@code award} where the division of money does it and no rule
 * @param fields the paths of the fields of which it is known; none for all
 * @param onlyTwins whether it is known only of two bids from different Alliances
 * @param reason why it is accepted
 * @param place where the file says so
 */
record KnownException(
        @Nullable String rule, String criterion, List<String> fields, boolean onlyTwins, String reason, Place place) {
    KnownException {
        fields = List.copyOf(fields);
    }

    /** @param path of the field that got better; empty between twins */
    boolean covers(Cause cause, String path) {
        boolean twins = path.isEmpty();
        boolean known = rule == null
                ? cause.criterion().equals(criterion)
                : cause.rule().equals(rule);
        return known && (twins || !onlyTwins) && (twins || fields.isEmpty() || fields.contains(path));
    }
}
