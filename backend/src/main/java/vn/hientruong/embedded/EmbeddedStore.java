package vn.hientruong.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** An S3-compatible store on loopback that keeps plain files; nothing in it is readable without a signature. */
final class EmbeddedStore {
    /** Bytes: a little more than the largest video. */
    private static final long OBJECT_BYTES = 110L * 1024 * 1024;
    /** Bytes a request may make the store hold in memory before its signature is known to be right. */
    private static final long UNCHECKED_BYTES = 6L * 1024 * 1024;

    private final DataFolder folder;

    EmbeddedStore(DataFolder folder) {
        this.folder = folder;
    }

    String accessKey() {
        return folder.secret("store-access-key");
    }

    String secretKey() {
        return folder.secret("store-secret-key");
    }

    /**
     * Starts the server.
     *
     * @param fresh whether to begin with no object, whatever was there before
     * @param origins of web pages whose scripts may read and send objects, as in {@code https://example.vn}
     */
    S3Proxy start(boolean fresh, List<String> origins) {
        try {
            if (fresh) {
                DataFolder.delete(folder.root().resolve("store"));
            }
            S3Proxy store = S3Proxy.builder()
                    .blobStore(
                            new FilesystemNio2BlobStore(folder.folder("store").toString()))
                    .endpoint(URI.create("http://" + Loopback.ADDRESS + ":" + port()))
                    .awsAuthentication(AuthenticationType.AWS_V4, accessKey(), secretKey())
                    .maxSinglePartObjectSize(OBJECT_BYTES)
                    .v4MaxNonChunkedRequestSize(UNCHECKED_BYTES)
                    .ignoreUnknownHeaders(true)
                    .jettyMaxThreads(24)
                    .stopTimeout(0)
                    .corsRules(sharing(origins))
                    .build();
            store.start();
            return store;
        } catch (Exception failed) {
            throw Refusal.because("embedded.store-failed", folder.root(), failed.toString());
        }
    }

    /** The same port as last time where possible, so that signed addresses outlive a restart. */
    private int port() throws IOException {
        int last = Integer.parseInt(folder.kept("store-port", () -> "0"));
        if (last != 0 && Loopback.isFree(last)) {
            return last;
        }
        int next = Loopback.freePort();
        Path remembered = folder.keptFile("store-port");
        folder.write(remembered, Integer.toString(next));
        return next;
    }

    private static CrossOriginResourceSharing sharing(List<String> origins) {
        if (origins.isEmpty()) {
            return CrossOriginResourceSharing.disabled();
        }
        // the library reads origins as regular expressions
        List<String> exactly = origins.stream().map(Pattern::quote).toList();
        return new CrossOriginResourceSharing(
                exactly, List.of("GET", "HEAD", "PUT"), List.of("*"), List.of("ETag"), "");
    }
}
