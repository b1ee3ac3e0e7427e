/** Completes the description at {@code /q/openapi}: the problems each operation can answer, and examples from files. */
@NullMarked
package vn.hientruong.platform.openapi;

import org.jspecify.annotations.NullMarked;
