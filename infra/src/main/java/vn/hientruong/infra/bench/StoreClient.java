package vn.hientruong.infra.bench;

import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import vn.hientruong.infra.Failed;

/** The MinIO client and nothing else: what a program reaches that has the store's keys and asks nobody. */
final class StoreClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final MediaType JPEG = MediaType.get("image/jpeg");

    private final Store store;
    private final MinioClient client;

    StoreClient(Store store) {
        this.store = store;
        this.client = MinioClient.builder()
                .endpoint(store.url())
                .region("us-east-1")
                .credentials(store.accessKey(), store.secretKey())
                .httpClient(
                        new OkHttpClient.Builder()
                                .addNetworkInterceptor(StoreClient::withoutDelay)
                                .connectTimeout(PATIENCE)
                                .readTimeout(PATIENCE)
                                .writeTimeout(PATIENCE)
                                .build(),
                        true)
                .build();
    }

    void put(String name, byte[] jpeg) {
        try {
            client.putObject(PutObjectArgs.builder()
                    .bucket(store.bucket())
                    .object("incoming/" + name)
                    .contentType(JPEG)
                    .data(jpeg, jpeg.length)
                    .build());
        } catch (MinioException refused) {
            throw new Failed("the store took no photo from the MinIO client", refused);
        }
    }

    /** Otherwise a request may wait 40 ms for the store to acknowledge its head, and the comparison would be unfair. */
    private static Response withoutDelay(Interceptor.Chain chain) throws IOException {
        Objects.requireNonNull(chain.connection()).socket().setTcpNoDelay(true);
        return chain.proceed(chain.request());
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
