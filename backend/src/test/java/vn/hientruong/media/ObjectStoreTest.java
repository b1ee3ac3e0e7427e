package vn.hientruong.media;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.platform.problem.StoreUnavailable;

/** What the store lets a stranger do, and what happens when there is no store. */
@QuarkusTest
class ObjectStoreTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final byte[] CONTENT = UploadedFile.photo(1000);

    @Inject
    ObjectStore store;

    @Inject
    SignedUrls urls;

    @Inject
    MediaConfig config;

    @Test
    void nobodyReadsOrWritesWithoutASignature() throws Exception {
        String key = stored();
        String unsigned = config.url() + "/" + config.bucket();

        assertThat(UploadedFile.fetch(unsigned + "/" + key).statusCode()).isEqualTo(403);
        assertThat(UploadedFile.fetch(unsigned).statusCode()).isEqualTo(403);
        assertThat(UploadedFile.fetch(config.url()).statusCode()).isEqualTo(403);
        assertThat(UploadedFile.put(unsigned + "/stranger", Map.of(), CONTENT)).isEqualTo(403);
    }

    @Test
    void anAddressThatWasChangedIsRefused() throws Exception {
        String key = stored();
        String other = stored();
        String url = urls.get(key, "image/jpeg", MINUTE);

        assertThat(UploadedFile.fetch(url).statusCode()).isEqualTo(200);
        assertThat(UploadedFile.fetch(url.replace(key, other)).statusCode()).isEqualTo(403);
        assertThat(UploadedFile.fetch(url.replace("image%2Fjpeg", "text%2Fhtml"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(UploadedFile.fetch(url.replace("X-Amz-Expires=60", "X-Amz-Expires=600"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(UploadedFile.put(url, Map.of(), CONTENT)).isEqualTo(403);
    }

    @Test
    void anAddressEndsWithItsLifetime() {
        String url = urls.get(stored(), "image/jpeg", Duration.ofSeconds(1));

        await().atMost(Duration.ofSeconds(10))
                .until(() -> UploadedFile.fetch(url).statusCode() == 403);
    }

    @Test
    void aFileBeyondTheLargestVideoIsRefusedUnread() throws Exception {
        String key = ObjectStore.incomingKey();
        URI url = URI.create(urls.put(key, Map.of(), 111L * 1024 * 1024, MINUTE));

        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            String head = "PUT %s?%s HTTP/1.1\r\nHost: %s\r\nContent-Length: %d\r\n\r\n"
                    .formatted(url.getRawPath(), url.getRawQuery(), url.getAuthority(), 111L * 1024 * 1024);
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            String status = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
            assertThat(status).isEqualTo("HTTP/1.1 400 Bad Request");
        }
        assertThat(store.findSize(key)).isEmpty();
    }

    @Test
    void aStoreThatIsDownSaysSo() throws IOException {
        ObjectStore down = new ObjectStore(new StoreClient(at("http://127.0.0.1:" + closedPort())));

        assertThatThrownBy(() -> down.findSize("any")).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(down::requireBucket).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void theBucketIsMadeWhenTheStoreComesUpLate() {
        ObjectStore late = new ObjectStore(new StoreClient(at(config.url())));

        assertThatThrownBy(() -> late.put("any", "image/jpeg", CONTENT)).isInstanceOf(StoreUnavailable.class);
        late.requireBucket();
        late.put("any", "image/jpeg", CONTENT);
        assertThat(late.findSize("any")).hasValue(CONTENT.length);
    }

    @Test
    void aFileGoesInAndComesOutWholeOrInPieces(@TempDir Path folder) throws IOException {
        byte[] content = UploadedFile.photo(12_000_000);
        Path file = Files.write(folder.resolve("video"), content);
        String key = ObjectStore.renditionKey();

        store.upload(key, "video/mp4", file);
        store.download(key, folder.resolve("again"));

        assertThat(folder.resolve("again")).hasBinaryContent(content);
        assertThat(store.findSize(key)).hasValue(content.length);
        try (InputStream middle = store.open(key, 5_000_000, 1000);
                InputStream end = store.open(key, content.length - 10, 1000)) {
            assertThat(middle.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, 5_000_000, 5_001_000));
            assertThat(end.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, content.length - 10, content.length));
        }
    }

    @Test
    void whatIsSavedHasASafeNameAndIsNotKeptLongerThanItsAddress() throws Exception {
        HttpResponse<byte[]> answer =
                UploadedFile.fetch(urls.download(stored(), "image/jpeg", "HT 1\"\n/ảnh.jpg", Duration.ofHours(1)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"HT_1____nh.jpg\"");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, max-age=900");
    }

    private String stored() {
        String key = ObjectStore.keptKey();
        store.put(key, "image/jpeg", CONTENT);
        return key;
    }

    private MediaConfig at(String url) {
        return StoreUnderTest.config(Map.of(
                "url",
                url,
                "access-key",
                config.accessKey(),
                "secret-key",
                config.secretKey(),
                "bucket",
                "late-" + System.nanoTime()));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
