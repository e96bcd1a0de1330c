package bpv.cli;

import picocli.CommandLine.ExitCode;

/** What a command answers to the shell. */
final class Exit {
    static final int DONE = ExitCode.OK;
    static final int FAILED = 1;
    static final int SOME_PROBLEMS = 2;
    static final int NOTHING_ASSESSED = 3;

    private Exit() {}

    static int of(int assessed, boolean problems) {
        if (assessed == 0) {
            return NOTHING_ASSESSED;
        }
        return problems ? SOME_PROBLEMS : DONE;
    }
}
