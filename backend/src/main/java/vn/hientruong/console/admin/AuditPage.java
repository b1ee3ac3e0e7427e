package vn.hientruong.console.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.audit.AuditLog;
import vn.hientruong.console.Shell;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.Page;
import vn.hientruong.model.audit.AuditView;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.time.SystemClock;

/** Who changed what when. */
@Path(AuditPage.PATH)
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class AuditPage {
    static final String PATH = AdminHomePage.PATH + "/audit";
    private static final int ROWS = 50;

    /** What was asked for, as typed. */
    record Filter(String kind, String who, String from, String to) {
        String after(String cursor) {
            return PATH + "?kind=" + encoded(kind) + "&who=" + encoded(who) + "&from=" + encoded(from) + "&to="
                    + encoded(to) + "&after=" + cursor;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Shell.View shell, List<AuditRows.Row> rows, Filter filter, List<CodeName> kinds, @Nullable String next);
    }

    private final AuditLog log;
    private final AuditRows rows;
    private final AdminDesk desk;

    AuditPage(AuditLog log, AuditRows rows, AdminDesk desk) {
        this.log = log;
        this.rows = rows;
        this.desk = desk;
    }

    /**
     * The newest first.
     *
     * @param from first day
     * @param to last day
     */
    @GET
    public TemplateInstance list(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String who,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String after) {
        Filter filter = new Filter(typed(kind), typed(who), typed(from), typed(to));
        if (!filter.kind().isEmpty() && !AuditLog.KINDS.contains(filter.kind())) {
            throw InvalidRequest.at("?kind", "type-choice", String.join(", ", AuditLog.KINDS));
        }
        AuditLog.Wanted wanted = new AuditLog.Wanted(
                absent(filter.kind()),
                absent(filter.who()),
                start("?from", filter.from(), 0),
                start("?to", filter.to(), 1));
        Page<AuditView> page = log.list(wanted, after == null ? null : Cursor.decode(after), ROWS);
        List<CodeName> kinds = AuditLog.KINDS.stream()
                .map(code -> new CodeName(code, rows.kind(code)))
                .toList();
        return Templates.list(
                desk.shell(),
                page.items().stream().map(rows::of).toList(),
                filter,
                kinds,
                page.next() == null ? null : filter.after(page.next()));
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The first moment so many days after that one. */
    private static @Nullable Instant start(String pointer, String day, int later) {
        if (day.isEmpty()) {
            return null;
        }
        try {
            LocalDate found = LocalDate.parse(day);
            if (found.getYear() >= 1 && found.getYear() <= 9999) {
                return found.plusDays(later).atStartOfDay(SystemClock.ZONE).toInstant();
            }
        } catch (DateTimeException noDay) {
            throw (InvalidRequest) InvalidRequest.at(pointer, "type-date").initCause(noDay);
        }
        throw InvalidRequest.at(pointer, "type-date");
    }
}
