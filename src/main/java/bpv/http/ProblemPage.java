package bpv.http;

/** How problems look to a person with a browser. */
interface ProblemPage {
    /** The page, in HTML, for a request that was refused. */
    String of(ProblemDocument problem);

    /** The page, in HTML, that says what a kind of problem is: the one that its {@code type} leads to. */
    String about(Fault fault);

    /** The page, in HTML, that lists every kind of problem. */
    String all();
}
