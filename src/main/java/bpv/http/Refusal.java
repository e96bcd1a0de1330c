package bpv.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ends the work on a request with a problem document. Whatever finds that a request cannot be answered throws this, from
 * any depth.
 */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Fault fault;
    private final transient List<Objection> errors;
    private final transient Map<String, String> headers;
    private final String plainly;

    /** @param detail one sentence for the person who reads it, about this request */
    Refusal(Fault fault, String detail) {
        this(fault, detail, List.of(), Map.of(), "");
    }

    /** @param errors the places in the body that have to be put right */
    Refusal(Fault fault, String detail, List<Objection> errors) {
        this(fault, detail, errors, Map.of(), "");
    }

    private Refusal(Fault fault, String detail, List<Objection> errors, Map<String, String> headers, String plainly) {
        super(detail, null, false, false);
        this.fault = fault;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
        this.plainly = plainly;
    }

    /** The same with one more header of the answer, such as {@code Retry-After}. */
    Refusal with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Refusal(fault, detail(), errors, more, plainly);
    }

    /** The same with what a person is told at the form that they sent, who knows of files and not of requests. */
    Refusal saying(String words) {
        return new Refusal(fault, detail(), errors, headers, words);
    }

    Fault fault() {
        return fault;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    /** What a person is told at the form that they sent. */
    String plainly() {
        return plainly.isEmpty()
                ? Stream.concat(Stream.of(detail()), errors.stream().map(Objection::detail))
                        .collect(Collectors.joining(" "))
                : plainly;
    }

    List<Objection> errors() {
        return errors;
    }

    Map<String, String> headers() {
        return headers;
    }
}
