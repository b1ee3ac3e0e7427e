/** Real input sent to a running system, and what became of it. */
@NullMarked
package vn.hientruong.infra.load;

import org.jspecify.annotations.NullMarked;
