package bpv.rules;

/** A rule file of the resources with a rule that always answers, and one to try, in line 17. */
final class TwoRules {
    private TwoRules() {}

    /** @param name of the second rule, after its set and criterion */
    static String text(String name, String when, String then) {
        return String.join(
                "\n",
                "package resources;",
                "import bpv.assessment.Finding;",
                "import bpv.assessment.ResourceParameters;",
                "import bpv.assessment.SectionResources;",
                "import bpv.quantity.Fraction;",
                "",
                "rule \"Resources, X: a harmless one\"",
                "    @criterion( \"Y\" )",
                "    @source( \"none\" )",
                "    @standing( \"assumed\" )",
                "when",
                "    $section : SectionResources()",
                "then",
                "    insert( Finding.met( $section, \"It ends.\" ) );",
                "end",
                "",
                "rule \"Resources, X: " + name + "\"",
                "    @criterion( \"X\" )",
                "    @source( \"none\" )",
                "    @standing( \"assumed\" )",
                "when",
                when,
                "then",
                then,
                "end",
                "");
    }
}
