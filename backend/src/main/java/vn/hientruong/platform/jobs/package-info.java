/**
 * Work done later, outside the request and outside its transaction: one db-scheduler on the application's own database.
 * A feature adds a kind of work by producing a CDI bean of type {@code Task}, and an instance of it through
 * {@link vn.hientruong.platform.jobs.Jobs}.
 */
@NullMarked
package vn.hientruong.platform.jobs;

import org.jspecify.annotations.NullMarked;
