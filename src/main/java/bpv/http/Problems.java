package bpv.http;

import bpv.round.NoPlan;
import bpv.rules.UnusableRule;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests that cannot be answered otherwise: as a problem document, or as a page to who would rather have one. */
final class Problems {
    /** The attribute of a request under which its id is found, if it was given one before. */
    static final String REQUEST_ID = "bpv.request-id";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String HTML = "text/html";
    private static final List<String> FORMATS = List.of(ProblemDocument.MEDIA_TYPE, "application/json", HTML);

    private final ProblemPage page;
    private final SecurityHeaders headers;

    Problems(ProblemPage page, SecurityHeaders headers) {
        this.page = page;
        this.headers = headers;
    }

    /** Takes over whatever goes wrong: in a route, between routes, in Javalin, and in Jetty before or after it. */
    void watch(JavalinConfig config, Routes routes) {
        config.http.prefer405over404 = true;
        config.routes.exception(Refusal.class, (refusal, context) -> answer(context, refusal));
        config.routes.exception(
                HttpResponseException.class, (found, context) -> answer(context, javalinSays(found, context, routes)));
        config.routes.exception(UnusableRule.class, (unusable, context) -> answer(context, unusable(unusable)));
        config.routes.exception(NoPlan.class, (none, context) -> answer(context, noPlan(none)));
        config.routes.exception(Exception.class, (failure, context) -> answer(context, failed(failure, id(context))));
        config.router.javaLangErrorHandler(this::fatal);
        config.jetty.modifyServer(server -> server.setErrorHandler(new JettyProblems(this, headers)));
        config.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(new JettyProblems(this, headers)));
    }

    void answer(Context context, Refusal refusal) {
        refusal.headers().forEach(context::header);
        Answer answer = answer(refusal, context.header("Accept"), id(context));
        answer.headers().forEach(context::header);
        context.status(refusal.fault().status()).contentType(answer.mediaType()).result(answer.body());
    }

    /** An answer that is ready to be sent. */
    record Answer(String mediaType, Map<String, String> headers, byte[] body) {}

    /**
     * @param accept the header of that name; null if there is none
     * @param id of the request
     */
    Answer answer(Refusal refusal, @Nullable String accept, String id) {
        ProblemDocument problem =
                new ProblemDocument(refusal.fault(), refusal.detail(), "urn:uuid:" + id, refusal.errors());
        boolean html = asPage(accept);
        String body = html ? page(problem) : problem.json();
        return new Answer(
                html ? HTML + ";charset=utf-8" : ProblemDocument.MEDIA_TYPE,
                Map.of("Cache-Control", "no-store", "Vary", "Accept"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether who asks would rather have a page than a problem document.
     *
     * @param accept the header of that name; null if there is none
     */
    static boolean asPage(@Nullable String accept) {
        return Accept.of(accept).best(FORMATS).filter(HTML::equals).isPresent();
    }

    private String page(ProblemDocument problem) {
        try {
            return page.of(problem);
        } catch (RuntimeException failure) {
            LOG.error("The page of problem {} cannot be written", problem.instance(), failure);
            return new PlainProblemPage().of(problem);
        }
    }

    private static Refusal javalinSays(HttpResponseException found, Context context, Routes routes) {
        String allowed = routes.allowed(context.path());
        if ((found.getStatus() == 404 || found.getStatus() == 405) && !allowed.isEmpty()) {
            String detail = context.path() + " takes " + allowed + ", not "
                    + context.req().getMethod() + ".";
            return new Refusal(Fault.METHOD_NOT_ALLOWED, detail).with("Allow", allowed);
        }
        if (found.getStatus() == 404) {
            return new Refusal(Fault.NOT_FOUND, "There is nothing at " + context.path() + ".");
        }
        Fault fault = Fault.ofStatus(found.getStatus());
        return new Refusal(fault, fault.means());
    }

    /** Whoever runs the service has to put the rule right; until the rules change it stays as it is. */
    private static Refusal unusable(UnusableRule unusable) {
        LOG.error("A rule stops the run: {}", unusable.problem());
        return new Refusal(
                Fault.UNAVAILABLE,
                "The rules cannot answer this: " + unusable.problem() + ". They have to be changed first.");
    }

    /** What was sent may be assessed, but its money cannot be divided: people have to say which rule gives way. */
    private static Refusal noPlan(NoPlan none) {
        return new Refusal(
                Fault.NOT_USABLE,
                "The rules of policy in force leave no plan for this round. " + String.join(" ", none.lines())
                        + " What is found of each bid stands.");
    }

    /** Nothing of the failure is told to the client; the log has all of it, under the id that the client is told. */
    static Refusal failed(Throwable failure, String id) {
        LOG.error("Request {} failed", id, failure);
        return new Refusal(Fault.INTERNAL_ERROR, "The service has failed to answer this request. Its log says why.");
    }

    /** The id of a request: the one that it has, or a new one. */
    static String id(Context context) {
        return context.attributeOrCompute(REQUEST_ID, any -> UUID.randomUUID().toString());
    }

    private void fatal(HttpServletResponse response, Error error) {
        String id = UUID.randomUUID().toString();
        Answer answer = answer(failed(error, id), null, id);
        response.setStatus(Fault.INTERNAL_ERROR.status());
        response.setContentType(answer.mediaType());
        answer.headers().forEach(response::setHeader);
        try {
            response.getOutputStream().write(answer.body());
        } catch (IOException gone) {
            LOG.debug("Nobody waits for the answer to request {}", id, gone);
        }
    }
}
