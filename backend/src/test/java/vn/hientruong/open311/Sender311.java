package vn.hientruong.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.hientruong.model.identity.Scope;
import vn.hientruong.testsupport.ApiKey;

/**
 * A system that files.
 *
 * @param key of its own
 */
record Sender311(String key) {
    /** With a key that opens the filing of reports. */
    static Sender311 begin() {
        Scene.set();
        return new Sender311(ApiKey.of(Scope.REPORTS_FILE));
    }

    String filed(Object... fields) {
        var answer = Client311.post(
                ".json", with(fields, "service_code", Scene.PLAIN, "lat", "17.4731", "long", "106.6301"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Spark.json(answer.asByteArray())
                .path(0)
                .path("service_request_id")
                .asText();
    }

    String refused(Object... fields) {
        return Client311.refused(400, with(fields));
    }

    Object[] with(Object[] fields, Object... more) {
        List<Object> all = new ArrayList<>(Arrays.asList(fields));
        all.addAll(Arrays.asList(more));
        all.addAll(List.of("api_key", key));
        return all.toArray();
    }
}
