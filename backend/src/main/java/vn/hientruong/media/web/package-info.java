/** Upload tickets over HTTP. */
@NullMarked
package vn.hientruong.media.web;

import org.jspecify.annotations.NullMarked;
