package vn.hientruong.mobile.categories;

import static org.assertj.core.api.Assertions.assertThat;

import io.avaje.jsonb.Jsonb;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.categories.CategoriesState.Showing;
import vn.hientruong.mobile.text.Strings;
import vn.hientruong.model.category.CategoryView;
import vn.hientruong.model.problem.ProblemView;

class CategoriesViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final List<CategoryView> TWO = List.of(
            new CategoryView("o-ga", "Ổ gà", true, 5, null, null, null, null, 0, List.of()),
            new CategoryView("chay-no", "Cháy nổ", false, 1, 0.5, "114", null, null, 0, List.of()));

    @TempDir
    private Path folder;

    private final Queue<Runnable> background = new ArrayDeque<>();
    private KeptCategories kept;
    private CategoriesViewModel model;
    private Answer<List<CategoryView>> answer = new Answer.Received<>(TWO);
    private int asked;

    @BeforeEach
    void open() {
        Locale vietnamese = new Locale("vi");
        kept = new KeptCategories(
                folder,
                URI.create("https://phananh.example.vn"),
                vietnamese,
                Jsonb.builder().build());
        model = new CategoriesViewModel(
                () -> {
                    asked++;
                    return answer;
                },
                kept,
                new Tasks(background::add, Runnable::run),
                Strings.in(vietnamese),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private CategoriesState state() {
        return model.state().get();
    }

    private void finishBackground() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private void startWith(Answer<List<CategoryView>> told) {
        answer = told;
        model.start();
        finishBackground();
    }

    @Test
    void saysThatItIsLoadingWhileNothingIsThere() {
        model.start();

        assertThat(state()).isEqualTo(CategoriesState.loading("Đang tải danh sách…"));
    }

    @Test
    void listsCategoriesWithLimitAndEmergencyPhone() {
        startWith(new Answer.Received<>(TWO));

        assertThat(state().showing()).isEqualTo(Showing.LIST);
        assertThat(state().rows())
                .containsExactly(
                        new CategoryRow("Ổ gà", "Xử lý trong 5 ngày làm việc", ""),
                        new CategoryRow("Cháy nổ", "Xử lý trong 1 ngày làm việc", "Khẩn cấp gọi 114"));
        assertThat(state().title()).isEmpty();
    }

    @Test
    void rowIsSpokenWhole() {
        startWith(new Answer.Received<>(TWO));

        assertThat(state().rows())
                .extracting(CategoryRow::spoken)
                .containsExactly(
                        "Ổ gà. Xử lý trong 5 ngày làm việc.",
                        "Cháy nổ. Xử lý trong 1 ngày làm việc. Khẩn cấp gọi 114.");
    }

    @Test
    void freshListIsKept() {
        startWith(new Answer.Received<>(TWO));

        assertThat(kept.find()).contains(new KeptCategories.Kept(TWO, NOW));
    }

    @Test
    void emptyListIsExplained() {
        startWith(new Answer.Received<>(List.of()));

        assertThat(state().showing()).isEqualTo(Showing.EMPTY);
        assertThat(state().advice()).isNotBlank();
    }

    @Test
    void offlineWithoutACopySaysWhatToDo() {
        startWith(new Answer.Offline<>());

        assertThat(state())
                .isEqualTo(CategoriesState.failure(
                        "Không kết nối được", "Hãy kiểm tra Wi-Fi hoặc dữ liệu di động, rồi bấm “Thử lại”."));
    }

    @Test
    void refusalShowsTheBackendsOwnWords() {
        startWith(new Answer.Refused<>(
                new ProblemView("/problems/too-many-requests", "Quá nhiều yêu cầu", 429, "Chờ 30 giây.", null, null)));

        assertThat(state()).isEqualTo(CategoriesState.failure("Quá nhiều yêu cầu", "Chờ 30 giây."));
    }

    @Test
    void refusalWithoutDetailStillSaysWhatToDo() {
        startWith(new Answer.Refused<>(new ProblemView("about:blank", "Lỗi máy chủ", 500, null, null, null)));

        assertThat(state()).isEqualTo(CategoriesState.failure("Lỗi máy chủ", "Hãy thử lại sau ít phút."));
    }

    @Test
    void strangeAnswerPointsToTheWifiSignIn() {
        startWith(new Answer.Unexpected<>());

        assertThat(state().showing()).isEqualTo(Showing.FAILURE);
        assertThat(state().advice()).contains("Wi-Fi", "đăng nhập", "trình duyệt");
    }

    @Test
    void copyIsShownBeforeTheBackendAnswers() {
        kept.keep(TWO, NOW.minus(Duration.ofHours(3)));

        model.start();
        background.remove().run();

        assertThat(asked).isZero();
        assertThat(state().rows()).hasSize(2);
        assertThat(state().busy()).isTrue();
        assertThat(state().title()).isEmpty();
    }

    @Test
    void offlineTheCopyIsShownWithItsAge() {
        kept.keep(TWO, NOW.minus(Duration.ofHours(3)));

        startWith(new Answer.Offline<>());

        assertThat(state().showing()).isEqualTo(Showing.LIST);
        assertThat(state().rows()).hasSize(2);
        assertThat(state().title()).isEqualTo("Không kết nối được");
        assertThat(state().advice()).startsWith("Đang xem danh sách lưu 3 giờ trước.");
    }

    @Test
    void tryingAgainBringsTheList() {
        startWith(new Answer.Offline<>());
        answer = new Answer.Received<>(TWO);

        model.again();
        assertThat(state().showing()).isEqualTo(Showing.LOADING);
        finishBackground();

        assertThat(state().showing()).isEqualTo(Showing.LIST);
    }

    @Test
    void noticeStaysWhileTryingAgain() {
        kept.keep(TWO, NOW.minus(Duration.ofHours(3)));
        startWith(new Answer.Offline<>());

        model.again();

        assertThat(state().title()).isEqualTo("Không kết nối được");
        assertThat(state().busy()).isTrue();
    }

    @Test
    void secondPressWhileAskingAsksNoSecondTime() {
        startWith(new Answer.Offline<>());

        model.again();
        model.again();
        finishBackground();

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void comingBackTriesAgainOnlyAfterAFailure() {
        startWith(new Answer.Offline<>());
        answer = new Answer.Received<>(TWO);

        model.returned();
        finishBackground();
        assertThat(state().showing()).isEqualTo(Showing.LIST);

        model.returned();
        finishBackground();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void faultInTheProgramDoesNotLoadForEver() {
        CategoriesViewModel faulty = new CategoriesViewModel(
                () -> {
                    throw new IllegalStateException("a fault of the program");
                },
                kept,
                new Tasks(Runnable::run, Runnable::run),
                Strings.in(Locale.ENGLISH),
                Clock.fixed(NOW, ZoneOffset.UTC));

        faulty.start();

        assertThat(faulty.state().get().showing()).isEqualTo(Showing.FAILURE);
        assertThat(faulty.state().get().title()).isEqualTo("Something went wrong in the app");
    }
}
