package vn.hientruong.report;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.hientruong.media.Attached;

/** The first picture of each report of a list that everybody may see. */
@Singleton
public class ShownPictures {
    private final AgroalDataSource dataSource;

    ShownPictures(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Paths of pictures of at most 320 pixels a side, by report; one without a picture that can be shown is not among them. */
    public Map<UUID, String> thumbnails(Collection<UUID> reports) {
        if (reports.isEmpty()) {
            return Map.of();
        }
        Sql pictures = new Sql(
                "select distinct on (u.report_id) u.report_id, u.id, u.shown_key"
                        + " from upload u join report r on r.id = u.report_id where r.shown and u.report_id = any (?)"
                        + " and u.entry_id is null and u.rendered_at is not null and u.unfit is null"
                        + " order by u.report_id, u.position",
                reports);
        Map<UUID, String> found = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = pictures.on(connection);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.put(
                        row.getObject(1, UUID.class),
                        PublicMedia.thumbnail(row.getObject(2, UUID.class), Attached.stampOf(row.getString(3))));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("Pictures of shown reports could not be listed", failed);
        }
    }
}
