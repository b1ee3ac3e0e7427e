package vn.hientruong.open311;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.Filed;

/** More rows than one answer holds. */
@QuarkusTest
class GeoReportManyTest {
    private static final String FROM = "2014-03-01T00:00:00Z";

    @Inject
    AgroalDataSource dataSource;

    @BeforeEach
    void plant() throws SQLException {
        Scene.set();
        Filed seed = Scene.dispatched(Scene.filed(Scene.PLAIN, "Nhiều lần", true), Scene.PLAIN);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into report (id, version, code, status, category_code, description, lat, lon, area_id,
                            reporter_id, filed_by, channel, anonymous, is_public, client_key, body_hash, filed_at,
                            routing_reason, lead_agency, moved_at, resolved_at)
                        select gen_random_uuid(), 0, 'NH' || lpad(to_hex(n), 6, '0'), 'CLOSED', category_code,
                            description, lat, lon, area_id, reporter_id, filed_by, channel, true, true,
                            gen_random_uuid(), body_hash, timestamptz '2014-03-02 00:00:00Z' + n * interval '1 minute',
                            routing_reason, lead_agency, timestamptz '2014-04-02 00:00:00Z',
                            timestamptz '2014-04-01 00:00:00Z'
                        from report, generate_series(1, 1001) n where id = ?""")) {
            insert.setObject(1, UUID.fromString(seed.id()));
            assertThat(insert.executeUpdate()).isEqualTo(1001);
        }
    }

    @AfterEach
    void removeThem() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement delete = connection.createStatement()) {
            delete.executeUpdate("delete from report where code like 'NH______' and filed_at < '2015-01-01'");
        }
    }

    @Test
    void aThousandRowsAreAnsweredAndTheOldestIsLeftOut() {
        JsonNode requests = Client311.get("requests", "start_date", FROM);

        assertThat(requests).hasSize(1000);
        assertThat(requests.path(0).path("service_request_id").asText()).isEqualTo("NH0003e9");
        assertThat(requests.path(999).path("service_request_id").asText()).isEqualTo("NH000002");
        assertThat(requests.path(0).path("updated_datetime").asText()).isEqualTo("2014-04-01T07:00:00+07:00");
    }

    @Test
    void thePlannerWalksTheIndexOfPublicReports() throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = dataSource.getConnection();
                Statement explain = connection.createStatement()) {
            explain.execute("set enable_seqscan = off");
            try (ResultSet rows = explain.executeQuery("""
                    explain select r.id from report r
                    where r.shown and r.filed_at >= '2014-03-01' and r.filed_at < '2014-05-30'
                    order by r.filed_at desc, r.id desc limit 1000""")) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            explain.execute("reset enable_seqscan");
        }
        assertThat(plan.toString()).contains("report_shown_by_filed").doesNotContain("Sort");
    }
}
