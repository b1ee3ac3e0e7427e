package vn.hientruong.model.audit;

import org.jspecify.annotations.Nullable;

/**
 * A field that is another way than before.
 *
 * @param before as in JSON: a text, a number, a truth value, a list or an object; absent where there was none
 * @param after the same as it was afterwards
 */
public record ChangedField(
        String field, @Nullable Object before, @Nullable Object after) {}
