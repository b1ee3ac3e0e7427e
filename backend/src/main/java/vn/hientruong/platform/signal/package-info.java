/** News that reaches every instance, over PostgreSQL LISTEN and NOTIFY. */
@NullMarked
package vn.hientruong.platform.signal;

import org.jspecify.annotations.NullMarked;
