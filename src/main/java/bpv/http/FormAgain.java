package bpv.http;

import io.javalin.http.Context;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Where a person's files cannot be read, the form that they came from, with the reason at its field: whoever chose the wrong
 * file is still where they choose another. A program, which asks for no page, is answered as everywhere else.
 */
final class FormAgain {
    private static final Set<Fault> OF_FILES = Set.of(Fault.TOO_LARGE, Fault.NOT_USABLE, Fault.MALFORMED_REQUEST);

    private FormAgain() {}

    /**
     * Answers with the form, and with the status that the refusal has.
     *
     * @param form the page for the words that say what is wrong
     * @throws Refusal the same, where it is not about files, or who asks would not have a page
     */
    static void show(Context context, Refusal refusal, UnaryOperator<String> form) {
        if (!OF_FILES.contains(refusal.fault()) || !Problems.asPage(context.header("Accept"))) {
            throw refusal;
        }
        refusal.headers().forEach(context::header);
        context.status(refusal.fault().status()).header("Vary", "Accept");
        Pages.show(context, form.apply(refusal.plainly()));
    }
}
