/**
 * Who answers reports, and for which areas and categories. Read from memory by everybody, changed by administrators.
 * Public: {@link vn.hientruong.agency.Agencies}, {@link vn.hientruong.agency.Agency}.
 */
@NullMarked
package vn.hientruong.agency;

import org.jspecify.annotations.NullMarked;
