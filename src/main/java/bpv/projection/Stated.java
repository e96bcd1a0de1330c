package bpv.projection;

import bpv.source.Node;

/**
 * What a file says of one month.
 *
 * @param at where it says so
 * @param statement what it says
 * @param part which of the months that it says it of together, counted from 0
 * @param parts of how many months together
 */
record Stated(Node at, Statement statement, int part, int parts) {}
