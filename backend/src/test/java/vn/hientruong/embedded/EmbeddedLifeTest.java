package vn.hientruong.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands after a kill, and who may use a folder. */
class EmbeddedLifeTest {
    @TempDir
    Path temporary;

    @Test
    void whatWasCommittedOutlivesAKillAndTheLeftoverIsTakenOver() throws Exception {
        Path folder = temporary.resolve("data");
        String storeUrl;
        try (ChildProcess killed = ChildProcess.on(folder)) {
            run(folder, killed, "create table fact (text text)");
            run(folder, killed, "insert into fact values ('still here')");
            storeUrl = killed.storeUrl();
            killed.kill();
        }
        ProcessHandle leftover = postmaster(folder).orElseThrow();
        assertThat(leftover.isAlive()).isTrue();

        try (ChildProcess next = ChildProcess.on(folder)) {
            assertThat(next.isUp()).isTrue();
            await().until(() -> !leftover.isAlive());
            assertThat(answer(folder, next, "select text from fact")).isEqualTo("still here");
            assertThat(next.storeUrl()).isEqualTo(storeUrl);

            assertThat(next.stop()).isEqualTo(143);
            assertThat(postmaster(folder)).isEmpty();
        }
    }

    @Test
    void aProcessThatEndsWhileItsDatabaseStartsLeavesNoneBehind() throws Exception {
        Path folder = temporary.resolve("data");
        try (ChildProcess ended = ChildProcess.thatEndsWhileStarting(folder)) {
            assertThat(ended.exitCode()).isEqualTo(ChildProcess.ENDED);
        }

        assertThat(folder.resolve("postgres/PG_VERSION")).exists();
        assertThat(postmaster(folder)).isEmpty();
    }

    @Test
    void twoFoldersLiveSideBySideAndASecondProcessOnOneIsRefused() throws Exception {
        Path here = temporary.resolve("here");
        Path there = temporary.resolve("there");
        try (ChildProcess one = ChildProcess.on(here);
                ChildProcess other = ChildProcess.on(there)) {
            assertThat(one.isUp() && other.isUp()).isTrue();
            assertThat(one.databaseUrl()).isNotEqualTo(other.databaseUrl());
            assertThat(one.storeUrl()).isNotEqualTo(other.storeUrl());

            try (ChildProcess second = ChildProcess.on(here)) {
                assertThat(second.isUp()).isFalse();
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(Files.readString(temporary.resolve("here.log")))
                        .contains("thư mục dữ liệu " + here + " đang được tiến trình " + one.pid())
                        .contains("the data folder " + here + " is in use by process " + one.pid());
            }
            leavesServersOfOtherFoldersAlone(here, there);
            readableByItsOwnerOnly(here);
            assertThat(answer(here, one, "select 'both'")).isEqualTo(answer(there, other, "select 'both'"));
        }
    }

    /** A copied folder brings a pid file along that names a server of somebody else. */
    private void leavesServersOfOtherFoldersAlone(Path here, Path there) throws IOException {
        Path copy = Files.createDirectory(temporary.resolve("copy"));
        List<String> lines = Files.readAllLines(here.resolve("postgres/postmaster.pid"));
        Files.write(copy.resolve("postmaster.pid"), lines);
        Postmaster.stopLeftover(copy);
        lines.set(1, copy.toString());
        Files.write(copy.resolve("postmaster.pid"), lines);
        Postmaster.stopLeftover(copy);
        assertThat(postmaster(here).orElseThrow().isAlive()).isTrue();
        assertThat(postmaster(there).orElseThrow().isAlive()).isTrue();
    }

    private static void readableByItsOwnerOnly(Path folder) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (Stream<Path> keys = Files.list(folder.resolve("keys"))) {
            assertThat(keys)
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                            .isEqualTo("rw-------"));
        }
    }

    private static Optional<ProcessHandle> postmaster(Path folder) throws IOException {
        Path pidFile = folder.resolve("postgres/postmaster.pid");
        return Files.exists(pidFile)
                ? ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
                : Optional.empty();
    }

    private static void run(Path folder, ChildProcess child, String sql) throws Exception {
        try (Connection connection = connect(folder, child);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(Path folder, ChildProcess child, String sql) throws Exception {
        try (Connection connection = connect(folder, child);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static Connection connect(Path folder, ChildProcess child) throws IOException, SQLException {
        return Loopback.connect(
                child.databasePort(),
                EmbeddedDatabase.NAME,
                EmbeddedDatabase.USER,
                Files.readString(folder.resolve("keys/postgres-application")));
    }
}
