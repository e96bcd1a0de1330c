package bpv.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What formats a client takes: the header {@code Accept} (RFC 9110, section 12.5.1). */
final class Accept {
    private static final Pattern WEIGHT = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");

    private final List<Range> ranges;

    private Accept(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** A media range with its weight: {@code text/html}, {@code text/*} or {@code *}{@code /*}. */
    private record Range(String type, BigDecimal weight) {
        /** How closely it fits: 2 the type itself, 1 all of its kind, 0 everything, -1 not at all. */
        int fit(String offered) {
            if (type.equals(offered)) {
                return 2;
            }
            if (type.equals("*/*")) {
                return 0;
            }
            return type.endsWith("/*") && offered.startsWith(type.substring(0, type.length() - 1)) ? 1 : -1;
        }
    }

    /** @param header the header as it came; null or blank takes everything. A range that cannot be read is passed over. */
    static Accept of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new Accept(List.of(new Range("*/*", BigDecimal.ONE)));
        }
        List<Range> ranges = new ArrayList<>();
        for (String part : header.split(",", -1)) {
            range(part).ifPresent(ranges::add);
        }
        return new Accept(ranges);
    }

    private static Optional<Range> range(String part) {
        String[] pieces = part.split(";", -1);
        String type = pieces[0].strip().toLowerCase(Locale.ROOT);
        if (!type.contains("/")) {
            return Optional.empty();
        }
        BigDecimal weight = BigDecimal.ONE;
        for (int i = 1; i < pieces.length; i++) {
            String parameter = pieces[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("q=")) {
                String number = parameter.substring(2).strip();
                if (!WEIGHT.matcher(number).matches()) {
                    return Optional.empty();
                }
                weight = new BigDecimal(number.endsWith(".") ? number + "0" : number);
            }
        }
        return Optional.of(new Range(type, weight));
    }

    /** The format of those offered that the client likes best, of equals the first; empty if it takes none of them. */
    Optional<String> best(List<String> offered) {
        Optional<String> best = Optional.empty();
        BigDecimal most = BigDecimal.ZERO;
        for (String type : offered) {
            BigDecimal weight = weight(type);
            if (weight.compareTo(most) > 0) {
                best = Optional.of(type);
                most = weight;
            }
        }
        return best;
    }

    /** The weight of the range that fits the type most closely. */
    private BigDecimal weight(String type) {
        int closest = -1;
        BigDecimal weight = BigDecimal.ZERO;
        for (Range range : ranges) {
            int fit = range.fit(type);
            if (fit > closest) {
                closest = fit;
                weight = range.weight();
            }
        }
        return weight;
    }
}
