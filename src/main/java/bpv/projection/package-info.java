/**
 * What 62-day performance yet to come, or performance long past, makes of an allocation: quarter by quarter what is paid,
 * held and re-released. The release rules decide; this package puts assumed figures before them and adds up.
 */
@NullMarked
package bpv.projection;

import org.jspecify.annotations.NullMarked;
