/**
 * The staff console: pages rendered on the server that work without script. They hold no rule: what may be done comes
 * from {@code allowedActions}, what is refused comes back as the same problem the API gives.
 */
@NullMarked
package vn.hientruong.console;

import org.jspecify.annotations.NullMarked;
