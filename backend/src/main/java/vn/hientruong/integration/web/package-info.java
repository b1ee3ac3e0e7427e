/** HTTP doors of this feature. */
@NullMarked
package vn.hientruong.integration.web;

import org.jspecify.annotations.NullMarked;
