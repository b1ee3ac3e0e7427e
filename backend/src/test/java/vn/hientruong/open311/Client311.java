package vn.hientruong.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A client of GeoReport v2 that believes nothing: every XML answer must fit the schema and say what the JSON one says. */
final class Client311 {
    static final String ROOT = "/open311/v2/";
    static final String XML = "text/xml; charset=utf-8";
    static final String JSON = "application/json; charset=utf-8";

    private Client311() {}

    /** The JSON answer to a call that succeeds, after a look at the XML one. */
    static JsonNode get(String path, Object... query) {
        return get(200, path, query);
    }

    static JsonNode get(int status, String path, Object... query) {
        Response xml = call(ROOT + path + ".xml", query);
        Response json = call(ROOT + path + ".json", query);
        return compared(status, xml, json);
    }

    /** Both formats of that, with the status of both. */
    static JsonNode compared(int status, Response xml, Response json) {
        assertThat(xml.statusCode()).as(xml.asString()).isEqualTo(status);
        assertThat(json.statusCode()).as(json.asString()).isEqualTo(status);
        assertThat(xml.header("Content-Type")).isEqualTo(XML);
        assertThat(json.header("Content-Type")).isEqualTo(JSON);
        assertThat(xml.asString()).startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        Spark.valid(xml.asByteArray());
        Spark.assertSame(xml.asByteArray(), json.asByteArray());
        return Spark.json(json.asByteArray());
    }

    static Response call(String path, Object... query) {
        var request = given().urlEncodingEnabled(true);
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam((String) query[i], query[i + 1]);
        }
        return request.get(path);
    }

    /** A form with these fields, names and values in turn; one name may stand several times. */
    static Response post(String ending, Object... fields) {
        Map<String, List<Object>> form = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.computeIfAbsent((String) fields[i], first -> new ArrayList<>()).add(fields[i + 1]);
        }
        var request = given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8")))
                .contentType("application/x-www-form-urlencoded; charset=utf-8");
        form.forEach((name, values) -> request.formParam(name, values));
        return request.post(ROOT + "requests" + ending);
    }

    /**
     * A multipart form with its length said beforehand, as curl and browsers send it.
     *
     * @param fields names and values in turn
     * @param files names, types and bytes in turn
     */
    static Response postParts(List<String> fields, List<Object> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < fields.size(); i += 2) {
            body.writeBytes(part("name=\"" + fields.get(i) + "\"", null));
            body.writeBytes((fields.get(i + 1) + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        for (int i = 0; i < files.size(); i += 3) {
            body.writeBytes(part("name=\"" + files.get(i) + "\"; filename=\"f\"", (String) files.get(i + 1)));
            body.writeBytes((byte[]) files.get(i + 2));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--parts--\r\n".getBytes(StandardCharsets.UTF_8));
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("multipart/form-data", io.restassured.http.ContentType.BINARY)))
                .contentType("multipart/form-data; boundary=parts")
                .body(body.toByteArray())
                .post(ROOT + "requests.json");
    }

    private static byte[] part(String disposition, @Nullable String type) {
        return ("--parts\r\nContent-Disposition: form-data; " + disposition + "\r\n"
                        + (type == null ? "" : "Content-Type: " + type + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The errors of a refused call, in both formats. */
    static String refused(int status, Object... fields) {
        JsonNode errors = comparedErrors(status, post(".xml", fields), post(".json", fields));
        return errors.toString();
    }

    static JsonNode comparedErrors(int status, Response xml, Response json) {
        JsonNode errors = compared(status, xml, json);
        assertThat(errors.isArray()).isTrue();
        assertThat(errors).isNotEmpty().allSatisfy(error -> {
            assertThat(error.path("code").isInt()).isTrue();
            assertThat(error.path("description").asText()).isNotBlank();
        });
        return errors;
    }

    static List<String> texts(JsonNode list, String member) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.path(member).asText()));
        return texts;
    }

    /** Names of the members of an object. */
    static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
