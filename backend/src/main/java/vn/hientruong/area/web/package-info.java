/** HTTP doors of areas: lookup and outlines for everybody, import for administrators. */
@NullMarked
package vn.hientruong.area.web;

import org.jspecify.annotations.NullMarked;
