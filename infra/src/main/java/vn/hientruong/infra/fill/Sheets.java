package vn.hientruong.infra.fill;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hientruong.infra.fill.HotSpots.HotSpot;
import vn.hientruong.infra.fill.Reports.Told;
import vn.hientruong.infra.fill.Story.Extension;
import vn.hientruong.infra.fill.Story.Line;

/** The rows of a report, table by table. What is offered here and not in the schema is left out by {@link TableCopy}. */
final class Sheets {
    /** Whoever filed or follows a report is told of these. */
    private static final Map<String, String> KINDS = Map.of(
            "filing", "filed",
            "rejection", "rejected",
            "dispatch", "dispatched",
            "acceptance", "accepted",
            "merge", "merged",
            "approval", "resolved");

    private static final Duration TOLD = Duration.ofDays(90);

    private final TableCopy reports;
    private final TableCopy entries;
    private final TableCopy results;
    private final TableCopy extensions;
    private final TableCopy ratings;
    private final TableCopy followers;
    private final TableCopy notifications;
    private final TableCopy merges;
    private final TableCopy repeatSpots;
    private final List<TableCopy> all;
    private final Instant tellFrom;
    private final Chance chance;

    Sheets(BulkLoad load, Instant until, Chance chance) throws SQLException {
        this.chance = chance;
        this.tellFrom = until.minus(TOLD);
        reports = load.table(
                "report",
                ("id version code status category_code description lat lon accuracy_metres address area_id taken_at"
                                + " reporter_id filed_by channel anonymous is_public client_key body_hash filed_at"
                                + " routing_lead routing_cooperating routing_reason lead_agency cooperating assignee_id"
                                + " urgency dispatched_at due_at paused_from paused_at promised_date resolved_at"
                                + " reopened_at merged_into moved_at first_dispatched_at accepted_at first_resolved_at late_done_at"
                                + " closed_at rejected_at rejection_reason extended_at score reopenings merged_from merged_at"
                                + " repeat_spot_id")
                        .split(" "));
        entries = load.table(
                "report_entry",
                "id report_id at actor_id actor_role action from_status to_status note internal details".split(" "));
        results = load.table("report_result", "report_id", "entry_id", "text", "no_photo_reason", "handed_in_at");
        extensions = load.table(
                "report_extension",
                "report_id due_at reason requested_at requested_by granted decided_at decided_by".split(" "));
        ratings = load.table("report_rating", "report_id", "score", "comment", "rated_at");
        followers = load.table("report_follower", "report_id", "account_id", "since");
        notifications = load.table(
                "notification", "id account_id report_id entry_id kind status args created_at read_at".split(" "));
        merges = load.table("report_merge", "id", "report_id", "into_id", "merged_at");
        repeatSpots = load.table(
                "repeat_spot",
                "id category_code lat lon area_id reports first_filed_at last_filed_at flagged_at".split(" "));
        all = List.of(reports, entries, results, extensions, ratings, followers, notifications, merges, repeatSpots);
    }

    /** What has been written since the last call. */
    Map<TableCopy, String> take() {
        Map<TableCopy, String> batch = new LinkedHashMap<>();
        all.forEach(sheet -> batch.put(sheet, sheet.take()));
        return batch;
    }

    void write(Told told) {
        Story story = told.story();
        report(story, told);
        told.followers().forEach(account -> followers.add(story.id, account, story.filedAt.plusSeconds(600)));
        for (Line line : story.lines) {
            entries.add(
                    line.id(),
                    story.id,
                    line.at(),
                    line.actor(),
                    line.role(),
                    line.action(),
                    line.from(),
                    line.to(),
                    line.note(),
                    line.internal(),
                    line.details());
            tell(story, line);
        }
        Story into = story.mergedInto;
        if (into != null) {
            merges.add(chance.id(story.movedAt), story.id, into.id, story.movedAt);
        }
        Line result = story.result;
        if (result != null) {
            results.add(story.id, result.id(), result.note(), "Ảnh chụp sau xử lý bị mờ do trời tối.", result.at());
        }
        Extension extension = story.extension;
        if (extension != null) {
            Line decided = extension.decided();
            extensions.add(
                    story.id,
                    extension.dueAt(),
                    extension.asked().note(),
                    extension.asked().at(),
                    extension.asked().actor(),
                    extension.granted(),
                    decided == null ? null : decided.at(),
                    decided == null ? null : decided.actor());
        }
        Line rating = story.rating;
        if (rating != null) {
            ratings.add(story.id, story.score, rating.note(), rating.at());
        }
    }

    void write(HotSpot hot) {
        repeatSpots.add(
                hot.flag,
                hot.category,
                hot.spot.lat(),
                hot.spot.lon(),
                hot.spot.commune().id(),
                hot.filed.size(),
                hot.filed.get(0),
                hot.filed.get(hot.filed.size() - 1),
                hot.flaggedAt);
    }

    private void report(Story story, Told told) {
        String channel = told.channel();
        boolean onThePhone = channel.equals("APP") || channel.equals("WEB");
        Story into = story.mergedInto;
        reports.add(
                story.id,
                story.lines.size() - 1,
                story.code,
                story.status,
                story.category,
                told.description(),
                story.spot.lat(),
                story.spot.lon(),
                onThePhone ? 3.0 + chance.below(40) : null,
                told.address(),
                story.spot.commune().id(),
                onThePhone ? story.filedAt.minusSeconds(30 + chance.below(600)) : null,
                story.reporter,
                told.filedBy(),
                channel,
                chance.of(0.8),
                chance.of(0.9),
                chance.key(),
                chance.bytes(32),
                story.filedAt,
                story.route.lead(),
                story.route.cooperating(),
                story.route.reason(),
                story.agency,
                story.cooperating,
                story.assignee,
                story.urgent ? "URGENT" : "NORMAL",
                story.dispatchedAt,
                story.dueAt,
                story.pausedFrom,
                story.pausedAt,
                story.promisedDate,
                story.resolvedAt,
                story.reopenedAt,
                into == null ? null : into.id,
                story.movedAt,
                story.passed.firstDispatchedAt,
                story.passed.acceptedAt,
                story.passed.firstResolvedAt,
                story.passed.lateDoneAt,
                story.passed.closedAt,
                story.passed.rejectedAt,
                story.rejectionReason,
                story.passed.extendedAt,
                story.score,
                story.passed.reopenings,
                into == null ? null : story.last().from(),
                into == null ? null : story.movedAt,
                story.repeatSpot);
    }

    private void tell(Story story, Line line) {
        String kind = KINDS.get(line.action());
        if (kind == null || line.at().isBefore(tellFrom)) {
            return;
        }
        notifications.add(
                chance.id(line.at()),
                story.reporter,
                story.id,
                line.id(),
                kind,
                line.to(),
                List.of(story.code),
                line.at(),
                chance.of(0.6) ? line.at().plusSeconds(60 * chance.aboutMinutes(90)) : null);
    }

    /** Eight characters of 40 bits that no other number below 2^40 gives, as people read them out. */
    static String code(long number, long seed) {
        final long mask = (1L << 40) - 1;
        long mixed = (number + seed) & mask;
        for (int round = 0; round < 3; round++) {
            mixed = (mixed * 0x5851F42D4CL * 2 + mixed) & mask;
            mixed ^= mixed >>> 17;
        }
        String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        StringBuilder code = new StringBuilder(9);
        for (int i = 0; i < 8; i++) {
            if (i == 4) {
                code.append('-');
            }
            code.append(alphabet.charAt((int) (mixed >>> (5 * i)) & 31));
        }
        return code.toString();
    }
}
