/** Who answers reports. */
@NullMarked
package vn.hientruong.model.agency;

import org.jspecify.annotations.NullMarked;
