/** What administrators changed, over the wire. */
@NullMarked
package vn.hientruong.model.audit;

import org.jspecify.annotations.NullMarked;
