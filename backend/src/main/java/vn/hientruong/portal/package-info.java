/**
 * The public site: pages for everybody, rendered on the server, that work without script. They hold no rule and no SQL, and
 * show what {@code Caller.NOBODY} may see; {@code Frame} is what every page has around its content.
 */
@NullMarked
package vn.hientruong.portal;

import org.jspecify.annotations.NullMarked;
