package vn.hientruong.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The embedded database of a packaged program, from outside; it outlives a program that is killed. */
public final class PackagedDatabase {
    public static final String USER = "hientruong";

    private PackagedDatabase() {}

    /** As the program itself, which has its data there. */
    public static Connection connect(Path data) throws IOException, SQLException {
        return DriverManager.getConnection(url(data), USER, password(data));
    }

    /** Line 4 of PostgreSQL's own postmaster.pid is the port. */
    public static String url(Path data) throws IOException {
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/hientruong";
    }

    public static String password(Path data) throws IOException {
        return Files.readString(data.resolve("keys/postgres-application")).strip();
    }
}
