package vn.hientruong.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void cellsAreQuotedWhereTheyMustBe() {
        assertThat(written("Đường, cầu", "\"a\"", new BigDecimal("0.9377"), null, "hai\ndòng"))
                .isEqualTo("\uFEFF\"Đường, cầu\",\"\"\"a\"\"\",0.9377,,\"hai\ndòng\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-2", "@SUM(A1)"})
    void noTextBecomesAFormula(String text) {
        assertThat(written(text)).isEqualTo("\uFEFF'" + text + "\r\n");
        assertThat(written("Phường " + text)).isEqualTo("\uFEFFPhường " + text + "\r\n");
    }

    @Test
    void tabsAndReturnsThatHideAFormulaAreNoWayRound() {
        assertThat(written("\t=1")).isEqualTo("\uFEFF'\t=1\r\n");
        assertThat(written("\r=1")).isEqualTo("\uFEFF\"'\r=1\"\r\n");
    }

    private static String written(@Nullable Object... cells) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv csv = new Csv(out);
        csv.line(Arrays.asList(cells));
        csv.end();
        return out.toString(StandardCharsets.UTF_8);
    }
}
