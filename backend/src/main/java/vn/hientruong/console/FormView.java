package vn.hientruong.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.web.QuestionFields;
import vn.hientruong.model.template.FilledTemplate;

/**
 * A form as a template draws it.
 *
 * @param path of the action
 * @param key pressed to go to it; empty for none
 * @param open whether it is shown unfolded: it was sent and refused
 * @param fault what was wrong with the whole of it
 * @param templates what could be said, filled; perhaps none
 * @param into name of the field their text goes into; empty where there are none
 * @param questions of the category that is chosen; absent where no category is
 */
record FormView(
        String path,
        String key,
        boolean open,
        @Nullable String fault,
        List<FieldView> fields,
        List<FilledTemplate> templates,
        String into,
        QuestionFields.@Nullable View questions) {
    /**
     * A field with what was typed.
     *
     * @param id unique on the page
     * @param kind name of an {@link ActionForm.Kind}
     * @param was what the report proposed when this was drawn; empty where it proposes nothing
     * @param note what else is to be known of the value
     * @param choices where one picks
     */
    record FieldView(
            String id,
            String name,
            String kind,
            boolean required,
            String value,
            @Nullable String fault,
            String was,
            @Nullable String note,
            List<Choice> choices) {
        FieldView(
                String id,
                String name,
                String kind,
                boolean required,
                String value,
                @Nullable String fault,
                List<Choice> choices) {
            this(id, name, kind, required, value, fault, "", null, choices);
        }

        public boolean isBroken() {
            return fault != null;
        }
    }

    /** One thing to pick. */
    record Choice(String value, String label, boolean chosen) {}
}
