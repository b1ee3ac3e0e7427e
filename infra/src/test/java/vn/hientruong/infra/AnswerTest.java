package vn.hientruong.infra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AnswerTest {
    @Test
    void problemNamesItsCodeAndTheFieldsAtFault() {
        Answer answer = answer(422, """
                {"type":"https://example.vn/problems/invalid-request","title":"","status":422,
                 "errors":[{"pointer":"/place/lat","detail":""},{"pointer":"/place/lon","detail":""}]}""");

        assertThat(answer.problem()).isEqualTo("invalid-request /place/lat /place/lon");
    }

    @Test
    void limitTellsHowToRaiseIt() {
        assertThatThrownBy(() -> answer(429, "{}").expect(201))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("HIENTRUONG_LIMITS_FACTOR");
    }

    @Test
    void expectedStatusPasses() {
        assertThat(answer(201, "{}").expect(200, 201).problem()).isEmpty();
    }

    private static Answer answer(int status, String body) {
        return new Answer("POST /api/v1/reports", status, body.getBytes(UTF_8));
    }
}
