package vn.hientruong.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import io.avaje.jsonb.Jsonb;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.mobile.categories.KeptCategories;
import vn.hientruong.mobile.testsupport.Fit;
import vn.hientruong.mobile.testsupport.LocalBackend;
import vn.hientruong.mobile.testsupport.PhoneScreen;
import vn.hientruong.model.category.CategoryView;

/** No text is cut and nothing lies over anything else, from the narrowest phone to the widest, up to double size. */
class TextSizeTest {
    private static final Locale VIETNAMESE = new Locale("vi");
    private static final String LONG = "Văn hóa, giáo dục, du lịch, di tích, giá cả, vệ sinh an toàn thực phẩm";
    private static final List<CategoryView> LIST = List.of(
            new CategoryView("van-hoa", LONG, true, 7, 24.0, "114 hoặc 112 hoặc 113", null, null, 0, List.of()),
            new CategoryView("nghiem", "Nghiêng", true, 60, null, null, null, null, 0, List.of()));

    @TempDir
    private Path folder;

    private final LocalBackend backend = new LocalBackend();

    @AfterEach
    void stop() {
        backend.close();
    }

    private PhoneScreen open(double scale) {
        Setup setup = new Setup(backend.address(), VIETNAMESE, scale, Optional.of(folder));
        return new PhoneScreen(() -> new FieldReportApp(setup, Clock.systemUTC()));
    }

    private void keepAList() {
        new KeptCategories(
                        folder, backend.address(), VIETNAMESE, Jsonb.builder().build())
                .keep(LIST, Clock.systemUTC().instant());
    }

    @ParameterizedTest
    @CsvSource({"320, 1", "320, 2", "390, 0.8", "390, 2", "430, 1", "430, 2"})
    void noticeAndListFit(double width, double scale) {
        keepAList();
        backend.answers(200, "text/html", "<html></html>");

        try (PhoneScreen screen = open(scale)) {
            screen.width(width);
            screen.awaitText("Chưa tới được máy chủ Hiện Trường");
            screen.awaitText(LONG);
            assertThat(screen.scene().getWidth()).isEqualTo(width);
            Fit.assertEverythingFits(screen);
        }
    }

    @ParameterizedTest
    @CsvSource({"320, 1", "320, 2", "390, 2", "430, 2"})
    void failureFits(double width, double scale) {
        backend.answers(200, "text/html", "<html></html>");

        try (PhoneScreen screen = open(scale)) {
            screen.width(width);
            screen.awaitText("Chưa tới được máy chủ Hiện Trường");
            Fit.assertEverythingFits(screen);
        }
    }

    @ParameterizedTest
    @CsvSource({"320, 2", "390, 2"})
    void emptyListFits(double width, double scale) {
        backend.answers(200, "application/json", "[]");

        try (PhoneScreen screen = open(scale)) {
            screen.width(width);
            screen.awaitText("Chưa có loại sự việc nào");
            Fit.assertEverythingFits(screen);
        }
    }
}
