package vn.hientruong.open311;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.category.Questions;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.Clients;
import vn.hientruong.identity.Limit;
import vn.hientruong.identity.RateLimits;
import vn.hientruong.model.identity.Scope;
import vn.hientruong.model.report.NewReport;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.report.ReportFiling;

/** Another system files a report for somebody. */
@Singleton
class RequestFiling {
    /**
     * What became of it.
     *
     * @param token asks for the code once the report is public
     */
    record Answer(String code, String token) {}

    private final Clients clients;
    private final Categories categories;
    private final Questions questions;
    private final Places places;
    private final RequestMedia media;
    private final ReportFiling filing;
    private final RateLimits limits;
    private final Open311Config config;
    private final Texts texts;

    RequestFiling(
            Clients clients,
            Categories categories,
            Questions questions,
            Places places,
            RequestMedia media,
            ReportFiling filing,
            RateLimits limits,
            Open311Config config,
            Texts texts) {
        this.clients = clients;
        this.categories = categories;
        this.questions = questions;
        this.places = places;
        this.media = media;
        this.filing = filing;
        this.limits = limits;
        this.config = config;
        this.texts = texts;
    }

    /**
     * Files it.
     *
     * @param files sent along; they count before {@code media_url}
     * @throws ApiKeyRefused without a key that may file
     * @throws NotServed for a service that is not there
     * @throws vn.hientruong.platform.problem.InvalidRequest naming each parameter at fault
     */
    Answer file(Parameters said, List<RequestMedia.File> files) {
        Caller client = said.find("api_key")
                .flatMap(key -> clients.findBySecret(key, Scope.REPORTS_FILE))
                .orElseThrow(ApiKeyRefused::new);
        RequestBody body = new RequestBody(said);
        Category category = categories
                .find(body.serviceCode())
                .filter(Category::active)
                .orElseThrow(() -> new NotServed("service_code"));
        NewReport wanted = body.report(category, questions.current(category.code()), places.of(said));
        ReportFiling.Gate gate =
                () -> limits.check(Limit.FILING_PER_CLIENT, client.accountId().toString());
        List<RequestMedia.File> photos = files.isEmpty()
                ? said.find("media_url").map(media::fetch).stream().toList()
                : files;
        List<UUID> kept = media.keep(photos, client.accountId());
        ReportView filed = filing.file(client, body.with(kept, wanted), gate).view();
        return new Answer(filed.code(), filed.id().toString());
    }

    /** What is said to whoever filed. */
    String notice(Locale language) {
        return texts.of(language, "open311.notice." + config.type());
    }
}
