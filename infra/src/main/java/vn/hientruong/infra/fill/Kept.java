package vn.hientruong.infra.fill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables that triggers keep in step with reports, row by row. A million reports would take them far longer than the reports
 * themselves, so they rest while rows come in, and one statement a table writes what they would have written.
 */
final class Kept {
    /**
     * One such table.
     *
     * @param triggers as {@code table trigger}
     * @param statement fills it for the reports that are not in it; {@code :until} stands for the end of the story
     */
    private record Follower(String table, List<String> triggers, String statement) {}

    private static final List<Follower> FOLLOWERS = List.of(
            new Follower("report_agency", List.of("report report_agency_add"), """
                    insert into report_agency (
                        report_id, agency_code, leads, status, open, filed_at, due_at, moved_at)
                    select r.id, a.code, a.code = r.lead_agency, r.status, is_open(r.status), r.filed_at, r.due_at,
                           r.moved_at
                    from report r, lateral (select r.lead_agency union select unnest(r.cooperating)) as a (code)
                    where r.lead_agency is not null
                      and not exists (select from report_agency known where known.report_id = r.id)"""),
            new Follower("report_words", List.of("report report_words_add", "report_entry report_words_note"), """
                    insert into report_words (report_id, filed_at, words, spelled)
                    select r.id, r.filed_at,
                           words_of(r.description || ' ' || r.code, 'A') || words_of(coalesce(r.address, ''), 'B')
                               || report_scope(r) || words_of(coalesce(said.notes, ''), 'D'),
                           spelling(coalesce(r.address || ' ', '') || r.description)
                    from report r
                    left join (select report_id, string_agg(note, ' ' order by at, id) as notes
                               from report_entry where note is not null group by report_id) said on said.report_id = r.id
                    where not exists (select from report_words known where known.report_id = r.id)"""),
            // the program looks at them over the next day and a half, as it would after a busy day, not all at once
            new Follower("report_watch", List.of("report report_watched_from_the_start"), """
                    insert into report_watch (report_id, look_at)
                    select r.id, timestamptz ':until' + (abs(hashtext(r.id::text)) % 130000) * interval '1 second'
                    from report r
                    where r.status not in ('REJECTED', 'WITHDRAWN', 'MERGED', 'CLOSED')
                      and not exists (select from report_watch known where known.report_id = r.id)"""));

    private final Connection connection;
    private final BulkLoad load;
    private final List<Follower> present = new ArrayList<>();

    Kept(Connection connection, BulkLoad load) throws SQLException {
        this.connection = connection;
        this.load = load;
        for (Follower follower : FOLLOWERS) {
            if (exists("select from pg_class where oid = to_regclass(?)", follower.table)) {
                present.add(follower);
            }
        }
    }

    /** Lets the triggers rest until the end of the transaction's work; a stop half-way wakes them up again. */
    void rest() throws SQLException {
        alter("disable");
    }

    void catchUp(Instant until) throws SQLException {
        if (!present.isEmpty()) {
            load.execute("analyze report, report_entry");
        }
        for (Follower follower : present) {
            long begin = System.nanoTime();
            load.execute(follower.statement.replace(":until", until.toString()));
            System.out.printf("%6.1f s  %s%n", (System.nanoTime() - begin) / 1e9, follower.table);
        }
        alter("enable");
    }

    private void alter(String how) throws SQLException {
        for (Follower follower : present) {
            for (String trigger : follower.triggers) {
                int space = trigger.indexOf(' ');
                load.execute("alter table " + trigger.substring(0, space) + " " + how + " trigger"
                        + trigger.substring(space));
            }
        }
    }

    private boolean exists(String query, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
