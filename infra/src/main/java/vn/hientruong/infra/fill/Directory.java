package vn.hientruong.infra.fill;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import vn.hientruong.infra.Failed;

/** Areas, categories, agencies and rules that are in the database already; the reports are about these. */
record Directory(
        List<Commune> communes, Map<String, Category> categories, Map<String, Agency> agencies, List<Rule> rules) {

    record Commune(UUID id, String code, String name, String nameEn, Geometry outline) {}

    record Category(
            String code,
            String name,
            int workingDays,
            @Nullable Integer urgentMinutes,
            boolean direct) {}

    /** Areas and categories are empty for all. */
    record Agency(String code, String name, String nameEn, String kind, Set<String> areas, Set<String> categories) {
        boolean answers(String area, String category) {
            return servesArea(area) && (categories.isEmpty() || categories.contains(category));
        }

        boolean servesArea(String area) {
            return areas.isEmpty() || areas.contains(area);
        }
    }

    record Rule(
            String category,
            @Nullable String area,
            @Nullable String lead,
            @Nullable String leadKind,
            List<String> cooperating,
            @Nullable String cooperatingKind,
            String reason,
            String reasonEn) {}

    /** The busiest communes first: those that most agencies name. */
    static Directory read(Connection connection) throws SQLException {
        Map<String, Set<String>> areas = pairs(connection, "select agency_code, area_code from agency_area");
        Map<String, Set<String>> served = pairs(connection, "select agency_code, category_code from agency_category");
        Map<String, Agency> agencies = new LinkedHashMap<>();
        each(connection, "select code, name, name_en, kind from agency where active order by code", row -> {
            String code = row.getString(1);
            agencies.put(
                    code,
                    new Agency(
                            code,
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            areas.getOrDefault(code, Set.of()),
                            served.getOrDefault(code, Set.of())));
        });
        List<Commune> communes = new ArrayList<>();
        each(
                connection,
                "select id, code, name, name_en, outline from area"
                        + " where level = 'COMMUNE' and valid_to is null order by code",
                row -> communes.add(new Commune(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        outline(row.getBytes(5)))));
        communes.sort(Comparator.<Commune>comparingLong(commune -> agencies.values().stream()
                        .filter(agency -> agency.areas.contains(commune.code))
                        .count())
                .thenComparing(Commune::code)
                .reversed());
        Map<String, Category> categories = new LinkedHashMap<>();
        each(
                connection,
                "select code, name, working_days, urgent_minutes, direct_dispatch from category"
                        + " where active order by position, code",
                row -> categories.put(
                        row.getString(1),
                        new Category(
                                row.getString(1),
                                row.getString(2),
                                row.getInt(3),
                                (Integer) row.getObject(4),
                                row.getBoolean(5))));
        if (communes.isEmpty() || categories.isEmpty() || agencies.isEmpty()) {
            throw new Failed("the database has no communes, categories or agencies: start the system with"
                    + " HIENTRUONG_SAMPLE=DIRECTORY, or bring your own");
        }
        return new Directory(communes, categories, agencies, rules(connection));
    }

    private static List<Rule> rules(Connection connection) throws SQLException {
        List<Rule> rules = new ArrayList<>();
        each(
                connection,
                "select category_code, area_code, lead_agency, lead_kind, cooperating, cooperating_kind, reason,"
                        + " reason_en from routing_rule order by category_code, area_code nulls last",
                row -> rules.add(new Rule(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        texts(row.getArray(5)),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8))));
        return rules;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Geometry outline(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException broken) {
            throw new Failed("an outline in the database is no WKB", broken);
        }
    }

    private static Map<String, Set<String>> pairs(Connection connection, String query) throws SQLException {
        Map<String, Set<String>> pairs = new HashMap<>();
        each(
                connection,
                query,
                row -> pairs.computeIfAbsent(row.getString(1), code -> new TreeSet<>())
                        .add(row.getString(2)));
        return pairs;
    }

    /** What is done with one row. */
    @FunctionalInterface
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    static void each(Connection connection, String query, Reader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
