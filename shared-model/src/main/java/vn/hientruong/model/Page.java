package vn.hientruong.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that goes on by cursor.
 *
 * @param items at most {@link Limits#PAGE} rows
 * @param next what to pass as {@code after} for the following page; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {}
