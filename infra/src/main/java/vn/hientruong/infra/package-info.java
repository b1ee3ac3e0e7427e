/**
 * Tools for operators that talk to a running system through its HTTP contract, never through its classes; those that fill
 * or measure its database go to the tables. What they share is here: options, answers, tables, signing in.
 */
@NullMarked
package vn.hientruong.infra;

import org.jspecify.annotations.NullMarked;
