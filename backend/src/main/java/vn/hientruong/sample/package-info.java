/** Made-up data to try the system with; in production nothing here runs. */
@NullMarked
package vn.hientruong.sample;

import org.jspecify.annotations.NullMarked;
