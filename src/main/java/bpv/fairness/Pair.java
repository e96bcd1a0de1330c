package bpv.fairness;

import bpv.source.Edits;
import bpv.source.Node;
import java.util.Optional;

/**
 * Two bids that differ in one field.
 *
 * @param worse the bid
 * @param better the same bid with the field improved
 * @param field which field
 * @param place where it stands in both
 */
record Pair(Node worse, Node better, MonotoneField field, String place) {
    /** The intervention's key, if the field is one of a section; empty if it is one of the whole bid. */
    String section() {
        return place.startsWith("/interventions/") ? place.split("/")[2] : "";
    }

    /** Both without a part; empty if the field is in that part. */
    Optional<Pair> without(String part) {
        if (place.equals(part) || place.startsWith(part + "/")) {
            return Optional.empty();
        }
        String list = part.substring(0, part.lastIndexOf('/') + 1);
        String last = part.substring(list.length());
        String moved = place;
        if (last.matches("\\d+") && place.startsWith(list)) {
            String rest = place.substring(list.length());
            String item = rest.replaceFirst("/.*", "");
            if (item.matches("\\d+") && Integer.parseInt(item) > Integer.parseInt(last)) {
                moved = list + (Integer.parseInt(item) - 1) + rest.substring(item.length());
            }
        }
        return Optional.of(new Pair(Edits.remove(worse, part), Edits.remove(better, part), field, moved));
    }

    String change() {
        return place.substring(1).replace('/', '.') + " from " + shown(Scale.text(worse, place)) + " to "
                + shown(Scale.text(better, place));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "nothing" : value.length() > 40 ? "a text" : value;
    }
}
