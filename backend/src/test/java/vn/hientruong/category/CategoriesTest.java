package vn.hientruong.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hientruong.agency.Agencies;
import vn.hientruong.platform.problem.NotFound;

/** Names stand in memory; what somebody wrote past the program is found all the same where it must be there. */
@QuarkusTest
class CategoriesTest {
    @Inject
    Categories categories;

    @Inject
    Agencies agencies;

    @Inject
    AgroalDataSource database;

    private final String code = "ngoai-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aCategoryWrittenStraightIntoTheTableIsFound() throws SQLException {
        assertThat(categories.find(code)).isEmpty();
        write("insert into category select (jsonb_populate_record(null::category, to_jsonb(c)"
                + " || jsonb_build_object('code', '" + code + "', 'active', false))).* from category c"
                + " where code = 'giao-thong'");

        assertThat(categories.get(code).code()).isEqualTo(code);
        assertThat(categories.find(code)).isPresent();
    }

    @Test
    void soIsAnAgency() throws SQLException {
        assertThat(agencies.find(code)).isEmpty();
        write("insert into agency select (jsonb_populate_record(null::agency, to_jsonb(a)"
                + " || jsonb_build_object('code', '" + code + "', 'active', false))).* from agency a"
                + " where code = 'ubnd-18880'");

        assertThat(agencies.get(code).code()).isEqualTo(code);
    }

    @Test
    void aCodeNobodyGaveOutIsStillNotFound() {
        assertThatThrownBy(() -> categories.get(code)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agencies.get(code)).isInstanceOf(NotFound.class);
    }

    private void write(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }
}
