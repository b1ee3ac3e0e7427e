package vn.hientruong.mobile.mine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Backend;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.kept.Copies;
import vn.hientruong.mobile.kept.Document;
import vn.hientruong.model.handling.ActionBody;
import vn.hientruong.model.report.EntryView;
import vn.hientruong.model.report.ReportSummary;
import vn.hientruong.model.report.ReportView;

/** Reads a person's reports and says what they do about them. Blocks. */
public final class MineApi {
    /** Rows asked for at once: three screens full. */
    static final int PAGE = 50;

    private static final String OWN = "/api/v1/reports?mine=true&limit=" + PAGE;

    private final Backend backend;
    private final Copies copies;
    private final Clock clock;
    private final JsonType<OwnPage> page;
    private final JsonType<ReportView> report;
    private final JsonType<List<EntryView>> entries;

    public MineApi(Backend backend, Copies copies, Clock clock) {
        this.backend = backend;
        this.copies = copies;
        this.clock = clock;
        Jsonb jsonb = backend.jsonb();
        page = jsonb.type(OwnPage.class);
        report = jsonb.type(ReportView.class);
        entries = jsonb.type(EntryView.class).list();
    }

    /** Whether anybody is signed in. */
    boolean signedIn() {
        return backend.session().account().isPresent();
    }

    /** The newest reports. */
    Document<OwnPage> newest() {
        return document("mine", OWN, page, MineApi::complete);
    }

    /** Those that follow. */
    Answer<OwnPage> after(String cursor) {
        return backend.get(OWN + "&after=" + URLEncoder.encode(cursor, UTF_8), page, MineApi::complete);
    }

    /** One report. */
    Document<ReportView> report(String id) {
        return document("report-" + id, "/api/v1/reports/" + id, report, MineApi::complete);
    }

    /** Its timeline. */
    Document<List<EntryView>> entries(String id) {
        return document("entries-" + id, "/api/v1/reports/" + id + "/entries", entries, MineApi::allComplete);
    }

    /**
     * Does something to a report.
     *
     * @param action path of the action, as {@code allowedActions} names it
     * @param version that the person has seen
     */
    Answer<ReportView> act(String id, String action, long version, ActionBody body) {
        return backend.send(
                "PUT",
                "/api/v1/reports/" + id + "/" + action,
                Map.of("If-Match", "\"" + version + "\""),
                body,
                report,
                MineApi::complete);
    }

    /** Hears of every step of a report, or no more. */
    Answer<Integer> follow(String id, boolean on) {
        return backend.send(on ? "PUT" : "DELETE", "/api/v1/reports/" + id + "/followers/me", Map.of(), null);
    }

    private <T> Document<T> document(String name, String path, JsonType<T> type, Predicate<T> complete) {
        return new Document<>(backend, copies, clock, name, path, bytes -> {
            T value = Wire.read(type, bytes);
            if (!complete.test(value)) {
                throw new JsonException("incomplete");
            }
            return value;
        });
    }

    private static boolean complete(OwnPage page) {
        return page.items() != null
                && page.items().stream()
                        .allMatch(row -> row.id() != null
                                && row.code() != null
                                && row.status() != null
                                && row.category() != null
                                && row.description() != null
                                && row.filedAt() != null);
    }

    private static boolean complete(ReportView view) {
        return view.id() != null
                && view.code() != null
                && view.status() != null
                && view.category() != null
                && view.place() != null
                && view.filedAt() != null;
    }

    private static boolean allComplete(List<EntryView> lines) {
        return lines.stream().allMatch(line -> line.at() != null && line.action() != null && line.to() != null);
    }

    /**
     * One page.
     *
     * @param next what to pass for the following page; absent on the last one
     */
    @Json
    public record OwnPage(
            List<ReportSummary> items, @Nullable String next) {}
}
