package vn.hientruong.sticker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.platform.problem.InvalidRequest;

class StickerFileTest {
    @Test
    void commasAndQuotesAreRead() {
        List<StickerFile.Line> lines = StickerFile.read("""
                code,name,lat,lon,category,address
                CV-01,"Công viên ""Nhật Lệ"", cổng chính",17.4821,106.6264,cay-xanh,
                CV-02,Bến xe,17.4700,106.6200
                """);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).text("name")).isEqualTo("Công viên \"Nhật Lệ\", cổng chính");
        assertThat(lines.get(0).textOrNull("address")).isNull();
        assertThat(lines.get(1).number()).isEqualTo(3);
        assertThat(lines.get(1).textOrNull("category")).isNull();
    }

    @Test
    void tablesFromAVietnameseOfficeAreRead() {
        List<StickerFile.Line> lines =
                StickerFile.read("\uFEFFname;code;lon;lat\r\nĐèn số 12;DEN-12;106,6264;17,4821\r\n");

        assertThat(lines.get(0).text("code")).isEqualTo("DEN-12");
        assertThat(lines.get(0).degrees("lat")).isEqualTo(17.4821);
        assertThat(lines.get(0).degrees("lon")).isEqualTo(106.6264);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "code,name,lat,lon\n",
                "code,name,lat\nA,B,1\n",
                "PK\u0003\u0004",
                "code,name,lat,lon\nA,\"nobody ends this,1,2\n"
            })
    void whatIsNoTableOfStickersIsRefused(String content) {
        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> StickerFile.read(content));
    }

    @Test
    void aTableHasAThousandLinesAtMost() {
        String line = "A,B,1,2\n";
        assertThat(StickerFile.read("code,name,lat,lon\n" + line.repeat(1000))).hasSize(1000);
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> StickerFile.read("code,name,lat,lon\n" + line.repeat(1001)))
                .withMessageContaining("max-lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1e5", "NaN", "1234.5", "=1+1"})
    void whatIsNoNumberIsNoDegree(String text) {
        assertThat(new StickerFile.Line(2, java.util.Map.of("lat", text)).degrees("lat"))
                .isNull();
    }
}
