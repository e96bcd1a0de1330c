package bpv.http;

/**
 * A document that came in a request.
 *
 * @param name as it is shown; ends in {@code .json} if it is JSON
 * @param content its bytes
 */
record Upload(String name, byte[] content) {}
