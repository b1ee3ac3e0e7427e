package vn.hientruong.statistics.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import vn.hientruong.agency.Agencies;

/** Figures as CSV, workbook and paper. In the year 2008 nobody else files. */
@QuarkusTest
class FigureDocumentsTest {
    private static final String FIGURES = "/api/v1/statistics/figures";
    private static final String REPORTS = "/api/v1/statistics/reports";

    @Inject
    YearOfReports.Years years;

    @Inject
    Agencies agencies;

    private YearOfReports year = new YearOfReports("", "", "");

    @BeforeEach
    void makeReportsOnce() {
        year = years.of(2008);
    }

    @Test
    void csvSaysWhatJsonSays() {
        String query = FIGURES + "?period=2008&by=category&figures=received,done,onTimeShare,hoursToResolve90";
        JsonPath json = YearOfReports.read(year.supervisor(), query);
        List<String> lines = YearOfReports.csv(year.supervisor(), query + "&format=csv");
        assertThat(lines.get(0))
                .isEqualTo("\uFEFFLĩnh vực,Tổng số nhận được,Đã xử lý,Tỷ lệ đúng hạn,Số giờ đến khi có kết quả (90 %)");
        assertThat(lines).hasSize(json.getList("rows").size() + 2);
        for (int i = 0; i < json.getList("rows").size(); i++) {
            assertThat(lines.get(i + 1))
                    .contains("," + json.getInt("rows[" + i + "].figures.received") + ",")
                    .contains("," + json.getInt("rows[" + i + "].figures.done") + ",");
        }
        assertThat(lines.get(lines.size() - 1)).startsWith("Tổng cộng," + YearOfReports.COUNT + ",");
        given().auth()
                .oauth2(year.supervisor())
                .accept("text/csv")
                .get(query)
                .then()
                .statusCode(200)
                .contentType("text/csv");
    }

    @Test
    void theListAsCsvSaysNothingAboutReporters() {
        List<String> lines = YearOfReports.csv(year.supervisor(), REPORTS + "?period=2008&format=csv");
        assertThat(lines).hasSize(YearOfReports.COUNT + 1);
        assertThat(lines.get(0))
                .isEqualTo(
                        "\uFEFFMã định danh,Mã phản ánh,Trạng thái,Lĩnh vực,Cơ quan chủ trì,\"Xã, phường\",Kênh tiếp nhận,"
                                + "Gửi lúc,Chuyển xử lý lúc,Nhận xử lý lúc,Hạn xử lý,Có kết quả lúc");
        assertThat(String.join("", lines)).doesNotContain("84931049999");
    }

    @Test
    void aWorkbookHoldsNumbersAsNumbers() throws IOException {
        byte[] book = given().auth()
                .oauth2(year.supervisor())
                .get(FIGURES + "?period=2008&by=category&format=xlsx")
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
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("<v>" + YearOfReports.COUNT + "</v>");
        String texts = Pattern.compile("&#x([0-9a-f]+);")
                .matcher(parts.getOrDefault("xl/sharedStrings.xml", ""))
                .replaceAll(entity -> Character.toString(Integer.parseInt(entity.group(1), 16)));
        assertThat(texts).contains("Tổng số nhận được", "Tổng cộng");
        assertThat(parts.get("xl/styles.xml")).contains("0.0%");
    }

    @Test
    void aPaperHasTheOfficialLayoutAndItsFontsInside() throws IOException {
        byte[] pdf = given().auth()
                .oauth2(year.supervisor())
                .get(FIGURES + "?period=2008&by=category,area&format=pdf")
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
                            "Phản ánh gửi từ ngày 01/01/2008 đến ngày 31/12/2008",
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
                .oauth2(year.handler())
                .header("Accept-Language", "vi")
                .get(FIGURES + "?period=2008&format=pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument paper = Loader.loadPDF(own)) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                    .contains(agencies.get(year.agency()).name(Locale.forLanguageTag("vi")));
        }
    }
}
