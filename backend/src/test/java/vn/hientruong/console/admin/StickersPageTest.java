package vn.hientruong.console.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.audit.AuditLog;
import vn.hientruong.identity.ConsoleCookie;
import vn.hientruong.identity.ConsoleSessions;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.sticker.StickerEditing;
import vn.hientruong.sticker.StickerView;
import vn.hientruong.sticker.Stickers;
import vn.hientruong.testsupport.FormPost;

@QuarkusTest
class StickersPageTest {
    private static final String PAGE = "/console/admin/stickers";
    private static final Pattern STATE = Pattern.compile("name=\"state\" value=\"([^\"]+)\"");

    @Inject
    ConsoleSessions sessions;

    @Inject
    Stickers stickers;

    @Inject
    StickerEditing editing;

    private final String code = "TEM-" + UUID.randomUUID().toString().substring(0, 8);
    private AdminDeskAtWork admin = new AdminDeskAtWork("");

    @BeforeEach
    void signIn() {
        admin = AdminDeskAtWork.begin(sessions);
    }

    @Test
    void aStickerIsWrittenDownChangedPrintedAndRemoved() {
        admin.form(PAGE + "/new")
                .formParam("code", code)
                .formParam("name", "Cột đèn <b>12</b>")
                .formParam("point", "17.4689, 106.6223")
                .formParam("category", "chieu-sang")
                .formParam("active", "true")
                .post(PAGE + "/new")
                .then()
                .statusCode(303)
                .header("Location", endsWith(PAGE + "?done=saved"));
        assertThat(stickers.get(code).said().category()).isEqualTo("chieu-sang");
        assertThat(admin.read(PAGE + "?q=cot den")).contains(code).doesNotContain("<b>12</b>");
        assertThat(admin.read(PAGE + "/sheet?code=" + code))
                .contains("/t/" + code + "\"")
                .contains("viewBox")
                .contains("Cột đèn");

        admin.form(PAGE + "/of/" + code)
                .formParam("name", "Cột đèn 12")
                .formParam("point", "17.4690, 106.6224")
                .post(PAGE + "/of/" + code)
                .then()
                .statusCode(303);
        StickerView changed = stickers.get(code);
        assertThat(changed.said().active()).isFalse();
        assertThat(admin.read(PAGE + "/sheet?code=" + code)).doesNotContain("/t/" + code);

        admin.form(PAGE + "/of/" + code)
                .post(PAGE + "/of/" + code + "/removal")
                .then()
                .statusCode(303);
        org.assertj.core.api.Assertions.assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> stickers.get(code));
        assertThat(AuditLog.KINDS).contains("sticker");
        assertThat(admin.read("/console/admin/audit?kind=sticker")).contains(code);
    }

    @Test
    void aPlaceOutsideIsRefusedWithWhatWasTyped() {
        admin.form(PAGE + "/new")
                .formParam("code", code)
                .formParam("name", "Ngoài khơi")
                .formParam("point", "10.0, 115.0")
                .post(PAGE + "/new")
                .then()
                .statusCode(422)
                .body(containsString("Ngoài khơi"))
                .body(containsString("10.0, 115.0"));
    }

    @Test
    void aTableIsShownFirstThenAppliedAsItWasShown() {
        String table = "code,name,lat,lon,category,address\n" + code
                + ",Công viên,17.4689,106.6223,cay-xanh,Trần Hưng Đạo\n" + code + "-2,Bến xe,17.4690,106.6224\n";
        String preview = brought(table);
        String shown = admin.read(preview);
        assertThat(shown).contains("Công viên").contains("thêm mới");
        assertThat(stickers.findActive(code)).isEmpty();

        // somebody else is faster: what was shown would not be what happens
        String state = state(shown);
        editing.write(
                code, new vn.hientruong.sticker.NewSticker("Khác", 17.4689, 106.6223, null, null, true), Seen.NOTHING);
        apply(preview, state).then().statusCode(409);
        assertThat(stickers.findActive(code + "-2")).isEmpty();

        apply(preview, state(admin.read(preview))).then().statusCode(303);
        assertThat(stickers.get(code).said().name()).isEqualTo("Công viên");
        assertThat(stickers.get(code + "-2").said().category()).isNull();
        admin.asks().get(preview).then().statusCode(404);
    }

    @Test
    void oneBadLineKeepsTheWholeTableOut() {
        String preview = brought("code;name;lat;lon;category\n" + code + ";Được;17,4689;106,6223;\n" + code
                + "-x;Sai;17,4689;106,6223;khong-co\n" + code + ";Trùng;17,4689;106,6223;\n");
        String shown = admin.read(preview);

        assertThat(shown).contains("không nhập được").doesNotContain("name=\"state\"");
        apply(preview, "abc").then().statusCode(409);
        assertThat(stickers.findActive(code)).isEmpty();
    }

    @Test
    void whatIsNoTableIsRefusedOnTheSamePage() {
        assertThat(bring("%PDF-1.7".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(422);
        assertThat(bring(new byte[] {(byte) 0xff, (byte) 0xfe, 0}).status()).isEqualTo(422);
    }

    private String brought(String table) {
        FormPost.Answer answer = bring(table.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return URI.create(answer.location()).getPath();
    }

    private FormPost.Answer bring(byte[] table) {
        return FormPost.to(PAGE + "/import")
                .header("Cookie", ConsoleCookie.NAME + "=" + admin.secret())
                .header("Accept", "text/html")
                .field("csrf", admin.token(PAGE + "/import"))
                .file("file", "tem.csv", "text/csv", table)
                .send();
    }

    private Response apply(String preview, String state) {
        return admin.asks()
                .contentType("application/x-www-form-urlencoded;charset=UTF-8")
                .formParam("csrf", admin.token(PAGE + "/new"))
                .formParam("state", state)
                .post(preview);
    }

    private static String state(String page) {
        Matcher state = STATE.matcher(page);
        assertThat(state.find()).as(page).isTrue();
        return state.group(1);
    }
}
