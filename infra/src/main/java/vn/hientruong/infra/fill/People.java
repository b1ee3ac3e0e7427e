package vn.hientruong.infra.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.hientruong.infra.Failed;

/** Residents and officers: those that are there already, and as many more as are needed. */
final class People {
    /** 010 is no prefix of any network in Vietnam: nobody is called by accident. */
    private static final String PHONES = "+84105";

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    /** The form of a bcrypt hash of ten rounds, of a password nobody knows. */
    private static final int HASH_CHARACTERS = 53;

    /** Who answers for an agency. */
    record Officers(UUID handler, UUID lead) {}

    private final List<UUID> residents = new ArrayList<>();
    private final Map<String, Officers> officers = new HashMap<>();
    private final List<UUID> intake = new ArrayList<>();

    private People() {}

    static People of(List<UUID> residents, List<UUID> intake, Map<String, Officers> officers) {
        People people = new People();
        people.residents.addAll(residents);
        people.intake.addAll(intake);
        people.officers.putAll(officers);
        return people;
    }

    static People prepare(
            Connection connection, BulkLoad load, Directory directory, int residents, Instant since, Chance chance)
            throws SQLException {
        People people = new People();
        TableCopy accounts = load.table(
                "account",
                "id",
                "phone",
                "username",
                "password_hash",
                "name",
                "roles",
                "agency_code",
                "locale",
                "created_at");
        people.readStaff(connection);
        if (people.intake.isEmpty()) {
            throw new Failed("nobody has the role INTAKE: start the system with HIENTRUONG_SAMPLE=DIRECTORY");
        }
        for (String agency : directory.agencies().keySet()) {
            people.officers.computeIfAbsent(agency, code -> {
                UUID id = chance.id(since);
                accounts.add(
                        id,
                        null,
                        "fill." + code.toLowerCase(java.util.Locale.ROOT),
                        hash(chance),
                        "Cán bộ " + code,
                        List.of("HANDLER", "LEAD"),
                        code,
                        "vi",
                        since);
                return new Officers(id, id);
            });
        }
        Map<String, UUID> known = new TreeMap<>();
        Directory.each(
                connection,
                "select phone, id from account where phone like '" + PHONES + "%'",
                row -> known.put(row.getString(1), row.getObject(2, UUID.class)));
        for (int i = 0; i < residents; i++) {
            String phone = PHONES + "%06d".formatted(i);
            UUID id = known.get(phone);
            if (id == null) {
                Instant created = since.plus(Duration.ofSeconds(i));
                id = chance.id(created);
                accounts.add(id, phone, null, null, null, List.of("RESIDENT"), null, "vi", created);
            }
            people.residents.add(id);
        }
        accounts.send();
        return people;
    }

    /** A few residents file most; the square does it. */
    UUID resident(Chance chance) {
        double at = chance.between(0, 1);
        return residents.get((int) (at * at * residents.size()));
    }

    UUID intake(Chance chance) {
        return chance.oneOf(intake);
    }

    Officers of(String agency) {
        return java.util.Objects.requireNonNull(officers.get(agency), agency);
    }

    private void readStaff(Connection connection) throws SQLException {
        Map<String, UUID> handlers = new HashMap<>();
        Map<String, UUID> leads = new HashMap<>();
        Directory.each(
                connection,
                "select id, roles, agency_code from account where username is not null and disabled_at is null"
                        + " order by created_at, id",
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    List<String> roles = List.of((String[]) row.getArray(2).getArray());
                    String agency = row.getString(3);
                    if (roles.contains("INTAKE")) {
                        intake.add(id);
                    }
                    if (agency != null && roles.contains("HANDLER")) {
                        handlers.putIfAbsent(agency, id);
                    }
                    if (agency != null && roles.contains("LEAD")) {
                        leads.putIfAbsent(agency, id);
                    }
                });
        handlers.forEach((agency, handler) -> {
            if (leads.containsKey(agency)) {
                officers.put(agency, new Officers(handler, leads.get(agency)));
            }
        });
    }

    private static String hash(Chance chance) {
        StringBuilder hash = new StringBuilder("$2a$10$");
        for (int i = 0; i < HASH_CHARACTERS; i++) {
            hash.append(ALPHABET.charAt(chance.below(ALPHABET.length())));
        }
        return hash.toString();
    }
}
