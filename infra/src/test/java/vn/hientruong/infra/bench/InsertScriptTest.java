package vn.hientruong.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InsertScriptTest {
    @Test
    void colonsAreWrittenSoThatPgbenchSeesNoVariable() {
        assertThat(InsertScript.withoutColons("'{\"key\": \"a\"}'")).isEqualTo("E'{\"key\"\\x3a \"a\"}'");
        assertThat(InsertScript.withoutColons("E'a\\\\b:c'")).isEqualTo("E'a\\\\b\\x3ac'");
        assertThat(InsertScript.withoutColons("'chieu-sang'")).isEqualTo("'chieu-sang'");
    }
}
