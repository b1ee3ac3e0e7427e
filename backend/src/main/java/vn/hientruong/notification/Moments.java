package vn.hientruong.notification;

import java.util.Map;
import vn.hientruong.model.notification.Moment;
import vn.hientruong.notification.WhoHearsOfWhat.Audience;

/** Which occasion a kind of notification is, for those who choose what they hear of. */
final class Moments {
    /** Of whoever reports; what is not here is progress. */
    private static final Map<String, Moment> REPORTERS = Map.of(
            "filed", Moment.RECEIPT,
            "information-requested", Moment.QUESTION,
            "resolved", Moment.RESULT,
            "rejected", Moment.RESULT,
            "closed-by-time", Moment.RESULT);

    private Moments() {}

    static Moment of(Audience audience, String kind) {
        return switch (audience) {
            case REPORTER -> REPORTERS.getOrDefault(kind, Moment.PROGRESS);
            case FOLLOWERS -> Moment.FOLLOWED;
            case INTAKE, ASSIGNEE, LEADS, COOPERATING, SUPERVISORS -> Moment.WORK;
        };
    }
}
