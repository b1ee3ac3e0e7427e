package vn.hientruong.media;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import vn.hientruong.model.media.NewUpload;
import vn.hientruong.model.media.UploadPart;
import vn.hientruong.model.media.UploadTicket;

/** What a phone does with the store, and the people it belongs to. */
final class UploadedFile {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private UploadedFile() {}

    static byte[] photo(int bytes) {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return content;
    }

    static NewUpload promise(byte[] content) {
        return new NewUpload("image/jpeg", (long) content.length, Sha256.of(content));
    }

    /** @return the first answer of the store that is not 200, or 200 */
    static int send(UploadTicket ticket, byte[] content) throws IOException, InterruptedException {
        String whole = ticket.url();
        if (whole != null) {
            return put(whole, ticket.headers(), content);
        }
        for (UploadPart part : partsOf(ticket)) {
            int status = send(part, content);
            if (status != 200) {
                return status;
            }
        }
        return 200;
    }

    static int send(UploadPart part, byte[] content) throws IOException, InterruptedException {
        int from = (int) part.offset();
        return put(part.url(), Map.of(), Arrays.copyOfRange(content, from, from + (int) part.bytes()));
    }

    /** Puts something under the key of a ticket in spite of the store, as one that checks nothing would let a client. */
    static void smuggle(ObjectStore store, UploadTicket ticket, byte[] content) {
        store.put(keyOf(ticket), "image/jpeg", content);
    }

    static List<UploadPart> partsOf(UploadTicket ticket) {
        return Objects.requireNonNull(ticket.parts());
    }

    static String keyOf(UploadTicket ticket) {
        String whole = ticket.url();
        String path =
                URI.create(whole == null ? partsOf(ticket).get(0).url() : whole).getPath();
        return path.substring(path.indexOf("incoming/"));
    }

    static int put(String url, Map<String, String> headers, byte[] content) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).PUT(BodyPublishers.ofByteArray(content));
        headers.forEach(request::header);
        return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    static HttpResponse<byte[]> send(String method, String url, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    static HttpResponse<byte[]> fetch(String url) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
    }

    /** An account with nothing but an id. */
    static UUID owner() throws SQLException {
        UUID id = UUID.randomUUID();
        run("insert into account (id, phone, roles, created_at) values (?, ?, '{RESIDENT}', now())", id, id.toString());
        return id;
    }

    static void run(String sql, Object... values) throws SQLException {
        AgroalDataSource dataSource =
                Arc.container().instance(AgroalDataSource.class).get();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** A report filed by that account, with as little as the schema allows. */
    static UUID report(UUID owner) throws SQLException {
        UUID id = UUID.randomUUID();
        run("""
                insert into category (code, name, name_en, position, photo_required, working_days)
                values ('media-test', 'media', 'media', 999, false, 1) on conflict do nothing
                """);
        run("""
                insert into report (id, version, code, status, category_code, description, lat, lon, reporter_id, filed_by,
                    channel, anonymous, is_public, client_key, body_hash, filed_at, routing_reason, moved_at)
                values (?, 0, ?, 'SUBMITTED', 'media-test', 'hole', 17.4, 106.6, ?, ?,
                    'APP', true, false, ?, '', now(), '{}', now())
                """, id, id.toString(), owner, owner, UUID.randomUUID());
        return id;
    }
}
