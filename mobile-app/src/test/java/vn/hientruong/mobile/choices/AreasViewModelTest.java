package vn.hientruong.mobile.choices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.choices.AreasState.AreaRow;
import vn.hientruong.mobile.places.Communes;
import vn.hientruong.mobile.testsupport.Bench;
import vn.hientruong.mobile.testsupport.SampleChoices;
import vn.hientruong.mobile.testsupport.SampleOutlines;

class AreasViewModelTest {
    private static final String AREAS = "/api/v1/me/areas";
    private static final Communes TWO =
            Communes.read(SampleOutlines.TWO.getBytes(UTF_8), new Locale("vi"), Wire.jsonb());

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Bench bench;

    @SuppressWarnings("NullAway.Init") // set before each test
    private AreasViewModel model;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        bench.line.answers("GET " + AREAS, SampleChoices.ONE_AREA);
        bench.line.answers("PUT " + AREAS, 204, "", Map.of(), "");
        model = made(Optional.of(TWO));
    }

    private AreasViewModel made(Optional<Communes> kept) {
        return new AreasViewModel(
                new ChoicesApi(bench.backend, bench.copies, bench.clock),
                () -> kept,
                Optional::empty,
                bench.tasks,
                bench.text,
                bench.clock);
    }

    private void shown() {
        model.ask();
        bench.finish();
    }

    private AreasState state() {
        return model.state().get();
    }

    @Test
    void chosenCommuneStandsAboveThoseThatMayBeAdded() {
        shown();

        assertThat(state().chosen()).containsExactly(new AreaRow("18880", "Phường Đồng Hới"));
        assertThat(state().found()).containsExactly(new AreaRow("18865", "Phường Đồng Thuận"));
    }

    @Test
    void communeIsFoundWithoutAccentsAndAdded() {
        shown();
        model.search("dong thuan");
        model.add(state().found().get(0).code());
        bench.finish();

        assertThat(bench.line.bodyOf("PUT " + AREAS)).isEqualTo("{\"areas\":[\"18880\",\"18865\"]}");
        assertThat(state().chosen()).extracting(AreaRow::code).containsExactly("18880", "18865");
        assertThat(state().note()).isEqualTo("Không có xã, phường nào như vậy.");
    }

    @Test
    void communeOneStandsInIsAdded() {
        shown();

        assertThat(model.addAt(17.55, 106.63)).isTrue();
        assertThat(model.addAt(10.0, 100.0)).isFalse();
        bench.finish();

        assertThat(state().chosen()).extracting(AreaRow::code).containsExactly("18880", "18865");
    }

    @Test
    void communeIsRemovedWithoutANetworkAndTheBackendHearsLater() {
        shown();
        bench.line.dead(true);
        model.remove("18880");
        bench.finish();
        assertThat(state().chosen()).isEmpty();
        assertThat(state().title()).isEqualTo("Lựa chọn của bạn chưa tới máy chủ");

        bench.line.dead(false);
        model.deliver();
        bench.finish();

        assertThat(bench.line.bodyOf("PUT " + AREAS)).isEqualTo("{\"areas\":[]}");
        assertThat(state().title()).isEmpty();
    }

    @Test
    void phoneThatKnowsNoCommunesShowsNumbersAndSaysSo() {
        model = made(Optional.empty());

        shown();

        assertThat(state().chosen()).containsExactly(new AreaRow("18880", "18880"));
        assertThat(state().note()).startsWith("Chưa có danh sách");
    }

    @Test
    void noMoreAreChosenThanTheBackendTakes() {
        bench.line.answers(
                "GET " + AREAS,
                IntStream.range(0, AreasViewModel.MOST)
                        .mapToObj(number -> "\"" + number + "\"")
                        .collect(Collectors.joining(",", "{\"areas\":[", "]}")));
        shown();
        model.add("18865");
        bench.finish();

        assertThat(state().chosen()).hasSize(AreasViewModel.MOST);
        assertThat(state().found()).isEmpty();
        assertThat(state().note()).isEqualTo("Bạn đã chọn đủ 10 nơi. Hãy bỏ bớt để thêm nơi khác.");
        assertThat(bench.line.asked()).doesNotContain("PUT " + AREAS);
    }
}
