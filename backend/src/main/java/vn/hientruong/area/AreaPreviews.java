package vn.hientruong.area;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hibernate.Session;
import vn.hientruong.platform.persistence.Uuid7;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.StaleVersion;

/** Files of areas that somebody looks at before they count. What is applied is what was looked at, byte for byte. */
@Singleton
public class AreaPreviews {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Session session;
    private final AreaImport imports;

    /**
     * A file that was brought.
     *
     * @param name of the file, for people
     * @param sha256 of its bytes, 64 hexadecimal digits
     */
    public record Brought(UUID id, String name, String sha256, AreaFile.Defaults defaults, byte[] geoJson) {
        /** Read anew; what was brought was read before, so it is JSON. */
        public AreaFile file() {
            return AreaFile.read(new ByteArrayInputStream(geoJson), defaults);
        }
    }

    AreaPreviews(Session session, AreaImport imports) {
        this.session = session;
        this.imports = imports;
    }

    /**
     * Keeps a file for its administrator, in place of the one before. Reads it first.
     *
     * @param account who brought it
     * @throws UncheckedIOException as {@link AreaFile#read}, and whatever else that throws
     */
    @Transactional
    public UUID keep(UUID account, String name, byte[] geoJson, AreaFile.Defaults defaults, Instant now) {
        AreaFile.read(new ByteArrayInputStream(geoJson), defaults);
        UUID id = Uuid7.at(now);
        session.doWork(connection -> {
            forget(connection, "account_id = ? or made_at < ?", account, now.minus(KEPT));
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into area_preview (id, account_id, file_name, geo_json, sha256, valid_from, level, made_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setObject(1, id);
                insert.setObject(2, account);
                insert.setString(3, name);
                insert.setBytes(4, packed(geoJson));
                insert.setString(5, digest(geoJson));
                insert.setObject(6, defaults.validFrom());
                insert.setString(7, defaults.level().name());
                insert.setObject(8, now.atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
        });
        return id;
    }

    /** The file of that id, if that account brought it and it is still kept. */
    @Transactional
    public Optional<Brought> find(UUID id, UUID account) {
        return session.doReturningWork(connection -> read(connection, id, account));
    }

    /** What the file would change now, and everything that is wrong with it. */
    public AreaPlan plan(Brought brought, Locale language, Instant now) {
        return imports.plan(brought.file(), language, now);
    }

    /**
     * Applies the file that was looked at, and forgets it.
     *
     * @param sha256 of the file that was looked at
     * @param state of the plan that was looked at
     * @throws InvalidRequest when the file is not kept any more
     * @throws StaleVersion when it is another file, or areas have changed since the plan was made
     * @throws AreasRefused naming each feature that cannot be taken
     */
    @Transactional
    public AreaImport.Outcome apply(UUID id, UUID account, String sha256, String state, Locale language, Instant now) {
        Brought brought = find(id, account).orElseThrow(() -> InvalidRequest.at("/file", "preview-gone"));
        if (!brought.sha256().equals(sha256) || !digest(brought.geoJson()).equals(sha256)) {
            throw new StaleVersion();
        }
        AreaImport.Outcome outcome = imports.take(brought.file(), state, language, now);
        session.doWork(connection -> forget(connection, "id = ? or made_at < ?", id, now.minus(KEPT)));
        return outcome;
    }

    private static Optional<Brought> read(Connection connection, UUID id, UUID account) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select file_name, sha256, valid_from, level, geo_json from area_preview where id = ? and account_id = ?")) {
            query.setObject(1, id);
            query.setObject(2, account);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                AreaFile.Defaults defaults =
                        new AreaFile.Defaults(row.getObject(3, LocalDate.class), AreaLevel.valueOf(row.getString(4)));
                return Optional.of(
                        new Brought(id, row.getString(1), row.getString(2), defaults, unpacked(row.getBytes(5))));
            }
        }
    }

    private static void forget(Connection connection, String condition, UUID id, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from area_preview where " + condition)) {
            delete.setObject(1, id);
            delete.setObject(2, before.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) {
        try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
