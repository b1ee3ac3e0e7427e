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

    /** Matches that are looked at: the newest. */
    private static final int LOOKED_AT = 200;

    private static final String MATCHES =
            " where folded(address) like '%' || replace(replace(folded(?), '%', ''), '_', '') || '%'";

    private static final Scope ALL = Scope.of("address is not null");
    private static final Scope SHOWN = Scope.of("address is not null and shown");

    /**
     * Among which reports.
     *
     * @param lately words that are common stand among the newest addresses already; the index would give thousands to sort
     * @param ever words that are not lately used match few
     */
    private record Scope(String lately, String ever) {
        static Scope of(String which) {
            String newest = " order by filed_at desc limit ";
            return new Scope(
                    "select address, lat, lon from (select address, lat, lon, filed_at from report where " + which
                            + newest + "2000) newest" + MATCHES + newest + LOOKED_AT,
                    "with matches as materialized (select address, lat, lon, filed_at from report" + MATCHES + " and "
                            + which + ") select address, lat, lon from matches" + newest + LOOKED_AT);
        }
    }

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
     * Some addresses.
     *
     * @param more whether others match as well
     */
    public record Matches(List<Known> known, boolean more) {}

    /**
     * The newest eight whose text holds the words, whatever their accents, each address once; none for fewer than three
     * letters.
     *
     * @throws Forbidden for all but intake: an address may tell who reported
     */
    @Transactional
    public Matches find(Caller caller, String words) {
        if (!caller.is(Role.INTAKE)) {
            throw new Forbidden();
        }
        return find(ALL, words);
    }

    /** The same among reports that everybody may see, for everybody. */
    @Transactional
    public List<Known> findShown(String words) {
        return find(SHOWN, words).known();
    }

    private Matches find(Scope scope, String words) {
        String wanted = words.strip();
        if (wanted.length() < LETTERS) {
            return new Matches(List.of(), false);
        }
        try (Connection connection = dataSource.getConnection()) {
            List<Known> found = search(connection, scope.lately(), wanted);
            if (found.size() <= MOST) {
                found = search(connection, scope.ever(), wanted);
            }
            return new Matches(List.copyOf(found.subList(0, Math.min(MOST, found.size()))), found.size() > MOST);
        } catch (SQLException failed) {
            throw new IllegalStateException("Addresses could not be searched", failed);
        }
    }

    /** Each address once, one more than is shown at most. */
    private static List<Known> search(Connection connection, String sql, String words) throws SQLException {
        List<Known> found = new ArrayList<>();
        try (PreparedStatement search = connection.prepareStatement(sql)) {
            search.setString(1, words);
            try (ResultSet rows = search.executeQuery()) {
                while (rows.next() && found.size() <= MOST) {
                    Known known = new Known(rows.getString(1), rows.getDouble(2), rows.getDouble(3));
                    if (found.stream().noneMatch(other -> other.address().equalsIgnoreCase(known.address()))) {
                        found.add(known);
                    }
                }
            }
        }
        return found;
    }
}
