/** Who has a report's form open, known to every instance while they have, and to nobody afterwards. */
@NullMarked
package vn.hientruong.console.editing;

import org.jspecify.annotations.NullMarked;
