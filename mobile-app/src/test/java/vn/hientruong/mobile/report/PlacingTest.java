package vn.hientruong.mobile.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hientruong.mobile.report.ReportState.ChoiceRow;

/** Where a report is: by the receiver, by a commune, by a street. */
class PlacingTest extends ReportAtHand {
    @Test
    void positionOfLastWeekIsNoPlaceButOneOfNowIs() {
        position.is(16.0, 108.0, 8, Duration.ofDays(7));

        assertThat(state().place().known()).isFalse();
        assertThat(state().place().name()).isEqualTo("Vị trí đã cũ, hãy chọn lại");
        model.placing().whereIStand();
        assertThat(state().problem()).startsWith("Chưa biết bạn đang ở đâu.");

        position.is(17.4689, 106.6223, 8, Duration.ofSeconds(5));
        assertThat(state().place().known()).isTrue();
        assertThat(state().place().accuracy()).isEqualTo("Sai số khoảng 8 m");
    }

    @Test
    void placeSomebodyChoseIsMovedByNoPosition() {
        model.placing().commune("18865");
        model.placing().address("Cạnh chợ");
        position.is(17.4689, 106.6223, 8, Duration.ZERO);

        assertThat(state().place().name()).isEqualTo("Phường Đồng Thuận");
        assertThat(state().place().address()).isEqualTo("Cạnh chợ");
        model.placing().whereIStand();
        assertThat(state().place().name()).isEqualTo("Phường Đồng Hới");
        assertThat(state().place().address()).isEqualTo("Cạnh chợ");
    }

    @Test
    void worsePositionReplacesNoBetterOne() {
        position.is(17.4689, 106.6223, 8, Duration.ZERO);
        position.is(17.55, 106.62, 900, Duration.ZERO);

        assertThat(state().place().lat()).isEqualTo(17.4689);
    }

    @Test
    void withoutPermissionForThePositionCommunesAndWordsAreTheWay() {
        position.allow(false);
        model.placing().toPlace();
        assertThat(state().place().name()).isEqualTo("Ứng dụng chưa được phép biết vị trí");
        model.placing().whereIStand();
        assertThat(state().problem()).isEqualTo("Ứng dụng chưa được phép biết vị trí");

        model.placing().search("dong thuan");
        bench.finish();
        assertThat(state().communes()).extracting(ChoiceRow::code).containsExactly("18865");
    }

    @Test
    void streetIsFoundByItsNameAndTheNewestWishCounts() {
        bench.line.answers(
                "GET /api/v1/addresses?words=L%C3%BD+Th%C6%B0%E1%BB%9Dng",
                "[{\"address\":\"12 Lý Thường Kiệt\",\"lat\":17.55,\"lon\":106.63}]");
        model.placing().toPlace();
        List.of("L", "Lý", "Lý T", "Lý Th", "Lý Thường").forEach(model.placing()::search);
        bench.finish();

        assertThat(bench.line.asked())
                .filteredOn(line -> line.contains("/addresses"))
                .hasSize(2);
        assertThat(state().addresses())
                .extracting(ReportState.AddressRow::address)
                .containsExactly("12 Lý Thường Kiệt");
        model.placing().street(state().addresses().get(0));
        assertThat(state().place()).satisfies(place -> {
            assertThat(place.address()).isEqualTo("12 Lý Thường Kiệt");
            assertThat(place.name()).isEqualTo("Phường Đồng Thuận");
            assertThat(place.accuracy()).isEqualTo("Bạn đã chọn");
        });
        bench.line.dead(true);
        model.placing().search("Lý Thường K");
        bench.finish();
        assertThat(state().addresses())
                .as("without a network the communes are left")
                .isEmpty();
    }
}
