package vn.hientruong.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The application's own connections, to the server it started. */
@QuarkusTest
class EmbeddedDatabaseTest {
    @Inject
    AgroalDataSource dataSource;

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "listen_addresses, 127.0.0.1",
        "server_encoding, UTF8",
        "password_encryption, scram-sha-256"
    })
    void isDurableAndOnLoopbackOnly(String setting, String value) throws SQLException {
        assertThat(answer("show " + setting)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"1, 128", "4, 512", "64, 1024"})
    void buffersAreAnEighthOfTheMemoryWithinBounds(long gigabytes, long megabytes) {
        assertThat(EmbeddedDatabase.sharedBuffers(gigabytes * 1024 * 1024 * 1024))
                .isEqualTo(megabytes);
    }

    @Test
    void theApplicationIsNoSuperuserAndOwnsItsDatabase() throws SQLException {
        assertThat(answer("select rolsuper::text from pg_roles where rolname = current_user"))
                .isEqualTo("false");
        assertThat(answer("select pg_get_userbyid(datdba) from pg_database where datname = current_database()"))
                .isEqualTo("hientruong");
    }

    @Test
    void lettersWithMarksAreFoundWithoutThem() throws SQLException {
        assertThat(answer("select lower(unaccent('ĐƯỜNG ĐỒNG HỚI'))")).isEqualTo("duong dong hoi");
        assertThat(answer("select lower('ĐƯỜNG ĐỒNG HỚI')")).isEqualTo("đường đồng hới");
        assertThat(answer("select (similarity('Đồng Hới', 'đồng hới') = 1)::text"))
                .isEqualTo("true");
    }

    private String answer(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
