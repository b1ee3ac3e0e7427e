package vn.hientruong.infra.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceRequestTest {
    private static final UUID PHOTO = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @TempDir
    private Path folder;

    private List<ServiceRequest> rows = List.of();

    @BeforeEach
    void readRows() throws IOException {
        Path csv = folder.resolve("rows.csv");
        Files.writeString(csv, """
                sr_number,request_type,created_at,channel,owner,anonymous,latitude,longitude,council_name
                1,Bulky Items,2020-01-01 08:00:00,Call,BOS,N,34.0,-118.4,"PICO, UNION"
                2,Single Streetlight Issue,2020-01-01 09:00:00,Mobile App,BSL,Y,34.1,-118.3,
                3,Graffiti Removal,yesterday,Self Service,OCB,N,,,CANOGA
                4,Unheard Of,2020-01-01 10:00:00,Call,OCB,N,34.2,-118.2,CANOGA
                """);
        rows = ServiceRequest.read(csv);
    }

    @Test
    void foreignTypesAreMappedAndUnknownOnesKept() {
        assertThat(rows)
                .extracting(ServiceRequest::category)
                .containsExactly("ve-sinh-moi-truong", "chieu-sang", "trat-tu-do-thi", "Unheard Of");
    }

    @Test
    void medianRowLandsInTheMiddleOfDongHoi() {
        ObjectNode body = ReportBody.movedToTheCentre(rows).of(rows.get(1), PHOTO);

        assertThat(body.at("/place/lat").asDouble()).isCloseTo(17.47, within(1e-9));
        assertThat(body.at("/place/lon").asDouble()).isCloseTo(106.60, within(1e-9));
        assertThat(body.path("takenAt").asText()).isEqualTo("2020-01-01T17:00:00Z");
        assertThat(body.path("anonymous").asBoolean()).isTrue();
    }

    @Test
    void whatARowLacksItsBodyLacksToo() {
        ObjectNode body = ReportBody.movedToTheCentre(rows).of(rows.get(2), PHOTO);

        assertThat(body.path("place").isEmpty()).isTrue();
        assertThat(body.path("takenAt").asText()).isEqualTo("yesterday");
    }

    @Test
    void sampleIsSpreadOverTheWholeFile() {
        List<ServiceRequest> many =
                IntStream.range(0, 10_000).mapToObj(i -> rows.get(i % 4)).toList();

        assertThat(ServiceRequest.sample(many, 1000)).hasSize(1000);
        assertThat(ServiceRequest.sample(rows, 2)).containsExactly(rows.get(0), rows.get(2));
        assertThat(ServiceRequest.sample(rows, 9)).hasSize(4);
    }
}
