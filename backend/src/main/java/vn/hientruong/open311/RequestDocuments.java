package vn.hientruong.open311;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.platform.web.PublicAddress;
import vn.hientruong.report.Published;

/** Reports as requests. */
@Singleton
class RequestDocuments {
    private final Texts texts;
    private final PublicAddress address;

    RequestDocuments(Texts texts, PublicAddress address) {
        this.texts = texts;
        this.address = address;
    }

    void request(Document document, Published report, Locale language) {
        document.openItem("request");
        document.text("service_request_id", report.code());
        document.text("status", status(report));
        document.text("status_notes", notes(report, language));
        document.text("service_name", report.category().name());
        document.text("service_code", report.category().code());
        document.text("description", report.description());
        document.text(
                "agency_responsible",
                report.agency() == null ? null : report.agency().name());
        document.text("service_notice", null);
        document.text("requested_datetime", Times.written(report.filedAt()));
        document.text("updated_datetime", Times.written(report.updatedAt()));
        document.text("expected_datetime", Times.written(report.dueAt()));
        document.text("address", report.address());
        document.text("address_id", report.area() == null ? null : report.area().code());
        document.text("zipcode", null);
        document.number("lat", report.lat());
        document.number("long", report.lon());
        document.text("media_url", url(report.photo()));
        Published.Detail detail = report.detail();
        if (detail != null) {
            extensions(document, report, detail, language);
        }
        document.closeItem();
    }

    private static String status(Published report) {
        return report.isDone() ? "closed" : "open";
    }

    /** What was done, or what a resident reads of where it stands. */
    private String notes(Published report, Locale language) {
        if (report.result() != null) {
            return report.result();
        }
        return report.promisedDate() == null
                ? texts.of(language, "report.status." + report.status())
                : texts.of(language, "open311.planned", report.promisedDate().toString());
    }

    private void extensions(Document document, Published report, Published.Detail detail, Locale language) {
        document.openItem("extended_attributes");
        document.text("detailed_status", report.status().name());
        document.text("channel", detail.channel().toLowerCase(Locale.ROOT));
        document.texts(
                "photos", "photo", detail.photos().stream().map(address::of).toList());
        document.closeItem();
        document.openList("attributes");
        detail.answers().forEach(answer -> {
            document.openItem("attribute");
            document.text("code", answer.question());
            document.text("name", answer.text());
            document.texts("values", "value", answer.shown());
            document.closeItem();
        });
        document.closeList();
        document.openList("notes");
        detail.steps().forEach(step -> note(document, step, language));
        document.closeList();
    }

    private void note(Document document, Published.Step step, Locale language) {
        document.openItem("note");
        document.text("datetime", Times.written(step.at()));
        document.text("type", step.action());
        document.text(
                "description", step.note() == null ? texts.of(language, "report.status." + step.to()) : step.note());
        document.closeItem();
    }

    private @Nullable String url(@Nullable String path) {
        return path == null ? null : address.of(path);
    }

    void requests(Document document, List<Published> reports, Locale language) {
        document.openList("service_requests");
        reports.forEach(report -> request(document, report, language));
        document.closeList();
    }
}
