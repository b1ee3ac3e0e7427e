/**
 * The default without any server: PostgreSQL, an S3-compatible store and token keys inside the process, all under one data
 * folder, each only when nothing else is configured and never in production. Other features see ordinary configuration
 * keys, never a type of this package.
 */
@NullMarked
package vn.hientruong.embedded;

import org.jspecify.annotations.NullMarked;
