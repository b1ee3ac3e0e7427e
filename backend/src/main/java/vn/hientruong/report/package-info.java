/**
 * The heart: a report, its lifecycle and its timeline. {@code Report} decides,
 * {@code ReportLifecycle} is the table it decides by, and {@link vn.hientruong.report.ReportMoved}
 * tells the rest of the house. Nothing here knows who is told or how.
 */
@NullMarked
package vn.hientruong.report;

import org.jspecify.annotations.NullMarked;
