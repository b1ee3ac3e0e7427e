package vn.hientruong.mobile.api;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.hientruong.model.Limits;
import vn.hientruong.model.category.CategoryView;
import vn.hientruong.model.media.NewUpload;
import vn.hientruong.model.media.UploadProgress;
import vn.hientruong.model.media.UploadTicket;
import vn.hientruong.model.place.KnownAddress;
import vn.hientruong.model.report.NearbyReport;
import vn.hientruong.model.report.NewReport;
import vn.hientruong.model.report.ReportView;

/** What making and sending a report needs of the backend. Blocks, like {@link Backend}. */
public final class ReportApi {
    private static final int MOST_OUTLINE_BYTES = 8 << 20;

    private final Backend backend;
    private final JsonType<List<CategoryView>> categories;
    private final JsonType<List<NearbyReport>> nearby;
    private final JsonType<List<KnownAddress>> addresses;
    private final JsonType<UploadTicket> ticket;
    private final JsonType<UploadProgress> progress;
    private final JsonType<ReportView> report;

    public ReportApi(Backend backend) {
        this.backend = backend;
        Jsonb jsonb = backend.jsonb();
        categories = jsonb.type(CategoryView.class).list();
        nearby = jsonb.type(NearbyReport.class).list();
        addresses = jsonb.type(KnownAddress.class).list();
        ticket = jsonb.type(UploadTicket.class);
        progress = jsonb.type(UploadProgress.class);
        report = jsonb.type(ReportView.class);
    }

    /** Who asks. */
    public Session session() {
        return backend.session();
    }

    /** What can be reported, in the order to show it. */
    public Answer<List<CategoryView>> categories() {
        return backend.get("/api/v1/categories", categories, ReportApi::complete);
    }

    /** Whether every category says at least what it is and how long it takes: JSON may leave out anything. */
    public static boolean complete(List<CategoryView> categories) {
        return categories.stream().allMatch(ReportApi::complete);
    }

    private static boolean complete(CategoryView category) {
        return category != null && category.code() != null && category.name() != null && category.workingDays() > 0;
    }

    /** The communes' outlines, when they are not those of the tag. */
    public <T> Answer<Tagged<T>> outlines(Function<byte[], T> read, String tag) {
        return backend.getIfNew("/api/v1/areas/outlines", read, tag, MOST_OUTLINE_BYTES);
    }

    /** Open reports that may be about the same thing, the likeliest first. */
    public Answer<List<NearbyReport>> nearby(double lat, double lon, String category, String text) {
        String compared = text.length() > Limits.COMPARED_TEXT ? text.substring(0, Limits.COMPARED_TEXT) : text;
        return backend.get(
                "/api/v1/reports/nearby?lat=" + lat + "&lon=" + lon + "&category=" + encoded(category) + "&text="
                        + encoded(compared),
                nearby,
                found -> found.stream().allMatch(one -> one.id() != null && one.description() != null));
    }

    /** Where streets lie, as far as public reports tell; the newest first. */
    public Answer<List<KnownAddress>> addresses(String words) {
        return backend.get(
                "/api/v1/addresses?words=" + encoded(words),
                addresses,
                found -> found.stream().allMatch(one -> one.address() != null));
    }

    /** Says "me too": hears of every step of that report. */
    public Answer<Integer> follow(UUID reportId) {
        return backend.send("PUT", "/api/v1/reports/" + reportId + "/followers/me", Map.of(), null);
    }

    /**
     * Asks to send a file.
     *
     * @param key made once for the file; the same key again answers with the same upload
     */
    public Answer<UploadTicket> promise(NewUpload file, UUID key) {
        return backend.send(
                "POST",
                "/api/v1/uploads",
                Map.of("Idempotency-Key", key.toString()),
                file,
                ticket,
                given -> given.id() != null && given.method() != null && given.headers() != null);
    }

    /** How far a file has come, with a ticket for what is missing. */
    public Answer<UploadProgress> progress(UUID upload) {
        return backend.get("/api/v1/uploads/" + upload, progress, found -> found.id() != null);
    }

    /** Files a report; the same {@code clientKey} again answers with the same report. */
    public Answer<ReportView> file(NewReport filed) {
        return backend.send(
                "POST",
                "/api/v1/reports",
                Map.of(),
                filed,
                report,
                made -> made.id() != null && made.code() != null && made.status() != null);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
