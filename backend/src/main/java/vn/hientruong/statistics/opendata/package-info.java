/**
 * Open data: every public report as rows anybody may take and use, without text, pictures or persons. Places of categories that
 * are sensitive are told by commune alone. What there is, under which licence: docs/open-data.md.
 */
@NullMarked
package vn.hientruong.statistics.opendata;

import org.jspecify.annotations.NullMarked;
