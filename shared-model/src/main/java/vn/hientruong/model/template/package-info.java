/** Response templates over the wire. */
@NullMarked
package vn.hientruong.model.template;

import org.jspecify.annotations.NullMarked;
