package vn.hientruong.console.admin;

import static vn.hientruong.console.admin.AdminForm.Field.may;
import static vn.hientruong.console.admin.AdminForm.Field.must;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.AreaFile;
import vn.hientruong.area.AreaLevel;
import vn.hientruong.area.AreaPreviews;
import vn.hientruong.area.AreaRegister;
import vn.hientruong.console.Shell;
import vn.hientruong.console.admin.AdminForm.Kind;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.CodeName;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.HttpProblem;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.platform.problem.RefusedRequest;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.time.SystemClock;

/** Areas of today and before, and the file that changes them. A file is only looked at here; see {@link AreaPreviewPage}. */
@Path(AreasPage.PATH)
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class AreasPage {
    static final String PATH = AdminHomePage.PATH + "/areas";
    private static final int MOST = 500;
    private static final int NAME = 100;

    private static final AdminForm FILE =
            new AdminForm("area-file", may("validFrom", Kind.DATE), must("level", Kind.CHOICE));

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Shell.View shell, List<Row> rows, int more, String q, boolean ever, AdminFormView form);
    }

    /** One line, in the page's language. */
    record Row(
            String code,
            String name,
            String level,
            LocalDate from,
            @Nullable LocalDate to,
            boolean standing,
            boolean approximate) {}

    private final AreaRegister register;
    private final AreaPreviews previews;
    private final AdminForms forms;
    private final AdminDesk desk;
    private final CurrentCaller caller;
    private final CallerLanguage language;
    private final Clock clock;

    AreasPage(
            AreaRegister register,
            AreaPreviews previews,
            AdminForms forms,
            AdminDesk desk,
            CurrentCaller caller,
            CallerLanguage language,
            Clock clock) {
        this.register = register;
        this.previews = previews;
        this.forms = forms;
        this.desk = desk;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    /**
     * @param q part of a name or a code
     * @param ever {@code yes} for those as well that have ended or are still to come
     */
    @GET
    public TemplateInstance list(@RestQuery @Nullable String q, @RestQuery @Nullable String ever) {
        MultivaluedMap<String, String> blank = new MultivaluedHashMap<>();
        blank.putSingle("level", AreaLevel.COMMUNE.name());
        return list(Objects.requireNonNullElse(q, "").strip(), "yes".equals(ever), blank, null);
    }

    /** Looks at a file; what it would change stands on the page this leads to. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(
            @RestForm @Nullable String csrf,
            @RestForm @Nullable FileUpload file,
            @RestForm @Nullable String validFrom,
            @RestForm @Nullable String level) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        sent.putSingle("csrf", Objects.requireNonNullElse(csrf, ""));
        sent.putSingle("validFrom", Objects.requireNonNullElse(validFrom, ""));
        sent.putSingle("level", Objects.requireNonNullElse(level, ""));
        desk.check(sent);
        try {
            UUID kept = keep(file, new AreaFile.Defaults(day(sent), level(sent)));
            return Response.seeOther(URI.create(AreaPreviewPage.PATH + "/" + kept))
                    .build();
        } catch (DomainException refused) {
            return desk.refuse(refused, why -> list("", false, sent, why));
        }
    }

    private UUID keep(@Nullable FileUpload file, AreaFile.Defaults defaults) {
        if (file == null || file.size() == 0) {
            throw InvalidRequest.at("/file", "file-needed");
        }
        try {
            return previews.keep(caller.get().accountId(), name(file), file.uploadedFile(), defaults, clock.instant());
        } catch (UncheckedIOException unreadable) {
            throw notJson(unreadable);
        }
    }

    private static RuntimeException notJson(UncheckedIOException unreadable) {
        if (unreadable.getCause() instanceof JsonProcessingException broken) {
            JsonLocation at = Optional.ofNullable(broken.getLocation()).orElse(JsonLocation.NA);
            return (RefusedRequest) new RefusedRequest(HttpProblem.MALFORMED_JSON, at.getLineNr(), at.getColumnNr())
                    .initCause(unreadable);
        }
        return unreadable;
    }

    private TemplateInstance list(String q, boolean ever, MultivaluedMap<String, String> typed, @Nullable Problem why) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SystemClock.ZONE);
        List<Row> rows = register.list().stream()
                .filter(area -> ever || area.standsOn(today))
                .filter(area -> Spelling.holds(area.code() + " " + area.name(language.get()), q))
                .map(area -> row(area, today))
                .toList();
        AdminFormView form = forms.view(FILE, typed, Map.of("level", levels()), why, null);
        List<Row> shown = rows.subList(0, Math.min(MOST, rows.size()));
        return Templates.list(desk.shell(), shown, rows.size() - shown.size(), q, ever, form);
    }

    private Row row(AreaRegister.Row area, LocalDate today) {
        return new Row(
                area.code(),
                area.name(language.get()),
                level(area.level()),
                area.validFrom(),
                area.validTo(),
                area.standsOn(today),
                area.approximate());
    }

    private List<CodeName> levels() {
        return Arrays.stream(AreaLevel.values())
                .map(level -> new CodeName(level.name(), level(level)))
                .toList();
    }

    private String level(AreaLevel level) {
        return desk.shell().words().admin("areas." + level);
    }

    /** Absent: today. */
    private LocalDate day(MultivaluedMap<String, String> sent) {
        String typed = Objects.requireNonNullElse(sent.getFirst("validFrom"), "");
        return typed.isEmpty()
                ? LocalDate.ofInstant(clock.instant(), SystemClock.ZONE)
                : AreaFile.day(typed).orElseThrow(() -> InvalidRequest.at("/validFrom", "type-date"));
    }

    private static AreaLevel level(MultivaluedMap<String, String> sent) {
        return AreaLevel.find(Objects.requireNonNullElse(sent.getFirst("level"), ""))
                .orElseThrow(() -> InvalidRequest.at("/level", "unreadable"));
    }

    private static String name(FileUpload file) {
        String name = Objects.requireNonNullElse(file.fileName(), "").replaceAll("[\\p{Cntrl}\\p{Cs}]", "");
        return name.substring(0, Math.min(NAME, name.length()));
    }
}
