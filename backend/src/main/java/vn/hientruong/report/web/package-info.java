/** The HTTP doors of reports: thin, one resource for each kind of visitor. */
@NullMarked
package vn.hientruong.report.web;

import org.jspecify.annotations.NullMarked;
