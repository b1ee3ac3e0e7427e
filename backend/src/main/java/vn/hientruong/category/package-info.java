/**
 * What can be reported, with the limits and the questions of each kind. Read from memory by everybody, changed by
 * administrators. Public: {@link vn.hientruong.category.Categories}, {@link vn.hientruong.category.Category}.
 */
@NullMarked
package vn.hientruong.category;

import org.jspecify.annotations.NullMarked;
