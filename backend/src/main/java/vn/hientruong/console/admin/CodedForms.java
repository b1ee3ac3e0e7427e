package vn.hientruong.console.admin;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.CodeName;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.platform.problem.VersionRequired;

/**
 * The two forms of things that have a code: one that makes a thing, and one that changes it and shows both sides when somebody
 * else has changed it meanwhile.
 *
 * @param <B> what is said of such a thing
 */
final class CodedForms<B> {
    /**
     * How such a thing is read and stored.
     *
     * @param read makes of what was sent what is said of the thing
     * @param stored what is stored under a code, as if it had been typed, with its version
     * @param choices of the form, by field
     */
    record Kept<B>(
            BiFunction<AdminForm, MultivaluedMap<String, String>, B> read,
            Write<B> write,
            Function<String, MultivaluedMap<String, String>> stored,
            Supplier<Map<String, List<CodeName>>> choices) {}

    /** Creates what nobody has seen, or replaces what was seen under a code. */
    interface Write<B> {
        void write(String code, B said, Seen seen);
    }

    /**
     * A form to be drawn.
     *
     * @param code of the thing; absent while it is made
     * @param action where the form is sent
     * @param typed what stands in it
     */
    record Drawn(AdminFormView form, @Nullable String code, String action, MultivaluedMap<String, String> typed) {}

    private final String path;
    private final AdminForm made;
    private final AdminForm known;
    private final Kept<B> kept;
    private final AdminForms forms;
    private final AdminDesk desk;
    private final Function<Drawn, TemplateInstance> page;

    /**
     * Forms of one kind of thing.
     *
     * @param path of their list; a new one stands at {@code new} below it, a known one at {@code of} and its code
     * @param form of a new one, with its code
     */
    CodedForms(
            String path,
            AdminForm form,
            Kept<B> kept,
            AdminForms forms,
            AdminDesk desk,
            Function<Drawn, TemplateInstance> page) {
        this.path = path;
        this.made = form;
        this.known = form.without("code");
        this.kept = kept;
        this.forms = forms;
        this.desk = desk;
        this.page = page;
    }

    /** The form of a new thing, with what stands in it before anybody types. */
    TemplateInstance begin(MultivaluedMap<String, String> blank) {
        return making(blank, null);
    }

    Response create(MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                path + "?done=saved",
                () -> make(AdminForms.code(sent), kept.read().apply(made, sent)),
                why -> making(sent, why));
    }

    private void make(String code, B said) {
        try {
            kept.write().write(code, said, Seen.NOTHING);
        } catch (VersionRequired known) {
            throw (InvalidRequest)
                    InvalidRequest.at("/code", "code-taken", code).initCause(known);
        }
    }

    TemplateInstance show(String code) {
        return show(code, null);
    }

    /** The form of a known thing with what is stored, and why something else was refused. */
    TemplateInstance show(String code, @Nullable Problem why) {
        MultivaluedMap<String, String> stored = kept.stored().apply(code);
        return changing(code, stored, stored, why);
    }

    Response change(String code, MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                path + "?done=saved",
                () -> kept.write().write(code, kept.read().apply(known, sent), AdminForms.seen(sent)),
                why -> changing(code, sent, kept.stored().apply(code), why));
    }

    /** The form of a known thing with what was typed, not stored. */
    TemplateInstance typed(String code, MultivaluedMap<String, String> sent) {
        return changing(code, sent, kept.stored().apply(code), null);
    }

    private TemplateInstance making(MultivaluedMap<String, String> typed, @Nullable Problem why) {
        AdminFormView form = forms.view(made, typed, kept.choices().get(), why, null);
        return page.apply(new Drawn(form, null, path + "/new", typed));
    }

    private TemplateInstance changing(
            String code,
            MultivaluedMap<String, String> typed,
            MultivaluedMap<String, String> stored,
            @Nullable Problem why) {
        AdminFormView form = forms.view(known, typed, kept.choices().get(), why, stored);
        return page.apply(new Drawn(form, code, path + "/of/" + code, typed));
    }
}
