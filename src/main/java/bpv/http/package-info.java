/**
 * The service: routes, limits, problem documents and the rules in force while it runs.
 * Thin over {@code round} and {@code report}; the only package that knows Javalin.
 */
@NullMarked
package bpv.http;

import org.jspecify.annotations.NullMarked;
