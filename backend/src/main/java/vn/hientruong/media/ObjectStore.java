package vn.hientruong.media;

import io.minio.BucketExistsArgs;
import io.minio.CopyObjectArgs;
import io.minio.GetObjectArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.SourceObject;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import org.jboss.logging.Logger;
import vn.hientruong.platform.problem.StoreUnavailable;

/**
 * The one private bucket. Clients send to keys under {@code incoming/}, which only ever hold what nobody has looked at
 * yet; what is shown lies under {@code kept/}, where no ticket lets anybody write.
 */
@Singleton
class ObjectStore {
    private static final Logger LOG = Logger.getLogger(ObjectStore.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(30);
    private static final Set<String> ABSENT = Set.of("NoSuchKey", "NoSuchBucket");
    private static final Set<String> PRESENT = Set.of("BucketAlreadyOwnedByYou", "BucketAlreadyExists");

    private final MediaConfig config;
    private final MinioClient client;
    /** Signs for the address that clients use; never calls it. */
    private final MinioClient signer;

    private volatile boolean bucketIsThere;

    ObjectStore(MediaConfig config) {
        this.config = config;
        this.client = client(config, config.url());
        this.signer = client(config, config.publicUrl().orElse(config.url()));
    }

    static String incomingKey() {
        return "incoming/" + random();
    }

    static String keptKey() {
        return "kept/" + random();
    }

    /** A store that is down must not keep the application from starting: the next request that needs it tries again. */
    void start(@Observes StartupEvent event) {
        try {
            requireBucket();
        } catch (StoreUnavailable down) {
            LOG.warnf("The object store does not answer yet: %s", down.getCause());
        }
    }

    @PreDestroy
    void close() throws Exception {
        client.close();
        signer.close();
    }

    /** @throws StoreUnavailable while the bucket can be neither found nor made */
    void requireBucket() {
        if (bucketIsThere) {
            return;
        }
        call(() -> {
            String bucket = config.bucket();
            if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
                try {
                    client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
                } catch (ErrorResponseException refused) {
                    if (!PRESENT.contains(refused.errorResponse().code())) {
                        throw refused;
                    }
                }
            }
            return true;
        });
        bucketIsThere = true;
    }

    /** Where a client may send one file until the lifetime is over. */
    String putUrl(String key, Duration lifetime) {
        return signed(Http.Method.PUT, key, lifetime, Map.of());
    }

    /** Where anybody who holds the address may read the file; a browser shows it as the type that was checked. */
    String getUrl(String key, String contentType, Duration lifetime) {
        return signed(
                Http.Method.GET,
                key,
                lifetime,
                Map.of("response-content-type", contentType, "response-content-disposition", "inline"));
    }

    /** Bytes of what lies under the key; empty when nothing does. */
    OptionalLong findSize(String key) {
        return call(() -> {
            try {
                return OptionalLong.of(client.statObject(StatObjectArgs.builder()
                                .bucket(config.bucket())
                                .object(key)
                                .build())
                        .size());
            } catch (ErrorResponseException refused) {
                if (ABSENT.contains(refused.errorResponse().code())) {
                    return OptionalLong.empty();
                }
                throw refused;
            }
        });
    }

    /** The SHA-256 of what lies under the key, read in pieces. */
    String sha256(String key) {
        return call(() -> {
            try (InputStream content = client.getObject(
                    GetObjectArgs.builder().bucket(config.bucket()).object(key).build())) {
                return Sha256.of(content);
            }
        });
    }

    void copy(String from, String to) {
        call(() -> client.copyObject(CopyObjectArgs.builder()
                .bucket(config.bucket())
                .object(to)
                .source(SourceObject.builder()
                        .bucket(config.bucket())
                        .object(from)
                        .build())
                .build()));
    }

    void put(String key, String contentType, byte[] content) {
        call(() -> client.putObject(PutObjectArgs.builder()
                .bucket(config.bucket())
                .object(key)
                .contentType(MediaType.get(contentType))
                .data(content, content.length)
                .build()));
    }

    void remove(String key) {
        call(() -> {
            client.removeObject(RemoveObjectArgs.builder()
                    .bucket(config.bucket())
                    .object(key)
                    .build());
            return true;
        });
    }

    private String signed(Http.Method method, String key, Duration lifetime, Map<String, String> query) {
        return call(() -> signer.getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                .method(method)
                .bucket(config.bucket())
                .object(key)
                .expiry((int) lifetime.toSeconds(), TimeUnit.SECONDS)
                .extraQueryParams(query)
                .build()));
    }

    private interface Call<T> {
        T run() throws MinioException, IOException;
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (MinioException | IOException failed) {
            throw new StoreUnavailable(failed);
        } catch (IllegalStateException wrapped) {
            // the form in which the client tells of a connection that cannot be made
            if (wrapped.getCause() instanceof IOException failed) {
                throw new StoreUnavailable(failed);
            }
            throw wrapped;
        }
    }

    private static MinioClient client(MediaConfig config, String url) {
        return MinioClient.builder()
                .endpoint(url)
                .region(config.region())
                .credentials(config.accessKey(), config.secretKey())
                .httpClient(
                        new OkHttpClient.Builder()
                                .connectTimeout(CONNECT)
                                .readTimeout(READ)
                                .writeTimeout(READ)
                                .build(),
                        true)
                .build();
    }

    private static String random() {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
