package bpv.source;

/** What a bid may not use of YAML, in plain words. */
final class YamlProblems {
    private final Findings findings;
    private int aliases;

    YamlProblems(Findings findings) {
        this.findings = findings;
    }

    void severalDocuments(Place place) {
        findings.add(
                place,
                "",
                "several-documents",
                "A second document begins here; a file holds one.",
                "one document in a file",
                "a second document",
                "Put it into a file of its own, or take the line '---' out.");
    }

    void alias(String name, Place place, String pointer) {
        String shown = Shown.of("*" + name);
        if (++aliases > Limits.ALIASES) {
            throw findings.refused(
                    place,
                    "alias",
                    "The document refers to other values by aliases such as " + shown + " in more than 10 places.",
                    "values, each written where it belongs",
                    "more than 10 aliases",
                    "Write each value again.");
        }
        findings.add(
                place,
                pointer,
                "alias",
                "A value cannot be given by the alias " + shown + ".",
                "the value itself",
                shown,
                "Write the value again, or put the text in quotes if it begins with '*'.");
    }

    void tag(String tag, Place place, String pointer) {
        String shown = Shown.of(tag.replaceFirst("^tag:yaml\\.org,2002:", "!!"));
        findings.add(
                place,
                pointer,
                "explicit-tag",
                "A value cannot carry a type such as " + shown + ".",
                "the value itself",
                shown,
                "Take " + shown + " out, or put the text in quotes if it begins with '!'.");
    }

    void mergeKey(Place place, String parent) {
        findings.add(
                place,
                Node.child(parent, "<<"),
                "merge-key",
                "Values cannot be merged in from elsewhere with '<<'.",
                "each key written out",
                "<<",
                "Write the keys and their values again.");
    }

    void unusableKey(Place place, String parent, String found) {
        findings.add(
                place,
                parent,
                "key-not-text",
                "A key has to be a word, but this one is a list, a group or an alias.",
                "a word as key",
                found,
                "Put the text in quotes if it begins with '[', '{' or '*'.");
    }

    /** Between braces a comma ends the value, so that 1,200,000 would be 1, with the keys 200 and 000 after it. */
    void commaInNumber(Node.Scalar number) {
        boolean thousands = number.text().matches("[0-9]{1,3}(,[0-9]{3})+");
        findings.add(
                number.place(),
                number.pointer(),
                "comma-in-number",
                "A number cannot hold commas, but here stands '" + Shown.of(number.text()) + "'.",
                "plain digits",
                Shown.of(number.text()),
                thousands
                        ? "Write " + Shown.of(number.text().replace(",", "")) + "."
                        : "Write the number without commas, with a point for decimals.");
    }
}
