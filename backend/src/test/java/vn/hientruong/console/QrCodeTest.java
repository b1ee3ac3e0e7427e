package vn.hientruong.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn on paper is what a phone reads. */
class QrCodeTest {
    private static final int MARGIN = 4;
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hientruong.example/console/reports/0190e3a0-0000-7000-8000-000000000000",
                "Phản ánh ở phường Đồng Hới"
            })
    void aPhoneReadsWhatWasDrawn(String text) throws ChecksumException, FormatException {
        QrCode code = QrCode.of(text);
        BitMatrix read = new BitMatrix(code.size() - 2 * MARGIN);
        Matcher module = MODULE.matcher(code.path());
        while (module.find()) {
            read.set(Integer.parseInt(module.group(1)) - MARGIN, Integer.parseInt(module.group(2)) - MARGIN);
        }

        assertThat(new Decoder().decode(read).getText()).isEqualTo(text);
        assertThat(MODULE.matcher(code.path()).replaceAll("")).isEmpty();
    }
}
