package bpv.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of problem that the service answers with. Each is a type of problem document (RFC 9457) and has a page of its
 * own under {@code /problems/}, written from what stands here.
 */
enum Fault {
    MALFORMED_REQUEST(
            400,
            "The request is malformed",
            "The request is not HTTP as the service reads it, or its body is not in the format that its Content-Type names.",
            "Read the detail and the errors, put the request right, and send it again."),
    KEY_REQUIRED(
            401,
            "A key is required",
            "This service is run with keys, and the request has none, or one that is not known.",
            "In a browser, open the page again and give any name, and your key as the password. A program sends the key in the"
                    + " header Authorization: Bearer KEY."),
    NOT_ALLOWED(
            403,
            "This is not allowed",
            "The service knows who asks, and does not do this for them.",
            "Ask whoever runs the service for the permission."),
    NOT_FOUND(
            404,
            "There is nothing here",
            "No page and no operation of the service has this address, or the thing that it names does not exist.",
            "Look for a misspelling in the address. What programs may ask for is listed at /docs."),
    METHOD_NOT_ALLOWED(
            405,
            "This method does not apply here",
            "The address exists, but not for this method. The header Allow names the methods that it takes.",
            "Use one of the methods in the header Allow."),
    NOT_ACCEPTABLE(
            406,
            "The answer does not exist in that format",
            "The header Accept rules out every format in which the answer can be given.",
            "Name one of the formats in the detail in the header Accept, or leave the header out."),
    REQUEST_TIMED_OUT(
            408,
            "The request took too long to arrive",
            "The service waited for the rest of the request, and it did not come.",
            "Send the request again; if this recurs, look for what slows the connection down."),
    TOO_LARGE(
            413,
            "The request is too large",
            "The body, or a part of it, is larger than the service reads. A bid takes some 10 kB.",
            "Send less at a time. The limits are in the reference of the HTTP interface and in /openapi.json."),
    ADDRESS_TOO_LONG(
            414,
            "The address is too long",
            "The address in the request is longer than the service reads.",
            "Send data in the body of the request, not in its address."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The service does not read this format",
            "The header Content-Type is missing, or it names a format that this operation does not read.",
            "Send one of the formats in the detail, and name it in the header Content-Type."),
    EXPECTATION_FAILED(
            417,
            "The service cannot do what the header Expect asks",
            "The only expectation that the service knows is 100-continue.",
            "Leave out the header Expect."),
    NOT_USABLE(
            422,
            "The content cannot be used",
            "The request is well formed, but what it says cannot be acted upon. Each error names the place.",
            "Put right what the errors name, and send it again."),
    TOO_MANY_REQUESTS(
            429,
            "There were too many requests",
            "More requests came from you than the service takes in that time.",
            "Wait a little and try again; a program waits for as many seconds as the header Retry-After says."),
    HEADERS_TOO_LARGE(
            431,
            "The headers are too large",
            "The headers of the request are larger than the service reads.",
            "Leave out headers, such as cookies, that are not for this service."),
    INTERNAL_ERROR(
            500,
            "The service has failed",
            "This is a fault of the service, not of the request.",
            "Tell whoever runs the service the instance; it leads to the entry in the log."),
    NOT_IMPLEMENTED(
            501,
            "The service does not know this",
            "The request uses a part of HTTP that the service does not have.",
            "Use one of the methods that /openapi.json lists."),
    UNAVAILABLE(
            503,
            "The service is not ready",
            "The service is starting, stopping, or busy with as many requests as it works on at once.",
            "Wait a little and try again; a program waits for as many seconds as the header Retry-After says."),
    VERSION_NOT_SUPPORTED(
            505, "The service does not speak this version of HTTP", "The service speaks HTTP/1.1.", "Use HTTP/1.1.");

    private final int status;
    private final String title;
    private final String means;
    private final String remedy;

    Fault(int status, String title, String means, String remedy) {
        this.status = status;
        this.title = title;
        this.means = means;
        this.remedy = remedy;
    }

    /** The HTTP status that a problem of this kind has. */
    int status() {
        return status;
    }

    /** A few words, the same for every problem of this kind. */
    String title() {
        return title;
    }

    /** What has happened, in general. */
    String means() {
        return means;
    }

    /** What whoever sent the request can do. */
    String remedy() {
        return remedy;
    }

    /** The last part of its address, such as {@code not-found}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The address of its page, which is the {@code type} in a problem document. */
    String type() {
        return "/problems/" + slug();
    }

    static Optional<Fault> named(String slug) {
        return Arrays.stream(values())
                .filter(fault -> fault.slug().equals(slug))
                .findFirst();
    }

    /** The kind that stands for a status, which the HTTP server itself may have chosen. */
    static Fault ofStatus(int status) {
        return Arrays.stream(values())
                .filter(fault -> fault.status == status)
                .findFirst()
                .orElse(status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
    }
}
