/** Categories over HTTP. */
@NullMarked
package vn.hientruong.category.web;

import org.jspecify.annotations.NullMarked;
