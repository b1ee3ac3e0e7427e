package vn.hientruong.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.model.template.Placeholder;

class TemplateTextTest {
    @Test
    void whatIsKnownIsFilledInAndTheRestIsNamed() {
        TemplateText.Filled filled = TemplateText.fill(
                "{code} tại {address}, hạn {dueAt}; {code}",
                Map.of(Placeholder.CODE, "DH-7K2M", Placeholder.ADDRESS, "$1 \\ {x}"));

        assertThat(filled.text()).isEqualTo("DH-7K2M tại $1 \\ {x}, hạn {dueAt}; DH-7K2M");
        assertThat(filled.missing()).containsExactly(Placeholder.DUE_AT);
    }

    @Test
    void everyPlaceholderIsKnownByItsWord() {
        for (Placeholder placeholder : Placeholder.values()) {
            assertThat(TemplateText.unknown("Về {" + placeholder.word() + "}.")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{ code }", "{CODE}", "{phone}", "{{code}}", "mở { rồi thôi", "đóng }"})
    void anythingElseInBracesIsNot(String text) {
        assertThat(TemplateText.unknown(text)).isNotEmpty();
    }

    @Test
    void aTextWithoutBracesIsLeftAlone() {
        assertThat(TemplateText.fill("Cảm ơn ông/bà.", Map.of()))
                .isEqualTo(new TemplateText.Filled("Cảm ơn ông/bà.", List.of()));
    }
}
