package vn.hientruong.console.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form as the tag {@code adminForm} draws it, with what was typed or is stored.
 *
 * @param version of what was shown, sent back with it; absent for something new
 * @param fault what was wrong with the whole of it, or with what has no field
 * @param stale whether somebody else has changed the thing since it was shown; fields then say what is stored now
 */
record AdminFormView(@Nullable String version, @Nullable String fault, boolean stale, List<FieldView> fields) {
    /**
     * A field with its value.
     *
     * @param id unique on the page
     * @param kind name of an {@link AdminForm.Kind}
     * @param value empty for none
     * @param stored what somebody else has stored meanwhile, where that differs
     * @param choices where one picks
     */
    record FieldView(
            String id,
            String name,
            String kind,
            boolean required,
            String label,
            @Nullable String hint,
            String value,
            @Nullable String fault,
            @Nullable String stored,
            List<Choice> choices) {
        public boolean isBroken() {
            return fault != null;
        }

        /** Ids of what stands below it. */
        public String describedBy() {
            return ((hint == null ? "" : id + "-hint ") + (fault == null ? "" : id + "-fault")).strip();
        }
    }

    /** One thing to pick. */
    record Choice(String value, String label, boolean chosen) {}

    /** What stands in a field, for a template that draws around it. */
    public String value(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(FieldView::value)
                .findFirst()
                .orElse("");
    }
}
