package vn.hientruong.statistics.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.agency.Agencies;
import vn.hientruong.agency.Agency;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Areas;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.model.identity.Role;
import vn.hientruong.report.RandomReports;
import vn.hientruong.testsupport.Bearer;
import vn.hientruong.testsupport.SignedIn;

/** In the year 2006 nobody else files. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class StatisticsResourceTest {
    private static final String FIGURES = "/api/v1/statistics/figures";
    private static final String REPORTS = "/api/v1/statistics/reports";
    private static final int COUNT = 400;
    private static final long SEED = 20261125;

    @Inject
    RandomReports random;

    @Inject
    Categories categories;

    @Inject
    Agencies agencies;

    @Inject
    Areas areas;

    private String agency = "";
    private String supervisor = "";
    private String handler = "";

    @BeforeEach
    void makeReportsOnce() {
        if (!agency.isEmpty()) {
            return;
        }
        List<String> answering =
                agencies.listActive().stream().map(Agency::code).limit(4).toList();
        agency = answering.get(0);
        random.store(
                COUNT,
                SEED,
                new RandomReports.World(
                        categories.listActive().stream()
                                .map(Category::code)
                                .limit(4)
                                .toList(),
                        answering,
                        areas.all().stream().map(AreaFound::id).limit(5).toList()),
                Instant.parse("2006-01-10T00:00:00Z"),
                Instant.parse("2006-12-20T00:00:00Z"));
        supervisor = SignedIn.staff("figures-supervisor", null, Role.SUPERVISOR);
        handler = SignedIn.staff("figures-handler", agency, Role.HANDLER);
    }

    @Test
    void figuresAreForStaff() {
        given().get(FIGURES).then().statusCode(401);
        for (String path : List.of("figures", "standing", "trend", "ranking", "reports")) {
            Bearer.as(Role.RESIDENT).get("/api/v1/statistics/" + path).then().statusCode(403);
        }
    }

    @Test
    void anAgencySeesItsOwnReportsAlone() {
        JsonPath own = read(handler, FIGURES + "?period=2006&by=agency");
        JsonPath all = read(supervisor, FIGURES + "?period=2006&by=agency");
        assertThat(own.getList("rows.groups.agency.code")).isEqualTo(List.of(agency));
        assertThat(all.getList("rows")).hasSizeGreaterThan(3);
        assertThat(all.getInt("total.figures.received")).isEqualTo(COUNT);
        Map<String, Object> asSeenByAll =
                all.getMap("rows.find { it.groups.agency?.code == '" + agency + "' }.figures");
        assertThat(own.<String, Object>getMap("total.figures")).isEqualTo(asSeenByAll);

        String other = agencies.listActive().get(1).code();
        assertThat(read(handler, FIGURES + "?period=2006&agency=" + other).getInt("total.figures.received"))
                .isZero();
        assertThat(read(handler, REPORTS + "?period=2006&agency=" + other).getList("items"))
                .isEmpty();
        assertThat(csv(handler, REPORTS + "?period=2006&format=csv")).hasSize(own.getInt("total.figures.received") + 1);
    }

    @Test
    void everyRowKnowsTheListBehindEachOfItsFigures() {
        JsonPath table = read(supervisor, FIGURES + "?from=2006-02-03&to=2006-11-20&by=agency,channel,quarter");
        List<Map<String, Object>> rows = new ArrayList<>(table.getList("rows"));
        assertThat(rows).hasSizeGreaterThan(50);
        Collections.shuffle(rows, new Random(SEED));
        for (Map<String, Object> row : rows.subList(0, 6)) {
            String list = Objects.requireNonNull((String) row.get("reports"));
            @SuppressWarnings("unchecked")
            Map<String, Number> figures = Objects.requireNonNull((Map<String, Number>) row.get("figures"));
            figures.forEach((key, value) -> {
                if (!key.endsWith("Share") && !key.startsWith("hours")) {
                    assertThat(read(supervisor, list.replace("{figure}", key) + "&limit=200")
                                    .getList("items"))
                            .as("%s of %s", key, row)
                            .hasSize(value.intValue());
                }
            });
        }
    }

    @Test
    void whatStandsOpenIsCountedWhateverTheYear() {
        JsonPath table = read(supervisor, "/api/v1/statistics/standing?by=agency&figures=received,open,lateOpen,done");
        assertThat(table.getString("from")).isNull();
        assertThat(table.getInt("total.figures.open")).isEqualTo(table.getInt("total.figures.received"));
        assertThat(table.getInt("total.figures.done")).isZero();
        Map<String, Object> row = table.getMap("rows.find { it.groups.agency?.code == '" + agency + "' }");
        String late = String.valueOf(row.get("reports")).replace("{figure}", "lateOpen");
        int counted = Integer.parseInt(String.valueOf(
                Objects.requireNonNull((Map<?, ?>) row.get("figures")).get("lateOpen")));
        assertThat(csv(supervisor, late + "&format=csv")).hasSize(counted + 1);
        assertThat(counted).isPositive();
    }

    @Test
    void aSeriesHasNoGaps() {
        JsonPath series =
                read(supervisor, "/api/v1/statistics/trend?from=2005-12-30&to=2006-01-12&step=day&figures=received");
        assertThat(series.getList("rows")).hasSize(14);
        assertThat(series.getString("rows[0].groups.day.code")).isEqualTo("2005-12-30");
        assertThat(series.getInt("rows[0].figures.received")).isZero();
        assertThat(series.<Integer>getList("rows.figures.received").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(series.getInt("total.figures.received"))
                .isPositive();
        JsonPath months = read(supervisor, "/api/v1/statistics/trend?period=2006&step=month");
        assertThat(months.getList("rows.groups.month.code")).hasSize(12).contains("2006-01", "2006-12");
    }

    @Test
    void aRankingIsInTheOrderOfItsFigure() {
        JsonPath ranking = read(supervisor, "/api/v1/statistics/ranking?period=2006&sort=-received");
        List<Integer> values = ranking.getList("rows.value");
        assertThat(values).isSortedAccordingTo(Comparator.reverseOrder()).hasSize(4);
        assertThat(ranking.getInt("rows[0].rank")).isEqualTo(1);
        JsonPath lowest = read(supervisor, "/api/v1/statistics/ranking?period=2006&sort=received&by=category&least=90");
        assertThat(lowest.<Integer>getList("rows.received")).isSorted().allMatch(received -> received >= 90);
        // two groups that have the same share the place
        JsonPath ties = read(supervisor, "/api/v1/statistics/ranking?period=2006&sort=refused.SPAM&by=day");
        List<Integer> ranks = ties.getList("rows.rank");
        List<Integer> tied = ties.getList("rows.value");
        for (int i = 1; i < ranks.size(); i++) {
            assertThat(ranks.get(i)).isEqualTo(tied.get(i).equals(tied.get(i - 1)) ? ranks.get(i - 1) : i + 1);
        }
    }

    @Test
    void csvSaysWhatJsonSays() {
        String query = FIGURES + "?period=2006&by=category&figures=received,done,onTimeShare,hoursToResolve90";
        JsonPath json = read(supervisor, query);
        List<String> lines = csv(supervisor, query + "&format=csv");
        assertThat(lines.get(0))
                .isEqualTo("\uFEFFLĩnh vực,Tổng số nhận được,Đã xử lý,Tỷ lệ đúng hạn,Số giờ đến khi có kết quả (90 %)");
        assertThat(lines).hasSize(json.getList("rows").size() + 2);
        for (int i = 0; i < json.getList("rows").size(); i++) {
            assertThat(lines.get(i + 1))
                    .contains("," + json.getInt("rows[" + i + "].figures.received") + ",")
                    .contains("," + json.getInt("rows[" + i + "].figures.done") + ",");
        }
        assertThat(lines.get(lines.size() - 1)).startsWith("Tổng cộng," + COUNT + ",");
        given().auth()
                .oauth2(supervisor)
                .accept("text/csv")
                .get(query)
                .then()
                .statusCode(200)
                .contentType("text/csv");
    }

    @Test
    void theListAsCsvSaysNothingAboutReporters() {
        List<String> lines = csv(supervisor, REPORTS + "?period=2006&format=csv");
        assertThat(lines).hasSize(COUNT + 1);
        assertThat(lines.get(0))
                .isEqualTo(
                        "\uFEFFMã định danh,Mã phản ánh,Trạng thái,Lĩnh vực,Cơ quan chủ trì,\"Xã, phường\",Kênh tiếp nhận,"
                                + "Gửi lúc,Chuyển xử lý lúc,Nhận xử lý lúc,Hạn xử lý,Có kết quả lúc");
        assertThat(String.join("", lines)).doesNotContain("84931049999");
    }

    @Test
    void aWorkbookHoldsNumbersAsNumbers() throws IOException {
        byte[] book = given().auth()
                .oauth2(supervisor)
                .get(FIGURES + "?period=2006&by=category&format=xlsx")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .extract()
                .asByteArray();
        Path file = Path.of("target/figures.xlsx");
        Files.write(file, book);
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("<v>" + COUNT + "</v>");
        String texts = Pattern.compile("&#x([0-9a-f]+);")
                .matcher(parts.getOrDefault("xl/sharedStrings.xml", ""))
                .replaceAll(entity -> Character.toString(Integer.parseInt(entity.group(1), 16)));
        assertThat(texts).contains("Tổng số nhận được", "Tổng cộng");
        assertThat(parts.get("xl/styles.xml")).contains("0.0%");
    }

    @Test
    void aPaperHasTheOfficialLayoutAndItsFontsInside() throws IOException {
        byte[] pdf = given().auth()
                .oauth2(supervisor)
                .get(FIGURES + "?period=2006&by=category,area&format=pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        Files.write(Path.of("target/figures.pdf"), pdf);
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(paper);
            assertThat(text)
                    .contains(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Độc lập - Tự do - Hạnh phúc",
                            "ĐẦU MỐI TIẾP NHẬN PHẢN ÁNH HIỆN TRƯỜNG",
                            "Phản ánh gửi từ ngày 01/01/2006 đến ngày 31/12/2006",
                            "NGƯỜI LẬP BIỂU",
                            "THỦ TRƯỞNG ĐƠN VỊ",
                            "Tổng cộng",
                            "Trang 1/" + paper.getNumberOfPages());
            assertThat(paper.getPage(0).getMediaBox().getWidth()).isBetween(841f, 842.5f);
            for (PDPage page : paper.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(page.getResources().getFont(name).getName())
                            .isTrue();
                }
            }
        }
        byte[] own = given().auth()
                .oauth2(handler)
                .header("Accept-Language", "vi")
                .get(FIGURES + "?period=2006&format=pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument paper = Loader.loadPDF(own)) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                    .contains(agencies.get(agency).name(Locale.forLanguageTag("vi")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "figures?period=2006-13,?period",
        "figures?period=2006&from=2006-01-01,?period",
        "figures?from=2006-01-01,?to",
        "figures?from=01/02/2006&to=2006-03-01,?from",
        "figures?by=agency&by=category&by=area&by=channel,?by",
        "figures?by=colour,?by",
        "figures?figures=happiness,?figures",
        "figures?channel=pigeon,?channel",
        "figures?area=nowhere,?area",
        "figures?format=doc,?format",
        "figures?format=pdf&figures=received&figures=refused&figures=done&figures=open&figures=onTime&figures=merged"
                + "&figures=rated&figures=asked&figures=waiting&figures=planned&figures=lateOpen&figures=lateDone"
                + "&figures=extended&figures=accepted&figures=resolved,?figures",
        "standing?period=2006,?period",
        "trend?period=2006&step=agency,?step",
        "trend?from=2004-01-01&to=2006-01-01&step=day,?step",
        "ranking?sort=happiness,?sort",
        "ranking?by=agency&by=area,?by",
        "ranking?least=0,?least",
        "reports?figure=happiness,?figure",
        "reports?limit=201,?limit",
        "reports?after=x,?after",
        "reports?format=pdf,?format",
        "reports?standing=true&period=2006,?period"
    })
    void whatCannotBeAnsweredIsRefusedBeforeTheFirstByte(String query, String pointer) {
        given().auth()
                .oauth2(supervisor)
                .urlEncodingEnabled(false)
                .get("/api/v1/statistics/" + query)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static JsonPath read(String token, String address) {
        return get(token, address).jsonPath();
    }

    private static List<String> csv(String token, String address) {
        return get(token, address).asString().lines().toList();
    }

    private static Response get(String token, String address) {
        return given().auth()
                .oauth2(token)
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
