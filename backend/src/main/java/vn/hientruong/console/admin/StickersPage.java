package vn.hientruong.console.admin;

import static vn.hientruong.console.admin.AdminForm.Field.may;
import static vn.hientruong.console.admin.AdminForm.Field.must;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.console.Places;
import vn.hientruong.console.Shell;
import vn.hientruong.console.admin.AdminForm.Kind;
import vn.hientruong.model.Limits;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.sticker.NewSticker;
import vn.hientruong.sticker.StickerEditing;
import vn.hientruong.sticker.StickerView;
import vn.hientruong.sticker.Stickers;

/** Places and things that carry a sticker: the list, and what is said of each. */
@Path(StickersPage.PATH)
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class StickersPage {
    static final String PATH = AdminHomePage.PATH + "/stickers";
    private static final String SAVED = PATH + "?done=saved";
    private static final String CODE = "{code:" + Limits.CODE_PATTERN + "}";

    private static final AdminForm NEW = new AdminForm(
            "sticker",
            must("code", Kind.CODE),
            must("name", Kind.LINE),
            must("point", Kind.LINE),
            may("address", Kind.LINE),
            may("category", Kind.PICK),
            may("active", Kind.CHECK));

    private static final AdminForm KNOWN = NEW.without("code");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Shell.View shell, List<StickerRows.Row> rows, String q);

        static native TemplateInstance form(
                Shell.View shell, AdminFormView form, @Nullable StickerView sticker, String action);
    }

    /** As the form says it. */
    record Typed(
            @Nullable String name,
            @Nullable String point,
            @Nullable String address,
            @Nullable String category,
            boolean active) {
        static Typed of(NewSticker said) {
            return new Typed(
                    said.name(), Places.text(said.lat(), said.lon()), said.address(), said.category(), said.active());
        }

        NewSticker said() {
            double[] at = Places.point(Objects.requireNonNullElse(point, ""))
                    .orElseThrow(() -> InvalidRequest.at("/point", "point-needed"));
            return new NewSticker(Objects.requireNonNullElse(name, ""), at[0], at[1], address, category, active);
        }
    }

    private final Stickers stickers;
    private final StickerEditing editing;
    private final StickerRows rows;
    private final AdminForms forms;
    private final AdminDesk desk;

    StickersPage(Stickers stickers, StickerEditing editing, StickerRows rows, AdminForms forms, AdminDesk desk) {
        this.stickers = stickers;
        this.editing = editing;
        this.rows = rows;
        this.forms = forms;
        this.desk = desk;
    }

    /** @param q part of a code, a name or an address */
    @GET
    public TemplateInstance list(@RestQuery @Nullable String q) {
        String words = Objects.requireNonNullElse(q, "").strip();
        return Templates.list(desk.shell(), rows.find(words), words);
    }

    @GET
    @Path("new")
    public TemplateInstance begin() {
        MultivaluedMap<String, String> blank = new MultivaluedHashMap<>();
        blank.putSingle("active", "true");
        return create(blank, null);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                SAVED,
                () -> editing.create(AdminForms.code(sent), rows.valid(said(NEW, sent))),
                why -> create(sent, why));
    }

    @GET
    @Path("of/" + CODE)
    public TemplateInstance show(@PathParam("code") String code) {
        return change(code, stored(code), null);
    }

    @POST
    @Path("of/" + CODE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                SAVED,
                () -> editing.change(code, rows.valid(said(KNOWN, sent)), AdminForms.version(sent)),
                why -> change(code, sent, why));
    }

    @POST
    @Path("of/" + CODE + "/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                PATH + "?done=removed",
                () -> editing.remove(code, AdminForms.version(sent)),
                why -> change(code, stored(code), why));
    }

    private NewSticker said(AdminForm form, MultivaluedMap<String, String> sent) {
        return forms.read(form, sent, Typed.class).said();
    }

    private TemplateInstance create(MultivaluedMap<String, String> typed, @Nullable Problem why) {
        return Templates.form(desk.shell(), forms.view(NEW, typed, rows.choices(), why, null), null, PATH + "/new");
    }

    private TemplateInstance change(String code, MultivaluedMap<String, String> typed, @Nullable Problem why) {
        AdminFormView form = forms.view(KNOWN, typed, rows.choices(), why, stored(code));
        return Templates.form(desk.shell(), form, stickers.get(code), PATH + "/of/" + code);
    }

    private MultivaluedMap<String, String> stored(String code) {
        StickerView known = stickers.get(code);
        return forms.typed(Typed.of(known.said()), known.version());
    }
}
