package bpv.source;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What a fault of YAML's grammar means to the person who wrote it. */
final class YamlFault {
    private static final String QUOTES = "Put the text in quotes.";
    private static final String INDENT = "Check how far the line is indented: keys of one group begin in one column.";

    /** The first kind whose pattern is in what the library says decides; the last fits everything. */
    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "quoted scalar.*(end of stream|document separator)",
                    true,
                    "The quote that opens here is never closed.",
                    "a closing quote",
                    "Close it with the same quote, and write an apostrophe in single quotes twice."),
            new Kind(
                    "flow (mapping|sequence).*stream end",
                    true,
                    "The bracket that opens here is never closed.",
                    "a closing bracket",
                    "Close it with ']' or '}'."),
            new Kind(
                    "flow (mapping|sequence)",
                    false,
                    "A ',' or a closing bracket is missing before this.",
                    "',', ']' or '}'",
                    "Put a text that holds ',', ':', '[', ']', '{' or '}' in quotes when it stands in brackets."),
            new Kind("TAB", false, "A tab cannot indent a line.", "spaces", "Use spaces."),
            new Kind("cannot start any token", false, "A value cannot begin with this character.", "a value", QUOTES),
            new Kind("scanning an? (alias|anchor)", true, "A value cannot begin with '*' or '&'.", "a value", QUOTES),
            new Kind("scanning a tag", true, "A value cannot begin with '!'.", "a value", QUOTES),
            new Kind(
                    "mapping values are not allowed",
                    false,
                    "A ':' cannot stand here.",
                    "one key and one value in a line",
                    "Put a text that holds ': ' in quotes, or check how far the line is indented."),
            new Kind(
                    "expected ':'",
                    true,
                    "This is neither a key with a value nor part of the text above.",
                    "a key, a colon and a space",
                    "Write 'key: value' with a space after the colon, or indent the line as text of the key above."),
            new Kind(
                    "sequence entries are not allowed",
                    false,
                    "A list item cannot begin here.",
                    "a key or a value",
                    "Begin the list in a line of its own, and indent all its items alike."),
            new Kind(
                    "escape|hexa",
                    false,
                    "What follows the backslash is not a known escape.",
                    "a known escape",
                    "Write '\\\\' for a backslash, or use single quotes."),
            new Kind(
                    "block (mapping|collection)",
                    false,
                    "This line does not fit under the lines above.",
                    "the next key or list item",
                    INDENT + " If the line continues a text in quotes, put all of it in the quotes."),
            new Kind("block scalar", false, "This block of text is not indented rightly.", "indented text", INDENT),
            new Kind("directive", false, "A line cannot begin with '%'.", "a key", QUOTES),
            new Kind(
                    "document start",
                    false,
                    "Something follows after the end of the document.",
                    "nothing more",
                    INDENT),
            new Kind("", false, "This cannot be read as YAML.", "YAML", INDENT));

    private YamlFault() {}

    /**
     * @param said what the library says, in a pattern
     * @param atContext whether the fault is better seen where the construct begins than where it broke
     */
    private record Kind(Pattern said, boolean atContext, String message, String expected, String hint) {
        Kind(String said, boolean atContext, String message, String expected, String hint) {
            this(Pattern.compile(said), atContext, message, expected, hint);
        }
    }

    static Problem problem(String file, String text, MarkedYamlEngineException fault) {
        String said = Objects.toString(fault.getContext(), "") + " " + Objects.toString(fault.getProblem(), "");
        Kind kind = KINDS.stream()
                .filter(each -> each.said().matcher(said.replace('\n', ' ')).find())
                .findFirst()
                .orElseThrow();
        Optional<Mark> mark = kind.atContext()
                ? fault.getContextMark().or(fault::getProblemMark)
                : fault.getProblemMark().or(fault::getContextMark);
        Place place = mark.map(YamlTree::place).orElse(Place.START);
        String found = mark.map(at -> Shown.lineFrom(text, index(text, at))).orElse("something else");
        return Problem.at(file, place, "", "syntax-error", kind.message(), kind.expected(), found, kind.hint());
    }

    static Problem unplaced(String file) {
        String message = "This cannot be read as YAML.";
        return Problem.at(file, Place.START, "", "syntax-error", message, "YAML", "something else", null);
    }

    /** The library counts code points, a string counts units of UTF-16. */
    private static int index(String text, Mark mark) {
        return text.offsetByCodePoints(0, Math.min(mark.getIndex(), text.codePointCount(0, text.length())));
    }
}
