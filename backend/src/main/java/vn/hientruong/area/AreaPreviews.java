package vn.hientruong.area;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
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
     * @param packed its bytes, by gzip
     */
    public record Brought(UUID id, String name, String sha256, AreaFile.Defaults defaults, byte[] packed) {
        /** Read anew; what was brought was read before, so it is JSON. */
        public AreaFile file() {
            try (InputStream plain = plain()) {
                return AreaFile.read(plain, defaults);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private InputStream plain() throws IOException {
            return new GZIPInputStream(new ByteArrayInputStream(packed));
        }
    }

    private record Packed(byte[] bytes, String sha256) {}

    AreaPreviews(Session session, AreaImport imports) {
        this.session = session;
        this.imports = imports;
    }

    /**
     * Keeps a file for its administrator, in place of the one before. Reads it first.
     *
     * @param account who brought it
     * @param geoJson never in memory as a whole
     * @throws UncheckedIOException as {@link AreaFile#read}, and whatever else that throws
     */
    @Transactional
    public UUID keep(UUID account, String name, Path geoJson, AreaFile.Defaults defaults, Instant now) {
        Packed packed = check(geoJson, defaults);
        UUID id = Uuid7.at(now);
        session.doWork(connection -> {
            forget(connection, "account_id = ? or made_at < ?", account, now.minus(KEPT));
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into area_preview (id, account_id, file_name, geo_json, sha256, valid_from, level, made_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setObject(1, id);
                insert.setObject(2, account);
                insert.setString(3, name);
                insert.setBytes(4, packed.bytes());
                insert.setString(5, packed.sha256());
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
        if (!digest(brought).equals(sha256)) {
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
                return Optional.of(new Brought(id, row.getString(1), row.getString(2), defaults, row.getBytes(5)));
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

    private static Packed check(Path geoJson, AreaFile.Defaults defaults) {
        try (InputStream in = Files.newInputStream(geoJson)) {
            AreaFile.read(in, defaults);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        MessageDigest digest = sha256();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (InputStream in = new DigestInputStream(Files.newInputStream(geoJson), digest);
                GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            in.transferTo(gzip);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        return new Packed(packed.toByteArray(), HexFormat.of().formatHex(digest.digest()));
    }

    private static String digest(Brought brought) {
        MessageDigest digest = sha256();
        try (InputStream plain = new DigestInputStream(brought.plain(), digest)) {
            plain.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
