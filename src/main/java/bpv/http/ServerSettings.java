package bpv.http;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the service runs. Nothing of it decides anything about a bid, but for the rules folder and the day.
 *
 * @param host the address to listen on, such as {@code 127.0.0.1}
 * @param port the port to listen on; 0 for any that is free
 * @param rules the rules folder
 * @param cache where compiled rules are kept between runs; null to keep nothing
 * @param day the day of assessment; null for the one that the rules folder names
 * @param round the folder of the round's bids that the pages for assessors show; null for no such pages
 * @param access who may use the assessors' addresses, and over what kind of connection
 * @param limits how much the service takes
 */
public record ServerSettings(
        String host,
        int port,
        Path rules,
        @Nullable Path cache,
        @Nullable LocalDate day,
        @Nullable Path round,
        ServerAccess access,
        ServerLimits limits) {

    /** Open to all, without pages for assessors, within the usual limits. */
    public ServerSettings(String host, int port, Path rules, @Nullable Path cache, @Nullable LocalDate day) {
        this(host, port, rules, cache, day, null, ServerAccess.OPEN, ServerLimits.USUAL);
    }

    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535, but was " + port);
        }
    }

    /** The same with other limits. */
    ServerSettings with(ServerLimits other) {
        return new ServerSettings(host, port, rules, cache, day, round, access, other);
    }

    /** The same with other access. */
    ServerSettings with(ServerAccess other) {
        return new ServerSettings(host, port, rules, cache, day, round, other, limits);
    }
}
