/** What a person is told. */
@NullMarked
package vn.hientruong.model.notification;

import org.jspecify.annotations.NullMarked;
