/** Photos and videos on their way to and from the object store. */
@NullMarked
package vn.hientruong.model.media;

import org.jspecify.annotations.NullMarked;
