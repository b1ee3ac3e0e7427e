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
    private static final String CODE = "{code:" + Limits.CODE_PATTERN + "}";

    private static final AdminForm FORM = new AdminForm(
            "sticker",
            must("code", Kind.CODE),
            must("name", Kind.LINE),
            must("point", Kind.LINE),
            may("address", Kind.LINE),
            may("category", Kind.PICK),
            may("active", Kind.CHECK));

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
    private final CodedForms<NewSticker> coded;

    StickersPage(Stickers stickers, StickerEditing editing, StickerRows rows, AdminForms forms, AdminDesk desk) {
        this.stickers = stickers;
        this.editing = editing;
        this.rows = rows;
        this.forms = forms;
        this.desk = desk;
        this.coded = new CodedForms<>(
                PATH,
                FORM,
                new CodedForms.Kept<>(
                        (form, sent) ->
                                rows.valid(forms.read(form, sent, Typed.class).said()),
                        editing::write,
                        this::stored,
                        rows::choices),
                forms,
                desk,
                this::draw);
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
        return coded.begin(blank);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        return coded.create(sent);
    }

    @GET
    @Path("of/" + CODE)
    public TemplateInstance show(@PathParam("code") String code) {
        return coded.show(code);
    }

    @POST
    @Path("of/" + CODE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        return coded.change(code, sent);
    }

    @POST
    @Path("of/" + CODE + "/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                PATH + "?done=removed",
                () -> editing.remove(code, AdminForms.version(sent)),
                why -> coded.show(code, why));
    }

    private TemplateInstance draw(CodedForms.Drawn drawn) {
        StickerView sticker = drawn.code() == null ? null : stickers.get(drawn.code());
        return Templates.form(desk.shell(), drawn.form(), sticker, drawn.action());
    }

    private MultivaluedMap<String, String> stored(String code) {
        StickerView known = stickers.get(code);
        return forms.typed(Typed.of(known.said()), known.version());
    }
}
