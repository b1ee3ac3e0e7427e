/** Routing rules over HTTP. */
@NullMarked
package vn.hientruong.routing.web;

import org.jspecify.annotations.NullMarked;
