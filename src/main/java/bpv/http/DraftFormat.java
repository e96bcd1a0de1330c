package bpv.http;

/**
 * In which format a draft is, where neither a {@code Content-Type} nor the name of a file says so: JSON if the first
 * character is a brace, otherwise YAML. A byte order mark and the white space of JSON before it do not count. A comment
 * does: JSON has none. A list is no bid in either format, and is read as YAML.
 */
final class DraftFormat {
    private static final String JSON_SPACE = " \t\r\n";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private DraftFormat() {}

    static boolean isJson(String text) {
        int at = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        while (at < text.length() && JSON_SPACE.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '{';
    }
}
