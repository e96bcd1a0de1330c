/**
 * Text that people wrote, YAML or JSON, as a tree in which every node knows its line and column.
 * The only package that knows the YAML and JSON parsers; it refuses hostile text before it is parsed.
 */
@NullMarked
package bpv.source;

import org.jspecify.annotations.NullMarked;
