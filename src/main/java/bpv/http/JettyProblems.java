package bpv.http;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers what Jetty refuses before a route sees it, such as a request line that is none, with the same problem documents.
 */
final class JettyProblems extends ErrorHandler {
    private final Problems problems;
    private final SecurityHeaders headers;

    JettyProblems(Problems problems, SecurityHeaders headers) {
        this.problems = problems;
        this.headers = headers;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Fault fault = Fault.ofStatus(status);
        String id = id(request);
        Refusal refusal = fault == Fault.INTERNAL_ERROR && cause != null
                ? Problems.failed(cause, id)
                : new Refusal(fault, detail(fault, cause));
        Problems.Answer answer = problems.answer(refusal, request.getHeaders().get(HttpHeader.ACCEPT), id);
        response.setStatus(fault.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.mediaType());
        answer.headers().forEach(response.getHeaders()::put);
        headers.on(response.getHeaders());
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }

    private static String id(Request request) {
        Object given = request.getAttribute(Problems.REQUEST_ID);
        return given == null ? UUID.randomUUID().toString() : given.toString();
    }

    /** Jetty's own words where they say what is wrong with the request, such as "Bad URI"; of other causes nothing. */
    private static String detail(Fault fault, @Nullable Throwable cause) {
        if (cause instanceof HttpException found && fault.status() < HttpStatus.INTERNAL_SERVER_ERROR_500) {
            return found.getReason() == null ? fault.means() : fault.means() + " (" + found.getReason() + ")";
        }
        return fault.means();
    }
}
