/** Alerts of the authorities to an area, and the areas a person wants to hear of. */
@NullMarked
package vn.hientruong.model.alert;

import org.jspecify.annotations.NullMarked;
