package vn.hientruong.mobile.report;

import java.util.List;
import java.util.UUID;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.api.Answer.Refused;
import vn.hientruong.mobile.api.ReportApi;
import vn.hientruong.mobile.outbox.Draft.Spot;
import vn.hientruong.mobile.report.ReportState.NearbyRow;
import vn.hientruong.mobile.text.Strings;
import vn.hientruong.model.report.NearbyReport;

/** Open reports close by that may be about the same thing. Blocks. */
final class Neighbours {
    private static final int SHOWN = 3;
    private static final int SHORT = 90;

    private final ReportApi api;
    private final Strings text;

    Neighbours(ReportApi api, Strings text) {
        this.api = api;
        this.text = text;
    }

    /** The likeliest first; none while nobody answers. */
    List<NearbyRow> of(Spot spot, String category, String said) {
        if (api.nearby(spot.lat(), spot.lon(), category, said) instanceof Received<List<NearbyReport>> found) {
            return found.value().stream().limit(SHOWN).map(this::row).toList();
        }
        return List.of();
    }

    private NearbyRow row(NearbyReport report) {
        String said = report.description();
        return new NearbyRow(
                report.id().toString(),
                said.length() > SHORT ? said.substring(0, SHORT).strip() + "\u2026" : said,
                text.of("report.nearby.details", Math.round(report.distanceMetres()), report.followers()));
    }

    /** Empty when it was done, else why not. */
    String follow(UUID report) {
        Answer<Integer> answer = api.follow(report);
        if (answer instanceof Received<Integer>) {
            return "";
        }
        if (answer instanceof Refused<Integer> refused) {
            return refused.needsSignIn()
                    ? text.of("report.follow.signIn")
                    : refused.problem().title();
        }
        return text.of("report.follow.offline");
    }
}
