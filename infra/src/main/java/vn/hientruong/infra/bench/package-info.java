/** Measurements against the limits the project has set itself. Nothing here is a test: numbers depend on the machine. */
@NullMarked
package vn.hientruong.infra.bench;

import org.jspecify.annotations.NullMarked;
