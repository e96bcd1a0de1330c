package bpv.page;

/**
 * A file that pages need.
 *
 * @param mediaType with the character set
 * @param bytes what is in it
 * @param version changes with what is in it
 */
public record Asset(String mediaType, byte[] bytes, String version) {}
