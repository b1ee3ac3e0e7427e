package vn.hientruong.statistics.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A document that is sent while it is written: early, whole or visibly not whole, and no longer than somebody waits for it. */
@QuarkusTest
class GrowingDocumentTest {
    private static final byte[] MUCH = "x".repeat(200_000).getBytes(StandardCharsets.US_ASCII);
    private static final int LITTLE = 1_000;
    private static final int FOR_HALF_A_MINUTE = 30_000;

    private static final AtomicInteger DONE = new AtomicInteger();
    private static volatile CountDownLatch read = new CountDownLatch(1);

    @TestHTTPResource("/test/growing/")
    @SuppressWarnings("NullAway.Init") // set by the extension
    URL address;

    /** Documents that come to different ends. */
    @Path("/test/growing")
    @PermitAll
    public static class EndsResource {
        @GET
        @Path("long")
        public Response ofTwoParts(@Context RoutingContext request) {
            return grow(request, out -> {
                out.write(MUCH);
                awaitReader();
                out.write(MUCH);
            });
        }

        private static void awaitReader() throws IOException {
            try {
                if (!read.await(30, TimeUnit.SECONDS)) {
                    throw new IOException("The first part was not read before the second was written");
                }
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
        }

        @GET
        @Path("short")
        public Response ofOnePart(@Context RoutingContext request) {
            return grow(request, out -> out.write(MUCH, 0, LITTLE));
        }

        @GET
        @Path("broken")
        public Response withoutAnEnd(@Context RoutingContext request) {
            return grow(request, out -> {
                out.write(MUCH);
                awaitReader();
                throw new IllegalStateException("The database went away");
            });
        }

        @GET
        @Path("nothing")
        public Response withoutABeginning(@Context RoutingContext request) {
            return grow(request, out -> {
                throw new IllegalStateException("There is no database");
            });
        }

        @GET
        @Path("endless")
        public Response thatGoesOn(@Context RoutingContext request) {
            return grow(request, out -> {
                for (int i = 0; i < FOR_HALF_A_MINUTE; i++) {
                    out.write(MUCH, 0, LITTLE);
                    out.flush();
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                }
            });
        }

        private static Response grow(RoutingContext request, Documents.Writing writing) {
            return Documents.grow("text/csv", "test.csv", request, writing, DONE::incrementAndGet);
        }
    }

    @BeforeEach
    void nothingIsDone() {
        DONE.set(0);
        read = new CountDownLatch(1);
    }

    @Test
    void theFirstPartComesBeforeTheLastIsWritten() throws Exception {
        HttpResponse<InputStream> answer = ask("long");
        try (InputStream body = answer.body()) {
            assertThat(body.readNBytes(LITTLE)).hasSize(LITTLE);
            assertThat(DONE.get()).isZero();
            read.countDown();
            assertThat(body.readAllBytes()).hasSize(2 * MUCH.length - LITTLE);
        }
        assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
        await().until(() -> DONE.get() == 1);
    }

    @Test
    void whatIsShortSaysHowLongItIs() throws Exception {
        HttpResponse<InputStream> answer = ask("short");

        assertThat(answer.headers().firstValue("Content-Length")).contains(String.valueOf(LITTLE));
        assertThat(answer.body().readAllBytes()).hasSize(LITTLE);
        await().until(() -> DONE.get() == 1);
    }

    @Test
    void aPartIsNeverTakenForTheWhole() throws Exception {
        try (InputStream body = ask("broken").body()) {
            assertThat(body.readNBytes(LITTLE)).hasSize(LITTLE);
            read.countDown();
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }
        await().until(() -> DONE.get() == 1);
    }

    @Test
    void nothingIsSaidAfterAPart() throws Exception {
        try (Socket line = line("broken")) {
            assertThat(line.getInputStream().readNBytes(LITTLE)).hasSize(LITTLE);
            read.countDown();
            ByteArrayOutputStream rest = new ByteArrayOutputStream();
            try {
                line.getInputStream().transferTo(rest);
            } catch (SocketException reset) {
                assertThat(reset).hasMessageContaining("reset"); // cut off as well
            }
            assertThat(rest.toString(StandardCharsets.US_ASCII))
                    .doesNotContain("problem")
                    .doesNotEndWith("\r\n0\r\n\r\n");
        }
        await().until(() -> DONE.get() == 1);
    }

    @Test
    void whatCannotBeBegunIsToldAsAProblem() {
        given().get("/test/growing/nothing").then().statusCode(500).contentType("application/problem+json");
        await().until(() -> DONE.get() == 1);
    }

    @Test
    void writingEndsWhenNobodyReadsAnyMore() throws Exception {
        try (Socket line = line("endless")) {
            assertThat(line.getInputStream().readNBytes(LITTLE)).hasSize(LITTLE);
            assertThat(DONE.get()).isZero();
        }
        await().atMost(10, TimeUnit.SECONDS).until(() -> DONE.get() == 1);
    }

    /** A connection that looks at nothing but the bytes. */
    private Socket line(String path) throws IOException {
        Socket line = new Socket(address.getHost(), address.getPort());
        line.getOutputStream()
                .write(("GET " + address.getPath() + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return line;
    }

    private HttpResponse<InputStream> ask(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + path)).build(),
                        HttpResponse.BodyHandlers.ofInputStream());
    }
}
