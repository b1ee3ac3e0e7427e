/** Making a report: photos, place, category, words, and sending it; and what became of those that were sent. */
@NullMarked
package vn.hientruong.mobile.report;

import org.jspecify.annotations.NullMarked;
