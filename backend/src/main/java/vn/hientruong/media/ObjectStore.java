package vn.hientruong.media;

import io.minio.BucketExistsArgs;
import io.minio.CopyObjectArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.SourceObject;
import io.minio.StatObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import org.jboss.logging.Logger;
import vn.hientruong.platform.problem.StoreUnavailable;

/**
 * The one private bucket. Clients send to keys under {@code incoming/}, which only ever hold what nobody has looked at
 * yet; what passed the check lies under {@code kept/} and what was made of it under {@code renditions/}, where no ticket
 * lets anybody write. Every method throws {@link StoreUnavailable} when the store does not answer.
 */
@Singleton
class ObjectStore {
    private static final Logger LOG = Logger.getLogger(ObjectStore.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern OURS = Pattern.compile("(incoming|kept|renditions)/[A-Za-z0-9_-]{32}");
    private static final Set<String> ABSENT = Set.of("NoSuchKey", "NoSuchBucket");
    private static final Set<String> PRESENT = Set.of("BucketAlreadyOwnedByYou", "BucketAlreadyExists");

    private final StoreClient client;
    private final String bucket;

    ObjectStore(StoreClient client) {
        this.client = client;
        this.bucket = client.bucket();
    }

    /** @param modifiedAt by the clock of the store */
    record Stored(String key, Instant modifiedAt) {}

    /** Whether a key is of those this class makes up. */
    static boolean isOurs(String key) {
        return OURS.matcher(key).matches();
    }

    static String incomingKey() {
        return "incoming/" + random();
    }

    static String keptKey() {
        return "kept/" + random();
    }

    static String renditionKey() {
        return "renditions/" + random();
    }

    /** A store that is down must not keep the application from starting: the next request that needs it tries again. */
    void start(@Observes StartupEvent event) {
        try {
            requireBucket();
        } catch (StoreUnavailable down) {
            LOG.warnf("The object store does not answer yet: %s", down.getCause());
        }
    }

    /**
     * Asks the store each time, so that nobody is sent to one that is down.
     *
     * @throws StoreUnavailable while the bucket can be neither found nor made
     */
    void requireBucket() {
        var exists = BucketExistsArgs.builder().bucket(bucket).build();
        if (!client.call(() -> client.s3().bucketExists(exists))) {
            var make = MakeBucketArgs.builder().bucket(bucket).build();
            client.find(() -> client.s3().makeBucket(make).thenApply(made -> true), PRESENT);
        }
    }

    /** Bytes of what lies under the key; empty when nothing does. */
    OptionalLong findSize(String key) {
        var args = StatObjectArgs.builder().bucket(bucket).object(key).build();
        return client.find(() -> client.s3().statObject(args), ABSENT)
                .map(stat -> OptionalLong.of(stat.size()))
                .orElse(OptionalLong.empty());
    }

    /** What lies under the key, to be closed by the caller. */
    InputStream open(String key) {
        var args = GetObjectArgs.builder().bucket(bucket).object(key).build();
        return client.call(() -> client.s3().getObject(args));
    }

    /** A piece of it; what lies beyond the end is left out. */
    InputStream open(String key, long offset, long length) {
        var args = GetObjectArgs.builder()
                .bucket(bucket)
                .object(key)
                .offset(offset)
                .length(length)
                .build();
        return client.call(() -> client.s3().getObject(args));
    }

    /** Replaces the file. */
    void download(String key, Path to) {
        try (InputStream content = open(key)) {
            Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new StoreUnavailable(failed);
        }
    }

    /** The SHA-256 of what lies under the key, read in pieces. */
    String sha256(String key) {
        try (InputStream content = open(key)) {
            return Sha256.of(content);
        } catch (IOException failed) {
            throw new StoreUnavailable(failed);
        }
    }

    /** @return whether there was something to copy */
    boolean copy(String from, String to) {
        var args = CopyObjectArgs.builder()
                .bucket(bucket)
                .object(to)
                .source(SourceObject.builder().bucket(bucket).object(from).build())
                .build();
        return client.find(() -> client.s3().copyObject(args), ABSENT).isPresent();
    }

    void put(String key, String contentType, byte[] content) {
        var args = PutObjectArgs.builder()
                .bucket(bucket)
                .object(key)
                .contentType(MediaType.get(contentType))
                .data(content, content.length)
                .build();
        client.call(() -> client.s3().putObject(args));
    }

    void upload(String key, String contentType, Path from) {
        try {
            var args = UploadObjectArgs.builder()
                    .bucket(bucket)
                    .object(key)
                    .contentType(contentType)
                    .filename(from.toString())
                    .build();
            client.call(() -> client.s3().uploadObject(args));
        } catch (MinioException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Nothing there is as good as removed. */
    void remove(String key) {
        var args = RemoveObjectArgs.builder().bucket(bucket).object(key).build();
        client.call(() -> client.s3().removeObject(args));
    }

    /** Hands out everything in the bucket in batches, and never holds more than a page of it. */
    void list(int batchSize, Consumer<List<Stored>> use) {
        var args = ListObjectsArgs.builder().bucket(bucket).recursive(true).build();
        List<Stored> batch = new ArrayList<>();
        for (Result<Item> result : client.s3().listObjects(args)) {
            try {
                Item item = result.get();
                batch.add(new Stored(item.objectName(), item.lastModified().toInstant()));
            } catch (MinioException failed) {
                throw new StoreUnavailable(failed);
            }
            if (batch.size() == batchSize) {
                use.accept(List.copyOf(batch));
                batch.clear();
            }
        }
        use.accept(batch);
    }

    private static String random() {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
