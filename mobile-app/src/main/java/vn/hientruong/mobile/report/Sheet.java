package vn.hientruong.mobile.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.outbox.Draft;
import vn.hientruong.mobile.outbox.Parcel;
import vn.hientruong.mobile.outbox.Parcel.KeptPhoto;
import vn.hientruong.model.Limits;
import vn.hientruong.model.category.CategoryView;

/** The report being written, as it is in memory; the disk follows, and reads key and draft from its own thread. */
final class Sheet {
    private volatile UUID key = UUID.randomUUID();
    private volatile Draft draft = Draft.empty();
    private @Nullable Parcel parcel;
    private Map<String, List<String>> typed = new HashMap<>();

    void clear() {
        key = UUID.randomUUID();
        parcel = null;
        draft = Draft.empty();
        typed = new HashMap<>();
    }

    /** Goes on with one from the disk. */
    void open(Parcel found) {
        key = found.key();
        parcel = found;
        draft = found.draft();
        typed = new HashMap<>(draft.answers());
    }

    /** What the disk has now; what is said stays as it is here. */
    void kept(Parcel saved) {
        key = saved.key();
        parcel = saved;
    }

    @Nullable
    Parcel parcel() {
        return parcel;
    }

    /** What it is kept under; made before there is anything to keep. */
    UUID key() {
        return key;
    }

    List<KeptPhoto> photos() {
        return parcel == null ? List.of() : parcel.photos();
    }

    Draft draft() {
        return draft;
    }

    void draft(Draft changed) {
        draft = changed;
    }

    Map<String, List<String>> typed() {
        return typed;
    }

    void answer(String question, List<String> values) {
        typed.put(question, List.copyOf(values));
        draft = draft.withAnswers(typed);
    }

    void category(CategoryView category) {
        draft = draft.withCategory(category.code(), category.questionsVersion());
    }

    /** Who says nothing means what the category says. */
    Draft finished(CategoryView category) {
        String said = draft.text().strip();
        Draft named = draft.withCategory(category.code(), category.questionsVersion())
                .withText(said.isEmpty() ? category.name() : shortened(said));
        return named.withAnswers(new Questions(category.questions()).answers(typed));
    }

    private static String shortened(String said) {
        return said.length() > Limits.TEXT ? said.substring(0, Limits.TEXT) : said;
    }

    /** The order with one photo a place earlier. */
    static List<KeptPhoto> earlier(List<KeptPhoto> photos, int index) {
        List<KeptPhoto> order = new ArrayList<>(photos);
        if (index > 0) {
            Collections.swap(order, index, index - 1);
        }
        return order;
    }
}
