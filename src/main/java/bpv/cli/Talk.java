package bpv.cli;

import bpv.source.Problem;
import java.io.PrintWriter;
import java.util.List;

/** What a command says beside its data. */
final class Talk {
    private static final int MOST_SHOWN = 20;

    private Talk() {}

    static void problems(List<Problem> problems, PrintWriter err) {
        problems.forEach(problem -> err.println(problem));
        if (!problems.isEmpty()) {
            long files = problems.stream().map(Problem::file).distinct().count();
            err.println(problems.size() + (problems.size() == 1 ? " problem" : " problems") + " in " + files
                    + (files == 1 ? " document" : " documents") + "; what has a problem was not assessed.");
        }
    }

    /** A file beside the bids that cannot be used stops the command, when all that is wrong with it has been said. */
    static void refuse(List<Problem> problems, String what, String undone, PrintWriter err) {
        problems.forEach(problem -> err.println(problem));
        if (!problems.isEmpty()) {
            throw new CommandFailed(what + " cannot be read; " + undone + ".");
        }
    }

    static void passedOver(List<String> names, PrintWriter err) {
        if (names.isEmpty()) {
            return;
        }
        err.println("Not read: " + String.join(", ", names.subList(0, Math.min(MOST_SHOWN, names.size())))
                + (names.size() > MOST_SHOWN ? " and " + (names.size() - MOST_SHOWN) + " more" : "") + ".");
    }
}
