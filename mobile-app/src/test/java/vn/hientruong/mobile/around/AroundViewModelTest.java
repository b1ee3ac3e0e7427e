package vn.hientruong.mobile.around;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.around.AroundFilter.Choice;
import vn.hientruong.mobile.around.AroundFilter.Progress;
import vn.hientruong.mobile.map.Box;
import vn.hientruong.mobile.testsupport.Bench;
import vn.hientruong.mobile.testsupport.SampleMap;

class AroundViewModelTest {
    private static final String MAP = "GET /api/v1/map?bbox=";
    private static final Box TOWN = new Box(106.60, 17.45, 106.64, 17.49);

    @TempDir
    private Path folder;

    private Bench bench;
    private AroundViewModel model;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        model = model();
        answers(SampleMap.THREE);
    }

    private AroundViewModel model() {
        return new AroundViewModel(
                new AroundApi(bench.backend, bench.copies, bench.clock),
                () -> List.of(new Choice("o-ga", "Ổ gà"), new Choice("rac", "Rác thải")),
                bench.tasks,
                bench.text,
                bench.clock);
    }

    private void answers(String geoJson) {
        bench.line.answers(MAP, 200, "application/geo+json", Map.of(), geoJson);
    }

    private AroundState look(Box box, double zoom) {
        model.looksAt(box, zoom);
        bench.finish();
        return model.state().get();
    }

    @Test
    void nearestComeFirstInWords() {
        assertThat(look(TOWN, 14).rows())
                .extracting(AroundRow::name)
                .containsExactly("Ổ gà · Đang xử lý", "Chiếu sáng · Đã xử lý", "57 phản ánh ở đây");
        assertThat(model.state().get().rows())
                .extracting(AroundRow::away)
                .containsExactly("cách 120 m", "cách 1,2 km", "cách 2,6 km");
    }

    @Test
    void smallMovementsAskForNothing() {
        look(TOWN, 14);
        look(new Box(106.605, 17.455, 106.645, 17.495), 14.3);
        assertThat(bench.line.asked()).hasSize(1);

        look(new Box(106.70, 17.45, 106.74, 17.49), 14);
        look(TOWN, 15);
        assertThat(bench.line.asked()).hasSize(3).last().asString().endsWith("&zoom=15");
    }

    @Test
    void whileOneAnswerIsAwaitedOnlyTheNewestWishWaits() {
        for (int step = 0; step < 20; step++) {
            model.looksAt(new Box(106.6 + step, 17.45, 106.64 + step, 17.49), 14);
        }
        bench.finish();

        assertThat(bench.line.asked()).hasSize(2).last().asString().contains("bbox=125.58");
    }

    @Test
    void emptyPlaceSaysSo() {
        answers("{\"type\":\"FeatureCollection\",\"reports\":0,\"features\":[]}");

        assertThat(look(TOWN, 14).title()).isEqualTo("Chưa có phản ánh nào ở đây");
    }

    @Test
    void whatWasSeenLastIsThereWithoutANetwork() {
        look(TOWN, 14);
        bench.line.dead(true);
        bench.clock.pass(Duration.ofHours(2));
        model = model();
        model.shown();
        AroundState state = look(TOWN, 14);

        assertThat(state.rows()).hasSize(3);
        assertThat(state.failed()).isTrue();
        assertThat(state.advice()).isEqualTo("Đang xem dữ liệu lưu 2 giờ trước.");
    }

    @Test
    void afterAFailureNothingIsAskedUntilSomebodyMovesOrWantsIt() {
        bench.line.dead(true);
        look(TOWN, 14);
        look(TOWN, 14);
        assertThat(bench.line.asked()).hasSize(1);
        bench.line.dead(false);
        model.again();
        bench.finish();

        assertThat(model.state().get().rows()).hasSize(3);
    }

    @Test
    void oddGeoJsonIsNoAnswer() {
        for (String odd :
                List.of("{}", "{\"features\":[{}]}", "[]", "{\"features\":[{\"geometry\":{},\"properties\":{}}]}")) {
            answers(odd);
            model = model();
            assertThat(look(TOWN, 14).title()).as(odd).isEqualTo("Chưa tới được máy chủ Hiện Trường");
        }
    }

    @Test
    void guestsMayLookToo() {
        bench.resident.is("");

        assertThat(look(TOWN, 14).rows()).hasSize(3);
        assertThat(bench.line.last().headers()).doesNotContainKey("Authorization");
    }

    @Test
    void whatIsLookedForIsAskedOfTheBackendAndSaidInWords() {
        look(TOWN, 14);
        model.look(AroundFilter.NONE.with(Progress.OPEN).withCategory("rac"));
        assertThat(model.state().get().rows())
                .as("nothing else is shown meanwhile")
                .isEmpty();
        bench.finish();

        assertThat(bench.line.asked())
                .last()
                .asString()
                .endsWith("&zoom=14&category=rac&status=DISPATCHED,IN_PROGRESS,PLANNED,PENDING_APPROVAL");
        assertThat(model.inWords()).isEqualTo("Rác thải, Đang xử lý");
        model.look(AroundFilter.NONE);
        bench.finish();
        assertThat(bench.line.asked()).last().asString().endsWith("&zoom=14");
        assertThat(model.inWords()).isEmpty();
        assertThat(model.state().get().rows()).hasSize(3);
    }

    @Test
    void answerToWhatIsNotLookedForAnyMoreIsNotShown() {
        look(TOWN, 14);
        answers(SampleMap.NONE);
        model.look(AroundFilter.NONE.with(Progress.DONE));
        model.look(AroundFilter.NONE.withCategory("o-ga"));
        bench.finish();

        assertThat(bench.line.asked()).last().asString().endsWith("&category=o-ga");
        assertThat(model.state().get().advice()).isEqualTo("Hãy bỏ lọc, hoặc kéo bản đồ để xem nơi khác.");
    }

    @Test
    void narrowedAnswerIsNotTakenForEverythingLater() {
        look(TOWN, 14);
        answers(SampleMap.NONE);
        model.look(AroundFilter.NONE.with(Progress.DONE));
        bench.finish();
        bench.line.dead(true);
        model = model();
        model.shown();

        assertThat(look(TOWN, 14).rows()).hasSize(3);
    }
}
