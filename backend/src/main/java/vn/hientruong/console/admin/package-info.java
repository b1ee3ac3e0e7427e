/**
 * The administration desk of the console: what the house runs on, in rooms of their own. A room is one row of
 * {@link vn.hientruong.console.admin.AdminRoom}, its forms are data ({@link vn.hientruong.console.admin.AdminForm}), and
 * what may be written down is decided by the same use cases as for the API.
 */
@NullMarked
package vn.hientruong.console.admin;

import org.jspecify.annotations.NullMarked;
