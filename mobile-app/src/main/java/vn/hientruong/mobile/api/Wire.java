package vn.hientruong.mobile.api;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.time.DateTimeException;
import vn.hientruong.model.alert.SubscribedAreas;
import vn.hientruong.model.category.CategoryView;
import vn.hientruong.model.category.QuestionType;
import vn.hientruong.model.handling.Information;
import vn.hientruong.model.handling.Rating;
import vn.hientruong.model.handling.Reopening;
import vn.hientruong.model.identity.CodeRequest;
import vn.hientruong.model.identity.DeviceRegistration;
import vn.hientruong.model.identity.Me;
import vn.hientruong.model.identity.SignIn;
import vn.hientruong.model.identity.SignInHelp;
import vn.hientruong.model.identity.TokenRefresh;
import vn.hientruong.model.identity.Tokens;
import vn.hientruong.model.media.MediaKind;
import vn.hientruong.model.media.MediaState;
import vn.hientruong.model.media.NewUpload;
import vn.hientruong.model.media.UploadProgress;
import vn.hientruong.model.media.UploadTicket;
import vn.hientruong.model.notification.MailAddressView;
import vn.hientruong.model.notification.NewMailAddress;
import vn.hientruong.model.notification.NotificationList;
import vn.hientruong.model.notification.ReadUpTo;
import vn.hientruong.model.place.AreaAt;
import vn.hientruong.model.place.KnownAddress;
import vn.hientruong.model.problem.ProblemView;
import vn.hientruong.model.report.EntryView;
import vn.hientruong.model.report.NearbyReport;
import vn.hientruong.model.report.NewReport;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.model.report.ReportSummary;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.model.report.Urgency;

/** Reads and writes JSON by code made at compile time for the shared records, since a phone build knows no reflection. */
@Json.Import({
    AreaAt.class,
    CategoryView.class,
    CodeRequest.class,
    DeviceRegistration.class,
    EntryView.class,
    Information.class,
    KnownAddress.class,
    MailAddressView.class,
    Me.class,
    NearbyReport.class,
    NewMailAddress.class,
    NewReport.class,
    NewUpload.class,
    NotificationList.class,
    ProblemView.class,
    Rating.class,
    ReadUpTo.class,
    Reopening.class,
    ReportSummary.class,
    ReportView.class,
    SignIn.class,
    SignInHelp.class,
    SubscribedAreas.class,
    TokenRefresh.class,
    Tokens.class,
    UploadProgress.class,
    UploadTicket.class
})
public final class Wire {
    private Wire() {}

    /** Takes words that a later backend may say for the nearest one this app knows. */
    public static Jsonb jsonb() {
        return Jsonb.builder()
                .add(ReportStatus.class, new TolerantEnum<>(ReportStatus.values(), ReportStatus.UNKNOWN))
                .add(QuestionType.class, new TolerantEnum<>(QuestionType.values(), QuestionType.STRING))
                .add(MediaState.class, new TolerantEnum<>(MediaState.values(), MediaState.PROCESSING))
                .add(MediaKind.class, new TolerantEnum<>(MediaKind.values(), MediaKind.PHOTO))
                .add(Urgency.class, new TolerantEnum<>(Urgency.values(), Urgency.NORMAL))
                .build();
    }

    /**
     * One value, never null.
     *
     * @param json UTF-8
     * @throws JsonException whatever is wrong with it; the reader itself has other ways to fail
     */
    public static <T> T read(JsonType<T> type, byte[] json) {
        T value;
        try {
            value = type.fromJson(json);
        } catch (DateTimeException | IllegalArgumentException | StackOverflowError odd) {
            throw new JsonException("no date, no name, or nested too deep", odd);
        }
        if (value == null) {
            throw new JsonException("null");
        }
        return value;
    }
}
