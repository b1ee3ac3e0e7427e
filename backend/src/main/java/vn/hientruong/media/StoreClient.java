package vn.hientruong.media;

import io.minio.MinioAsyncClient;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import vn.hientruong.platform.problem.StoreUnavailable;

/** The connection to the object store, and what its refusals mean. */
@Singleton
class StoreClient {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(30);
    /** Requests at the same time; the HTTP client's own five would make worker threads wait for each other. */
    private static final int AT_ONCE = 32;

    private final MinioAsyncClient s3;
    private final String bucket;

    StoreClient(MediaConfig config) {
        this.bucket = config.bucket();
        this.s3 = MinioAsyncClient.builder()
                .endpoint(config.url())
                .region(config.region())
                .credentials(config.accessKey(), config.secretKey())
                .httpClient(http(), true)
                .build();
    }

    @PreDestroy
    void close() throws Exception {
        s3.close();
    }

    MinioAsyncClient s3() {
        return s3;
    }

    String bucket() {
        return bucket;
    }

    /** @throws StoreUnavailable when the store does not answer, or refuses */
    <T> T call(Supplier<CompletableFuture<T>> request) {
        try {
            return request.get().join();
        } catch (CompletionException failed) {
            throw unavailable(cause(failed));
        }
    }

    /**
     * The answer, or nothing when the store refuses with one of these codes.
     *
     * @throws StoreUnavailable when the store does not answer, or refuses for another reason
     */
    <T> Optional<T> find(Supplier<CompletableFuture<T>> request, Set<String> absent) {
        try {
            return Optional.of(request.get().join());
        } catch (CompletionException failed) {
            if (cause(failed) instanceof ErrorResponseException refused
                    && absent.contains(refused.errorResponse().code())) {
                return Optional.empty();
            }
            throw unavailable(cause(failed));
        }
    }

    private static Throwable cause(Throwable failed) {
        Throwable cause = failed.getCause();
        return failed instanceof CompletionException && cause != null ? cause(cause) : failed;
    }

    private static RuntimeException unavailable(Throwable cause) {
        if (cause instanceof MinioException || cause instanceof IOException) {
            return new StoreUnavailable(cause);
        }
        return new IllegalStateException(cause);
    }

    private static OkHttpClient http() {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        return new OkHttpClient.Builder()
                .addNetworkInterceptor(StoreClient::withoutDelay)
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(AT_ONCE, 1, TimeUnit.MINUTES))
                .connectTimeout(CONNECT)
                .readTimeout(READ)
                .writeTimeout(READ)
                .build();
    }

    /** A head and a body in two small writes would otherwise wait 40 ms for each other. */
    private static Response withoutDelay(Interceptor.Chain chain) throws IOException {
        Objects.requireNonNull(chain.connection()).socket().setTcpNoDelay(true);
        return chain.proceed(chain.request());
    }
}
