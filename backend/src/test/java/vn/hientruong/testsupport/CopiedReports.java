package vn.hientruong.testsupport;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Many reports in a moment: rows like one that is there, without timelines, each with an id, code and client key of its own. */
public final class CopiedReports {
    private static final String COLUMNS = """
            select string_agg(column_name, ',') from information_schema.columns
            where table_schema = current_schema() and table_name = 'report' and is_generated = 'NEVER'""";

    private CopiedReports() {}

    /** @return the ids of the copies */
    public static List<String> of(Connection connection, String id, int times) throws SQLException {
        String columns = columns(connection);
        String copied =
                Arrays.stream(columns.split(",", -1)).map("made."::concat).collect(Collectors.joining(","));
        List<String> ids = new ArrayList<>();
        try (PreparedStatement copy = connection.prepareStatement("""
                insert into report (%s)
                select %s from report r, generate_series(1, ?) n, lateral jsonb_populate_record(r, jsonb_build_object(
                    'id', gen_random_uuid(), 'code', (
                        select string_agg(substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + floor(random() * 30)::int, 1)
                            || case when place = 4 and n > 0 then '-' else '' end, '' order by place)
                        from generate_series(1, 8) place),
                    'client_key', gen_random_uuid())) made
                where r.id = ?::uuid returning id::text""".formatted(columns, copied))) {
            copy.setInt(1, times);
            copy.setString(2, id);
            try (ResultSet made = copy.executeQuery()) {
                while (made.next()) {
                    ids.add(made.getString(1));
                }
            }
        }
        return ids;
    }

    private static String columns(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
