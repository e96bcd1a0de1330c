package bpv.http;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The format of a body: the header {@code Content-Type}.
 *
 * @param type in lower case, such as {@code application/yaml}; empty if the request does not say
 * @param parameters by name in lower case
 */
record MediaType(String type, Map<String, String> parameters) {
    static final String JSON = "application/json";
    static final String ZIP = "application/zip";
    static final String FORM_DATA = "multipart/form-data";
    static final List<String> YAML = List.of("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml");

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^\\s;=\"]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s;\"]+))\\s*");

    static MediaType of(@Nullable String header) {
        if (header == null) {
            return new MediaType("", Map.of());
        }
        int end = header.indexOf(';');
        String type = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(end < 0 ? "" : header.substring(end));
        while (parameter.lookingAt()) {
            String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
            parameters.put(parameter.group(1).toLowerCase(Locale.ROOT), value.replaceAll("\\\\(.)", "$1"));
            parameter.region(parameter.end(), parameter.regionEnd());
        }
        return new MediaType(type, parameters);
    }

    /**
     * The format of a request's body, which has to be one of these, and UTF-8 if it says in what characters it is written.
     *
     * @param accepted types as a client may send them; {@code application/json} stands for every {@code +json} too
     * @throws Refusal if it is another, or none
     */
    static MediaType required(Context context, List<String> accepted) {
        MediaType found = of(context.header("Content-Type"));
        boolean fits = accepted.contains(found.type) || (found.isJson() && accepted.contains(JSON));
        if (!fits) {
            throw unsupported(found.said(accepted), accepted);
        }
        String charset = found.parameters.get("charset");
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw unsupported("Bodies are UTF-8, but this is said to be in charset '" + charset + "'.", accepted);
        }
        String coding = context.header("Content-Encoding");
        if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
            throw unsupported(
                            "Bodies are read as they are, but this one is sent with Content-Encoding '" + coding
                                    + "'. Send it without; many bids can be sent as a zip archive.",
                            accepted)
                    .with("Accept-Encoding", "identity");
        }
        return found;
    }

    private static Refusal unsupported(String detail, List<String> accepted) {
        return new Refusal(Fault.UNSUPPORTED_MEDIA_TYPE, detail).with("Accept-Post", String.join(", ", accepted));
    }

    private String said(List<String> accepted) {
        String reads = "This address reads " + String.join(", ", accepted) + ".";
        if (type.isEmpty()) {
            return "The request does not say in which format its body is: the header Content-Type is missing. " + reads;
        }
        return switch (type) {
            case FORM ->
                "The body is said to be the fields of a form (" + FORM + "), as curl says of --data. " + reads
                        + " With curl: --data-binary @bid.yaml -H 'Content-Type: application/yaml'.";
            default -> "'" + type + "' is not read here. " + reads;
        };
    }

    boolean isJson() {
        return type.equals(JSON) || type.endsWith("+json");
    }

    boolean isFormData() {
        return type.equals(FORM_DATA);
    }
}
