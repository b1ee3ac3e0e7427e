package vn.hientruong.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** Longer than any upload may take from its ticket to its last part. */
    private static final Duration FORSAKEN = Duration.ofDays(3);

    /** Pages of this very machine, at whatever port: there trials and tests run. */
    private static final String THIS_MACHINE = "http://(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?";

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
     * @param origins of web pages whose scripts may read and send objects, as in {@code https://example.vn}; none: those
     *     of this machine
     */
    S3Proxy start(boolean fresh, List<String> origins) {
        try {
            if (fresh) {
                DataFolder.delete(folder.root().resolve("store"));
            }
            removeForsakenParts();
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

    /** The store takes parts of uploads that it does not know, or no longer, and nothing would ever ask for them again. */
    private void removeForsakenParts() throws IOException {
        // the clock that stamped them
        Path now = Files.createTempFile(folder.folder("store"), "now", "");
        FileTime before =
                FileTime.from(Files.getLastModifiedTime(now).toInstant().minus(FORSAKEN));
        Files.delete(now);
        try (DirectoryStream<Path> buckets = Files.newDirectoryStream(folder.folder("store"), Files::isDirectory)) {
            for (Path bucket : buckets) {
                removeForsakenParts(bucket, before);
            }
        }
    }

    private static void removeForsakenParts(Path bucket, FileTime before) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(bucket, ".mpus-*")) {
            for (Path parts : folders) {
                if (newest(parts).compareTo(before) < 0) {
                    DataFolder.delete(parts);
                }
            }
        }
    }

    private static FileTime newest(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            FileTime newest = Files.getLastModifiedTime(folder);
            for (Path file : (Iterable<Path>) files::iterator) {
                FileTime modified = Files.getLastModifiedTime(file);
                newest = modified.compareTo(newest) > 0 ? modified : newest;
            }
            return newest;
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
        // the library reads origins as regular expressions
        List<String> patterns = origins.isEmpty()
                ? List.of(THIS_MACHINE)
                : origins.stream().map(Pattern::quote).toList();
        return new CrossOriginResourceSharing(
                patterns, List.of("GET", "HEAD", "PUT"), List.of("*"), List.of("ETag"), "");
    }
}
