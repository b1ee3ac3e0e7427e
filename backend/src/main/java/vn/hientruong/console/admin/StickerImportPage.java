package vn.hientruong.console.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.hientruong.console.Shell;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.sticker.StickerImport;
import vn.hientruong.sticker.StickerPlan;

/** Many stickers by a table: brought, looked at, applied. */
@Path(StickersPage.PATH + "/import")
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class StickerImportPage {
    private static final String PATH = StickersPage.PATH + "/import";
    /** A thousand lines fit; more is no table of stickers. */
    private static final long MOST_BYTES = 250_000;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance bring(Shell.View shell, @Nullable String fault);

        static native TemplateInstance preview(
                Shell.View shell, UUID id, StickerPlan plan, List<Row> rows, @Nullable String fault);
    }

    /**
     * One line in the page's language.
     *
     * @param change name of a {@link StickerPlan.Change}
     * @param reasons why it is refused; empty when it is not
     */
    record Row(int number, String code, String name, String change, List<String> reasons) {
        /** Of the text that says what becomes of the line. */
        public String changeKey() {
            return "stickers." + change;
        }
    }

    private final StickerImport imports;
    private final AdminDesk desk;
    private final CurrentCaller caller;
    private final CallerLanguage language;
    private final Texts texts;
    private final Clock clock;

    StickerImportPage(
            StickerImport imports,
            AdminDesk desk,
            CurrentCaller caller,
            CallerLanguage language,
            Texts texts,
            Clock clock) {
        this.imports = imports;
        this.desk = desk;
        this.caller = caller;
        this.language = language;
        this.texts = texts;
        this.clock = clock;
    }

    @GET
    public TemplateInstance ask() {
        return Templates.bring(desk.shell(), null);
    }

    /** Looks at a table; what it would do stands on the page this leads to. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(@RestForm @Nullable String csrf, @RestForm @Nullable FileUpload file) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        sent.putSingle("csrf", Objects.requireNonNullElse(csrf, ""));
        desk.check(sent);
        try {
            UUID kept = imports.keep(caller.get().accountId(), text(file), clock.instant());
            return Response.seeOther(URI.create(PATH + "/" + kept)).build();
        } catch (DomainException refused) {
            return desk.refuse(refused, why -> Templates.bring(desk.shell(), said(why)));
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath UUID id) {
        return draw(id, null);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response apply(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        String state = Objects.requireNonNullElse(sent.getFirst("state"), "");
        return desk.take(
                sent,
                StickersPage.PATH + "?done=saved",
                () -> imports.apply(id, caller.get().accountId(), state, clock.instant()),
                why -> draw(id, why));
    }

    private TemplateInstance draw(UUID id, @Nullable Problem why) {
        StickerPlan plan = imports.plan(id, caller.get().accountId());
        List<Row> rows = plan.lines().stream()
                .map(line -> new Row(
                        line.number(), line.code(), line.name(), line.change().name(), reasons(line)))
                .toList();
        return Templates.preview(desk.shell(), id, plan, rows, why == null ? null : said(why));
    }

    private List<String> reasons(StickerPlan.Line line) {
        return line.faults().stream()
                .map(fault -> texts.of(language.get(), "problem.field." + fault.key(), fault.args()))
                .toList();
    }

    private static String said(Problem why) {
        return why.errors() == null || why.errors().isEmpty()
                ? why.detail()
                : why.errors().get(0).detail();
    }

    private static String text(@Nullable FileUpload file) {
        if (file == null || file.size() == 0) {
            throw InvalidRequest.at("/file", "table-needed");
        }
        if (file.size() > MOST_BYTES) {
            throw InvalidRequest.at("/file", "no-table");
        }
        try {
            return Files.readString(file.uploadedFile());
        } catch (CharacterCodingException notUtf8) {
            throw (InvalidRequest) InvalidRequest.at("/file", "not-utf8").initCause(notUtf8);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
