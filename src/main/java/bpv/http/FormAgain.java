package bpv.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Where a person's files cannot be read, the form that they came from, with the reason at its field: whoever chose the wrong
 * file is still where they choose another. A program, which asks for no page, is answered as everywhere else.
 */
final class FormAgain {
    private static final Set<Fault> OF_FILES = Set.of(Fault.TOO_LARGE, Fault.NOT_USABLE, Fault.MALFORMED_REQUEST);

    private FormAgain() {}

    /**
     * What a person has sent; nothing where it cannot be read, and then the form is the answer, with the refusal's status.
     *
     * @param sent reads it
     * @param form the page for the words that say what is wrong
     * @throws Refusal where it is not about files, or who asks would not have a page
     */
    static <T> Optional<T> read(Context context, Supplier<T> sent, UnaryOperator<String> form) {
        try {
            return Optional.of(sent.get());
        } catch (Refusal refusal) {
            if (!OF_FILES.contains(refusal.fault()) || !Problems.asPage(context.header("Accept"))) {
                throw refusal;
            }
            refusal.headers().forEach(context::header);
            context.status(refusal.fault().status()).header("Vary", "Accept");
            Pages.show(context, form.apply(refusal.plainly()));
            return Optional.empty();
        }
    }
}
