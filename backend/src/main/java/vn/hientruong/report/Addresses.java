package vn.hientruong.report;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.problem.Forbidden;

/** Addresses people gave before, and where they put them: the nearest thing to a register of streets there is. */
@Singleton
public class Addresses {
    /** Fewer letters are everywhere, and no index helps to find them. */
    private static final int LETTERS = 3;

    private static final int MOST = 8;

    private static final String SEARCH = """
            select address, lat, lon from report
            where address is not null and folded(address) like '%' || replace(replace(folded(?), '%', ''), '_', '') || '%'
            limit 200
            """;

    /**
     * An address with the place that was meant by it.
     *
     * @param lat WGS84 degrees
     * @param lon WGS84 degrees
     */
    public record Known(String address, double lat, double lon) {}

    private final AgroalDataSource dataSource;

    Addresses(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * At most eight whose text holds the words, whatever their accents, each address once; none for fewer than three
     * letters.
     *
     * @throws Forbidden for all but intake: an address may tell who reported
     */
    @Transactional
    public List<Known> find(Caller caller, String words) {
        if (!caller.is(Role.INTAKE)) {
            throw new Forbidden();
        }
        String wanted = words.strip();
        if (wanted.length() < LETTERS) {
            return List.of();
        }
        List<Known> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement search = connection.prepareStatement(SEARCH)) {
            search.setString(1, wanted);
            try (ResultSet rows = search.executeQuery()) {
                while (rows.next() && found.size() < MOST) {
                    Known known = new Known(rows.getString(1), rows.getDouble(2), rows.getDouble(3));
                    if (found.stream().noneMatch(other -> other.address().equalsIgnoreCase(known.address()))) {
                        found.add(known);
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Addresses could not be searched", failed);
        }
        return found;
    }
}
