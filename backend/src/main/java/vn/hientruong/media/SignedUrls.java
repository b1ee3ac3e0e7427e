package vn.hientruong.media;

import io.minio.Http;
import io.minio.Signer;
import io.minio.Time;
import io.minio.Utils;
import io.minio.errors.MinioException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Addresses at which phones and browsers reach one object, for minutes, and only the way that was signed. */
@Singleton
class SignedUrls {
    /** An address that is passed on must be worthless soon after. */
    private static final Duration LONGEST_VIEW = Duration.ofMinutes(15);

    private final MediaConfig config;
    private final Clock clock;

    SignedUrls(MediaConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * Where a client may send one file until the lifetime is over.
     *
     * @param headers that the request must carry exactly so, or the store refuses it
     * @param bytes of the file, no more and no fewer
     */
    String put(String key, Map<String, String> headers, long bytes, Duration lifetime) {
        Map<String, String> bound = new HashMap<>(headers);
        bound.put(Http.Headers.CONTENT_LENGTH, Long.toString(bytes));
        return signed("PUT", key, Map.of(), bound, lifetime);
    }

    /** The same for a part of a file. */
    String putPart(String key, String multipartId, int number, long bytes, Duration lifetime) {
        return signed(
                "PUT",
                key,
                Map.of("uploadId", multipartId, "partNumber", Integer.toString(number)),
                Map.of(Http.Headers.CONTENT_LENGTH, Long.toString(bytes)),
                lifetime);
    }

    /** Where anybody who holds the address may read the file; a browser shows it as the type that was checked. */
    String get(String key, String contentType, Duration lifetime) {
        return get(key, contentType, "inline", lifetime);
    }

    /** The same for saving it under a name, whatever it is. */
    String download(String key, String contentType, String fileName, Duration lifetime) {
        String safe = fileName.replaceAll("[^A-Za-z0-9._-]", "_");
        return get(key, contentType, "attachment; filename=\"" + safe + "\"", lifetime);
    }

    private String get(String key, String contentType, String disposition, Duration wanted) {
        Duration lifetime = wanted.compareTo(LONGEST_VIEW) < 0 ? wanted : LONGEST_VIEW;
        return signed(
                "GET",
                key,
                Map.of(
                        "response-content-type", contentType,
                        "response-content-disposition", disposition,
                        "response-cache-control", "private, max-age=" + lifetime.toSeconds()),
                Map.of(),
                lifetime);
    }

    /** The client library's own signing leaves out the very headers that bind a request to one file. */
    private String signed(
            String method, String key, Map<String, String> query, Map<String, String> headers, Duration lifetime) {
        HttpUrl.Builder url = HttpUrl.get(config.publicUrl().orElse(config.url()))
                .newBuilder()
                .addPathSegment(config.bucket())
                .addPathSegments(key);
        query.forEach((name, value) -> url.addEncodedQueryParameter(Utils.encode(name), Utils.encode(value)));
        Request.Builder request = new Request.Builder()
                .url(url.build())
                .method(method, method.equals("PUT") ? RequestBody.create(new byte[0]) : null)
                .header(Http.Headers.HOST, host(url.build()))
                .header(Http.Headers.X_AMZ_DATE, Time.AMZ_DATE_FORMAT.format(clock.instant()));
        headers.forEach(request::header);
        try {
            return Signer.presignV4(request.build(), config.region(), config.accessKey(), config.secretKey(), (int)
                            lifetime.toSeconds())
                    .toString();
        } catch (MinioException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As every client writes it: without the port that goes without saying. */
    private static String host(HttpUrl url) {
        String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return url.port() == HttpUrl.defaultPort(url.scheme()) ? host : host + ":" + url.port();
    }
}
