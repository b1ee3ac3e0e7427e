/**
 * The one window: a bar above, a screen in the middle, the places of the app below or beside, and what lies over them
 * for a moment. There is never a second window: phones have none.
 */
@NullMarked
package vn.hientruong.mobile.shell;

import org.jspecify.annotations.NullMarked;
