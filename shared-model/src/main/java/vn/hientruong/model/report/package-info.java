/** Reports as they travel: filed, listed, shown. */
@NullMarked
package vn.hientruong.model.report;

import org.jspecify.annotations.NullMarked;
