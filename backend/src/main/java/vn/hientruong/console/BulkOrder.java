package vn.hientruong.console;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.handling.Acceptance;
import vn.hientruong.model.handling.ActionBody;
import vn.hientruong.model.handling.Approval;
import vn.hientruong.model.handling.Assignment;
import vn.hientruong.model.handling.Dispatch;
import vn.hientruong.model.handling.ExtensionDecision;
import vn.hientruong.model.handling.InformationRequest;
import vn.hientruong.model.handling.Merge;
import vn.hientruong.model.handling.Note;
import vn.hientruong.model.handling.Plan;
import vn.hientruong.model.handling.Rejection;
import vn.hientruong.model.handling.Reminder;
import vn.hientruong.model.handling.SendingBack;
import vn.hientruong.model.handling.UrgencyChange;
import vn.hientruong.model.report.BulkAction;

/** Makes an order for many reports of what a browser's form sent. */
final class BulkOrder {
    private BulkOrder() {}

    /** A report as a check box sends it: its id and the version that was shown, if one was. */
    static String value(UUID report, @Nullable Long version) {
        return version == null ? report.toString() : report + "." + version;
    }

    /**
     * The chosen reports, each once.
     *
     * @throws vn.hientruong.platform.problem.InvalidRequest when one is no id, or its version no number
     */
    static List<BulkAction.Target> targets(List<String> chosen) {
        Map<UUID, BulkAction.Target> targets = new LinkedHashMap<>();
        for (String value : chosen) {
            String[] parts = value.split("\\.", 2);
            UUID id = FormBody.uuid("/report", parts[0]);
            targets.putIfAbsent(
                    id, new BulkAction.Target(id, parts.length < 2 ? null : ReportPage.version("/report", parts[1])));
        }
        return List.copyOf(targets.values());
    }

    static BulkAction of(MultivaluedMap<String, String> sent, List<BulkAction.Target> reports, ActionBody body) {
        String key = sent.getFirst("key");
        return new BulkAction(
                FormBody.uuid("/key", key == null ? "" : key),
                reports,
                as(Dispatch.class, body),
                as(Rejection.class, body),
                as(Merge.class, body),
                as(Acceptance.class, body),
                as(InformationRequest.class, body),
                as(Assignment.class, body),
                as(Reminder.class, body),
                as(Note.class, body),
                as(UrgencyChange.class, body),
                as(Plan.class, body),
                as(Approval.class, body),
                as(SendingBack.class, body),
                as(ExtensionDecision.class, body));
    }

    private static <T extends ActionBody> @Nullable T as(Class<T> type, ActionBody body) {
        return type.isInstance(body) ? type.cast(body) : null;
    }
}
