package bpv.http;

import java.time.Duration;

/**
 * How much the service takes before it says no.
 *
 * @param requestsAMinute from one client; 0 for any number
 * @param connections open at once; further ones wait to be accepted
 * @param workers assessments worked on at once
 * @param waiting assessments that may wait for a worker
 * @param work how long an assessment may take, waiting included
 * @param arrival how long a request may take to arrive, and how long a silent connection is kept
 * @param drain how long the service waits for requests under way when it stops
 * @param look how often the rules folder is looked at
 */
public record ServerLimits(
        int requestsAMinute,
        int connections,
        int workers,
        int waiting,
        Duration work,
        Duration arrival,
        Duration drain,
        Duration look) {

    /** What a service has if nobody says otherwise. */
    public static final ServerLimits USUAL = new ServerLimits(
            1_200,
            250,
            Runtime.getRuntime().availableProcessors(),
            100,
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(20),
            Duration.ofSeconds(1));

    public ServerLimits {
        if (requestsAMinute < 0 || connections < 1 || workers < 1 || waiting < 0) {
            throw new IllegalArgumentException("limits are numbers of requests, connections and workers, but were "
                    + requestsAMinute + ", " + connections + ", " + workers + " and " + waiting);
        }
    }
}
