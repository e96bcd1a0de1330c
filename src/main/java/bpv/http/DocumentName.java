package bpv.http;

import bpv.source.Shown;
import java.util.List;

/** What a document may be called by whoever sends it: a relative path, as it would be in an archive. */
final class DocumentName {
    private DocumentName() {}

    /**
     * The name without {@code ./} before it.
     *
     * @param pointer where it stands in the request, for the objection
     * @throws Refusal if it is no relative path, or leads out of its folder
     */
    static String checked(String name, String pointer) {
        String path = name.startsWith("./") ? name.substring(2) : name;
        boolean fits = !path.isEmpty()
                && path.length() <= RequestLimits.NAME
                && path.indexOf('\\') < 0
                && path.indexOf(':') < 0
                && path.equals(unseenRemoved(path));
        for (String part : path.split("/", -1)) {
            fits = fits && !part.isEmpty() && !part.equals(".") && !part.equals("..");
        }
        if (!fits) {
            throw new Refusal(
                    Fault.NOT_USABLE,
                    "A document has a name that cannot be used: '" + Shown.of(name) + "'.",
                    List.of(Objection.to(
                            pointer,
                            "document-name",
                            "A document is named by a relative path such as 'round/kent-and-medway.yaml', of at most "
                                    + RequestLimits.NAME + " characters, without '..', '\\' and ':'.")));
        }
        return path;
    }

    private static String unseenRemoved(String path) {
        return path.replaceAll("\\p{C}", "");
    }
}
