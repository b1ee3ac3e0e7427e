package vn.hientruong.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hientruong.media.UploadedFile.put;
import static vn.hientruong.media.UploadedFile.send;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hientruong.media.MultipartStore.Arrived;
import vn.hientruong.media.ObjectStore.Stored;
import vn.hientruong.platform.problem.StoreUnavailable;

/**
 * What the program relies on a store for. Runs against the embedded one and, when {@code HIENTRUONG_STORE_URL} names one,
 * against that too; see {@link StoreUnderTest}.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.hientruong.media.StoreUnderTest#all")
class StoreContractTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String TYPE = "image/jpeg";
    private static final int PART = 5 * 1024 * 1024;
    /** Small: a store may refuse before it has read a large one, and then the answer is lost. */
    private static final byte[] PHOTO = UploadedFile.photo(2000);

    private static final Map<String, String> HEADERS =
            Map.of("Content-Type", TYPE, "x-amz-checksum-sha256", sum(PHOTO));

    private final MediaConfig config;
    private final StoreClient client;
    private final ObjectStore store;
    private final MultipartStore multipart;
    private final SignedUrls urls;
    private final SignedUrls urlsOfAnHourAgo;
    private final String key = ObjectStore.incomingKey();
    private final String url;

    StoreContractTest(StoreUnderTest given) {
        config = given.config();
        client = new StoreClient(config);
        store = new ObjectStore(client);
        multipart = new MultipartStore(client);
        urls = new SignedUrls(config, Clock.systemUTC());
        urlsOfAnHourAgo = new SignedUrls(config, Clock.fixed(Instant.now().minus(Duration.ofHours(1)), ZoneOffset.UTC));
        store.requireBucket();
        url = urls.put(key, HEADERS, PHOTO.length, MINUTE);
    }

    @AfterEach
    void close() throws Exception {
        store.remove(key);
        client.close();
    }

    @Test
    void aFileAsPromisedIsTakenAndMayBeSentAgain() throws Exception {
        byte[] other = UploadedFile.photo(PHOTO.length + 1);
        assertThat(put(url, HEADERS, PHOTO)).isEqualTo(200);
        assertThat(put(url, HEADERS, Arrays.copyOf(other, PHOTO.length))).isBetween(400, 499);
        assertThat(put(url, HEADERS, PHOTO)).isEqualTo(200);

        assertThat(store.findSize(key)).hasValue(PHOTO.length);
        assertThat(store.sha256(key)).isEqualTo(Sha256.of(PHOTO));
    }

    @Test
    void anotherSizeIsRefused() throws Exception {
        assertRefused(put(url, HEADERS, Arrays.copyOf(PHOTO, PHOTO.length + 1)));
        assertRefused(put(url, HEADERS, Arrays.copyOf(PHOTO, PHOTO.length - 1)));
        assertRefused(put(url, HEADERS, new byte[0]));
    }

    @Test
    void otherBytesOfThatSizeAreRefused() throws Exception {
        byte[] other = PHOTO.clone();
        other[99]++;

        assertRefused(put(url, HEADERS, other));
        assertRefused(put(url, Map.of("Content-Type", TYPE, "x-amz-checksum-sha256", sum(other)), other));
        assertRefused(put(url, Map.of("Content-Type", TYPE), other));
    }

    @Test
    void anotherTypeIsRefused() throws Exception {
        assertRefused(put(url, Map.of("Content-Type", "text/html", "x-amz-checksum-sha256", sum(PHOTO)), PHOTO));
        assertRefused(put(url, Map.of("x-amz-checksum-sha256", sum(PHOTO)), PHOTO));
    }

    @Test
    void anAddressIsGoodForItsOwnKeyAlone() throws Exception {
        String other = ObjectStore.incomingKey();

        assertThat(put(url.replace(key, other), HEADERS, PHOTO)).isEqualTo(403);
        assertThat(put(url.replace("incoming/", "kept/"), HEADERS, PHOTO)).isEqualTo(403);
        assertThat(store.findSize(other)).isEmpty();
    }

    @Test
    void anAddressEndsWithItsLifetime() throws Exception {
        store.put(key, TYPE, PHOTO);

        assertThat(put(urlsOfAnHourAgo.put(key, HEADERS, PHOTO.length, MINUTE), HEADERS, PHOTO))
                .isEqualTo(403);
        assertThat(send("GET", urlsOfAnHourAgo.get(key, TYPE, MINUTE)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAddressIsGoodForItsOwnMethodAlone() throws Exception {
        store.put(key, TYPE, PHOTO);
        String get = urls.get(key, TYPE, MINUTE);

        assertThat(send("GET", url).statusCode()).isBetween(400, 499);
        assertThat(send("DELETE", url).statusCode()).isBetween(400, 499);
        assertThat(send("DELETE", get).statusCode()).isBetween(400, 499);
        assertThat(put(get, HEADERS, PHOTO)).isBetween(400, 499);
        assertThat(store.findSize(key)).hasValue(PHOTO.length);
    }

    @Test
    void nothingIsPublic() throws Exception {
        store.put(key, TYPE, PHOTO);
        String bucket = config.url() + "/" + config.bucket();

        assertThat(send("GET", bucket + "/" + key).statusCode()).isEqualTo(403);
        assertThat(send("GET", bucket).statusCode()).isEqualTo(403);
        assertThat(put(bucket + "/" + key, HEADERS, PHOTO)).isEqualTo(403);
    }

    @Test
    void theAddressDecidesHowAFileIsShown() throws Exception {
        store.put(key, "application/octet-stream", PHOTO);

        HttpResponse<byte[]> shown = send("GET", urls.get(key, TYPE, MINUTE));
        HttpResponse<byte[]> saved = send("GET", urls.download(key, TYPE, "hố.jpg", MINUTE));

        assertThat(shown.body()).isEqualTo(PHOTO);
        assertThat(shown.headers().firstValue("Content-Type")).contains(TYPE);
        assertThat(shown.headers().firstValue("Content-Disposition")).contains("inline");
        assertThat(shown.headers().firstValue("Cache-Control")).contains("private, max-age=60");
        assertThat(saved.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"h_.jpg\"");
    }

    @Test
    void aFileIsReadInPieces() throws Exception {
        store.put(key, TYPE, PHOTO);

        HttpResponse<byte[]> piece = send("GET", urls.get(key, TYPE, MINUTE), "Range", "bytes=10-19");
        HttpResponse<byte[]> end = send("GET", urls.get(key, TYPE, MINUTE), "Range", "bytes=-5");

        assertThat(piece.statusCode()).isEqualTo(206);
        assertThat(piece.body()).isEqualTo(Arrays.copyOfRange(PHOTO, 10, 20));
        assertThat(piece.headers().firstValue("Content-Range")).contains("bytes 10-19/" + PHOTO.length);
        assertThat(end.body()).isEqualTo(Arrays.copyOfRange(PHOTO, PHOTO.length - 5, PHOTO.length));
        try (InputStream opened = store.open(key, 1000, 50)) {
            assertThat(opened.readAllBytes()).isEqualTo(Arrays.copyOfRange(PHOTO, 1000, 1050));
        }
    }

    @Test
    void everythingIsListedWithItsTime() {
        store.put(key, TYPE, PHOTO);
        List<Stored> all = new ArrayList<>();

        store.list(1, all::addAll);

        Instant now = Instant.now();
        assertThat(all)
                .filteredOn(stored -> stored.key().equals(key))
                .singleElement()
                .satisfies(stored -> assertThat(stored.modifiedAt()).isBetween(now.minus(MINUTE), now.plus(MINUTE)));
    }

    @Test
    void aCopyIsAFileOfItsOwn() {
        store.put(key, TYPE, PHOTO);
        String copy = ObjectStore.keptKey();

        assertThat(store.copy(key, copy)).isTrue();
        store.remove(key);
        store.remove(key);

        assertThat(store.findSize(key)).isEmpty();
        assertThat(store.sha256(copy)).isEqualTo(Sha256.of(PHOTO));
        assertThat(store.copy(key, copy)).isFalse();
        assertThatThrownBy(() -> store.open(key)).isInstanceOf(StoreUnavailable.class);
        store.remove(copy);
    }

    /** Again means the same bytes, as after a lost answer: which of two versions counts is no part of the contract. */
    @Test
    void partsMakeOneFileInWhateverOrderAndHoweverOftenTheyCome() throws Exception {
        byte[] video = UploadedFile.photo(2 * PART + 1234);
        String id = multipart.begin(key, "video/mp4");
        assertThat(multipart.find(key, id)).hasValue(List.of());

        assertThat(sendPart(id, 3, Arrays.copyOfRange(video, 2 * PART, video.length)))
                .isEqualTo(200);
        assertThat(sendPart(id, 1, Arrays.copyOf(video, PART))).isEqualTo(200);
        assertThat(sendPart(id, 1, Arrays.copyOf(video, PART))).isEqualTo(200);
        assertThat(arrived(id)).containsExactly("1 " + PART, "3 1234");
        assertThat(store.findSize(key)).isEmpty();
        assertThat(sendPart(id, 2, Arrays.copyOfRange(video, PART, 2 * PART))).isEqualTo(200);

        assertThat(complete(id)).isTrue();
        assertThat(store.sha256(key)).isEqualTo(Sha256.of(video));
    }

    @Test
    void aSecondCompletionDoesNoHarm() throws Exception {
        String id = multipart.begin(key, "video/mp4");
        sendPart(id, 1, PHOTO);
        List<Arrived> parts = multipart.find(key, id).orElseThrow();

        assertThat(multipart.complete(key, id, parts)).isTrue();
        // stores differ in whether they remember
        assertThat(multipart.complete(key, id, parts)).isIn(true, false);

        assertThat(store.sha256(key)).isEqualTo(Sha256.of(PHOTO));
    }

    @Test
    void partsAreBoundToTheirSizeNumberAndTime() throws Exception {
        String id = multipart.begin(key, "video/mp4");
        String part = urls.putPart(key, id, 1, PHOTO.length, MINUTE);

        assertThat(put(part, Map.of(), Arrays.copyOf(PHOTO, PHOTO.length + 1))).isBetween(400, 499);
        assertThat(put(part, Map.of(), Arrays.copyOf(PHOTO, PHOTO.length - 1))).isBetween(400, 499);
        assertThat(put(part.replace("partNumber=1", "partNumber=2"), Map.of(), PHOTO))
                .isEqualTo(403);
        assertThat(put(urlsOfAnHourAgo.putPart(key, id, 1, PHOTO.length, MINUTE), Map.of(), PHOTO))
                .isEqualTo(403);
        assertThat(put(url + "&partNumber=1&uploadId=" + id, HEADERS, PHOTO)).isEqualTo(403);
        assertThat(arrived(id)).isEmpty();
        multipart.abort(key, id);
    }

    /** Stores make a file of whatever parts they are told of, so the program has to count them itself. */
    @Test
    void aHoleShowsInTheListOfParts() throws Exception {
        String id = multipart.begin(key, "video/mp4");
        sendPart(id, 1, UploadedFile.photo(PART));
        sendPart(id, 3, PHOTO);

        assertThat(arrived(id)).containsExactly("1 " + PART, "3 " + PHOTO.length);
        multipart.abort(key, id);
    }

    @Test
    void whatWasAbortedIsGone() throws Exception {
        String id = multipart.begin(key, "video/mp4");
        sendPart(id, 1, PHOTO);
        List<Arrived> parts = multipart.find(key, id).orElseThrow();

        multipart.abort(key, id);
        multipart.abort(key, id);

        assertThat(multipart.find(key, id).orElse(List.of())).isEmpty();
        assertThat(multipart.complete(key, id, parts)).isFalse();
        assertThat(store.findSize(key)).isEmpty();
    }

    private void assertRefused(int status) {
        assertThat(status).isBetween(400, 499);
        assertThat(store.findSize(key)).isEmpty();
    }

    private int sendPart(String id, int number, byte[] content) throws Exception {
        return put(urls.putPart(key, id, number, content.length, MINUTE), Map.of(), content);
    }

    private List<String> arrived(String id) {
        return multipart.find(key, id).orElseThrow().stream()
                .map(part -> part.number() + " " + part.bytes())
                .toList();
    }

    private boolean complete(String id) {
        return multipart.complete(key, id, multipart.find(key, id).orElseThrow());
    }

    private static String sum(byte[] content) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Sha256.of(content)));
    }
}
