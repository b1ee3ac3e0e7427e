/** The calendar over HTTP. */
@NullMarked
package vn.hientruong.sla.web;

import org.jspecify.annotations.NullMarked;
