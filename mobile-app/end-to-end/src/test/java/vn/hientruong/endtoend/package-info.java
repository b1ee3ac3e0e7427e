/** The app's own outbox against the packaged backend, over a network that breaks. */
@NullMarked
package vn.hientruong.endtoend;

import org.jspecify.annotations.NullMarked;
