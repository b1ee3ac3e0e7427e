/** How JSON is read and written: strictly, so a typing error never passes as silence. */
@NullMarked
package vn.hientruong.platform.json;

import org.jspecify.annotations.NullMarked;
