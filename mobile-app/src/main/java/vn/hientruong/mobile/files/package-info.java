/** Files that survive a dead battery: written whole or not at all. */
@NullMarked
package vn.hientruong.mobile.files;

import org.jspecify.annotations.NullMarked;
