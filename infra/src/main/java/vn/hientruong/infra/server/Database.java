package vn.hientruong.infra.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hientruong.infra.Failed;

/** The PostgreSQL that the measured system works on. */
public record Database(String url, String host, int port, String name, String user, String password) {
    private static final Pattern URL = Pattern.compile("jdbc:postgresql://([^:/]+)(?::([0-9]+))?/([^?]+)(\\?.*)?");

    public static Database of(String url, String user, String password) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new Failed("--jdbc-url must look like jdbc:postgresql://host:port/name, not " + url);
        }
        int port = parts.group(2) == null ? 5432 : Integer.parseInt(parts.group(2));
        return new Database(url, parts.group(1), port, parts.group(3), user, password);
    }

    /** The database inside a process that was started on this data folder. */
    public static Database embedded(Path data) {
        try {
            // line 4 of PostgreSQL's own postmaster.pid is the port
            String port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                    .get(3)
                    .strip();
            String password =
                    Files.readString(data.resolve("keys/postgres-application")).strip();
            return of("jdbc:postgresql://127.0.0.1:" + port + "/hientruong", "hientruong", password);
        } catch (IOException notRunning) {
            throw new Failed(
                    "no database runs on " + data.toAbsolutePath() + "; start the system or name --jdbc-url",
                    notRunning);
        }
    }

    /** Processor time so far of the processes of the database on that data folder that still run, in seconds. */
    public static double embeddedCpuSeconds(Path data) {
        try {
            // line 1 is the first process, which started all others
            String first = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                    .get(0)
                    .strip();
            return ProcessHandle.of(Long.parseLong(first)).stream()
                    .flatMap(ProcessHandle::descendants)
                    .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                    .mapToDouble(time -> time.toMillis() / 1000.0)
                    .sum();
        } catch (IOException notRunning) {
            throw new Failed("no database runs on " + data.toAbsolutePath(), notRunning);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Rows inserted so far, by table, as PostgreSQL counted them. */
    public static Map<String, Long> insertedRows(Connection connection) throws SQLException {
        Map<String, Long> inserted = new TreeMap<>();
        try (PreparedStatement query =
                        connection.prepareStatement("select relname, n_tup_ins from pg_stat_user_tables");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                inserted.put(rows.getString(1), rows.getLong(2));
            }
        }
        return inserted;
    }

    /** Jobs and pushes that wait to be done now. */
    public static long dueTasks(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select (select count(*) from scheduled_tasks where execution_time <= now())"
                                + " + (select count(*) from delivery where dead_at is null and wanted_at <= now())"
                                + " + (select count(*) from delivery_batch where wanted_at <= now())");
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    public static void forgetTasks(Connection connection, String name) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from scheduled_tasks where task_name = ?")) {
            delete.setString(1, name);
            delete.executeUpdate();
        }
    }
}
