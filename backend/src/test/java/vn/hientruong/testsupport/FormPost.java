package vn.hientruong.testsupport;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form with files as a browser sends it: one body of known length. */
public final class FormPost {
    private static final String EDGE = "edge-of-a-form";

    private final HttpRequest.Builder request;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private FormPost(String path) {
        request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Content-Type", "multipart/form-data; boundary=" + EDGE);
    }

    /**
     * What came back; nobody followed where it led.
     *
     * @param location empty where it leads nowhere
     */
    public record Answer(int status, String type, String location, String body, HttpResponse<String> whole) {
        /** What stands there in an answer of JSON. */
        public String text(String path) {
            return JsonPath.from(body).getString(path);
        }

        /** A header of it, empty where there is none. */
        public String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }
    }

    public static FormPost to(String path) {
        return new FormPost(path);
    }

    public FormPost header(String name, String value) {
        request.header(name, value);
        return this;
    }

    public FormPost fields(Map<String, String> fields) {
        fields.forEach(this::field);
        return this;
    }

    public FormPost field(String name, String value) {
        write("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n");
        write(value + "\r\n");
        return this;
    }

    public FormPost file(String name, String fileName, String type, byte[] content) {
        write("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: " + type + "\r\n\r\n");
        body.writeBytes(content);
        write("\r\n");
        return this;
    }

    public Answer send() {
        write("--" + EDGE + "--\r\n");
        HttpRequest sent = request.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(sent, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.headers().firstValue("Location").orElse(""),
                    answer.body(),
                    answer);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
