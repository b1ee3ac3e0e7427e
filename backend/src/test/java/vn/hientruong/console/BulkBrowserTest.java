package vn.hientruong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.agency.Agencies;
import vn.hientruong.agency.AgencyEditing;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Chromium;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** One action on the rows chosen in a list, what became of each, and the ways back. */
@QuarkusTest
@Tag("browser")
class BulkBrowserTest {
    private static final String WARD = "ubnd-18880";
    private static final String HANDLER = "Nguyễn Văn Xử Lý";

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @TestHTTPResource("/console")
    @SuppressWarnings("NullAway.Init") // set by the extension
    URL console;

    @Inject
    AgencyEditing agencies;

    @Inject
    Agencies known;

    @Inject
    AgroalDataSource dataSource;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void severalAreAssignedAtOnceOneIsRefusedAndTheRestIsTakenBack() {
        List<Filed> all = dispatched("0912000071", 4, WARD);
        String lead = SignedIn.sample("lead");
        try (StaffBrowser staff = StaffBrowser.of(chromium, console.toString(), "lead")) {
            Page page = staff.go("/reports?status=DISPATCHED&agency=" + WARD);
            // the newest stands first, so the four lie together: a range, and one more by keyboard
            box(page, all.get(3)).check();
            box(page, all.get(1)).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
            assertThat(box(page, all.get(2))).isChecked();
            page.locator("#row-" + all.get(0).id()).focus();
            page.keyboard().press("x");
            assertThat(page.locator("[data-bulk] output")).hasText("Đã chọn 4");

            // somebody touches one of them meanwhile
            all.get(2).act(lead, "note", Map.of("text", "Đã gọi điện"), null).statusCode(200);
            choose(page, "Giao người xử lý");
            assertThat(page.locator(".picked input:checked")).hasCount(4);
            page.locator("select[name=assignee]").evaluate("field => { field.required = false; }");
            send(page, "Giao người xử lý");
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(page.locator(".picked input:checked")).hasCount(4);
            page.locator("select[name=assignee]")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(HANDLER));
            send(page, "Giao người xử lý");

            assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("Đã thực hiện 3. Không thực hiện được 1.");
            assertThat(outcome(page, all.get(2))).containsText("Người khác vừa thay đổi");
            all.get(3).show(lead).body("assignee.name", equalTo(HANDLER));

            page.reload();
            page.keyboard().press("u");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Đã hoàn tác 3.");
            assertThat(outcome(page, all.get(0))).hasText("Đã hoàn tác");
            all.get(3).show(lead).body("assignee", equalTo(null));
            page.getByRole(AriaRole.LINK, StaffBrowser.named("Về danh sách")).click();
            assertThat(page).hasURL(console + "/reports?status=DISPATCHED&agency=" + WARD);
            org.assertj.core.api.Assertions.assertThat(staff.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsChosenStaysChosenWhenTheListComesAnew() {
        List<Filed> all = dispatched("0912000072", 2, WARD);
        try (StaffBrowser staff = StaffBrowser.of(chromium, console.toString(), "handler")) {
            Page page = staff.go("/agency?cut=new");
            staff.awaitLive();
            while (page.locator("#row-" + all.get(1).id()).count() == 0) {
                page.locator("a.more").click(); // of other tests
                page.waitForLoadState();
                staff.awaitLive();
            }
            box(page, all.get(1)).check();
            String before = page.locator("#work")
                    .evaluate("work => work.querySelector('table').id = 'old'")
                    .toString();
            all.get(1)
                    .act(SignedIn.sample("intake"), "note", Map.of("text", "Ghi thêm"), null)
                    .statusCode(200);

            assertThat(page.locator("#" + before)).hasCount(0); // the list came anew
            assertThat(page.locator("[data-bulk] output")).hasText("Đã chọn 1");
        }
    }

    @Test
    void withoutScriptTheSameIsDoneByCheckBoxesAndButtons() {
        List<Filed> all = filed("0912000073", 2);
        try (StaffBrowser intake = StaffBrowser.of(
                chromium, console.toString(), "intake", new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = intake.go("/reports?status=SUBMITTED");
            all.forEach(one -> box(page, one).check());
            choose(page, "Chuyển xử lý");
            page.locator("select[name=category]").selectOption("giao-thong");
            page.getByLabel("Cơ quan chủ trì").selectOption(WARD);
            page.locator("select[name=urgency]").selectOption("NORMAL");
            send(page, "Chuyển xử lý");

            assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("Đã thực hiện 2.");
            assertThat(page.getByRole(AriaRole.BUTTON, StaffBrowser.named("Hoàn tác")))
                    .hasCount(0); // agencies were told
        }
        String token = SignedIn.sample("intake");
        all.forEach(one -> one.show(token).body("status", equalTo("DISPATCHED")));
    }

    @Test
    void aLeaderRemindsFromTheLateListAndTheAgencyIsTold() throws SQLException {
        String agency = "tre-" + UUID.randomUUID().toString().substring(0, 8);
        agencies.put(agency, new NewAgency(agency, agency, AgencyKind.CENTRE, null, null, true));
        await().until(() -> known.find(agency).isPresent()); // another instance would have told this one
        String lead = SignedIn.staff("lead-" + UUID.randomUUID().toString().substring(0, 8), agency, Role.LEAD);
        List<Filed> all = dispatched("0912000074", 2, agency);
        for (Filed one : all) {
            late(one);
        }
        try (StaffBrowser leader = StaffBrowser.of(chromium, console.toString(), "supervisor")) {
            Page page = leader.go("/leader/reports?figure=lateOpen&standing=true&agency=" + agency);
            assertThat(page.locator("#counted")).hasText("2");
            page.getByLabel("Chọn cả trang").check();
            choose(page, "Đôn đốc");
            page.getByLabel("Nội dung").fill("Đã quá hạn, đề nghị xử lý ngay");
            send(page, "Đôn đốc");

            assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("Đã thực hiện 2.");
            page.getByRole(AriaRole.LINK, StaffBrowser.named("Về danh sách")).click();
            assertThat(page.locator("#counted")).hasText("2");
            org.assertj.core.api.Assertions.assertThat(leader.complaints()).isEmpty();
        }
        for (Filed one : all) {
            io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(lead)
                    .get("/api/v1/reports/{id}/entries", one.id())
                    .then()
                    .statusCode(200)
                    .body("note", hasItem("Đã quá hạn, đề nghị xử lý ngay"));
        }
    }

    @Test
    void aSingleAssignmentIsTakenBackFromTheBarEvenAfterReloading() {
        Filed filed = dispatched("0912000075", 1, WARD).get(0);
        try (StaffBrowser staff = StaffBrowser.of(chromium, console.toString(), "lead")) {
            Page page = staff.go("/reports/" + filed.id() + "?desk=agency");
            Locator hands = staff.unfold("Giao người xử lý");
            hands.getByLabel("Người xử lý")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(HANDLER));
            StaffBrowser.submit(hands, "Giao người xử lý");
            Locator bar = page.locator("form[data-undo]");
            assertThat(bar).containsText("Đã thực hiện: Giao người xử lý.");
            assertThat(page.locator(".facts").getByText("Người xử lý: " + HANDLER))
                    .isVisible();

            page.reload();
            assertThat(bar).isVisible();
            bar.getByRole(AriaRole.BUTTON).focus();
            page.keyboard().press("Enter");
            assertThat(page.getByText("Đã hoàn tác: Giao người xử lý.")).isVisible();
            assertThat(page.locator(".facts").getByText("Người xử lý: " + HANDLER))
                    .hasCount(0);
            assertThat(bar).hasCount(0);
            org.assertj.core.api.Assertions.assertThat(staff.complaints()).isEmpty();
        }
    }

    @Test
    void aMergeIsTakenBackFromTheQueueByOneKey() {
        List<Filed> all = filed("0912000076", 2);
        String token = SignedIn.sample("intake");
        try (StaffBrowser intake = StaffBrowser.of(chromium, console.toString(), "intake")) {
            Page page = intake.go("/reports/" + all.get(1).id() + "?desk=intake");
            Locator merge = intake.unfold("Gộp phản ánh");
            merge.getByLabel("Mã phản ánh gộp vào").fill(all.get(0).code());
            StaffBrowser.submit(merge, "Gộp phản ánh");
            assertThat(page.locator("form[data-undo]")).containsText("Đã thực hiện: Gộp phản ánh.");
            all.get(1).show(token).body("status", equalTo("MERGED"));

            page.keyboard().press("u");
            assertThat(page.getByText("Đã hoàn tác: Gộp phản ánh.")).isVisible();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText(all.get(1).code());
        }
        all.get(1).show(token).body("status", equalTo("SUBMITTED"));
    }

    private static List<Filed> filed(String phone, int count) {
        String resident = SignedIn.resident(phone);
        return Stream.generate(() -> Filed.pothole(resident)).limit(count).toList();
    }

    private static List<Filed> dispatched(String phone, int count, String agency) {
        List<Filed> all = filed(phone, count);
        String intake = SignedIn.sample("intake");
        all.forEach(one -> one.act(intake, "dispatch", Map.of("category", "giao-thong", "leadAgency", agency), null)
                .statusCode(200));
        return all;
    }

    private void late(Filed one) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update report set due_at = filed_at - interval '1 day' where id = ?")) {
            update.setObject(1, UUID.fromString(one.id()));
            update.executeUpdate();
        }
    }

    private static Locator box(Page page, Filed one) {
        return page.getByLabel("Chọn " + one.code());
    }

    private static void choose(Page page, String action) {
        page.locator("[data-bulk]").getByRole(AriaRole.BUTTON, named(action)).click();
    }

    private static void send(Page page, String action) {
        page.locator("button.main").getByText(action).click();
    }

    private static Locator outcome(Page page, Filed one) {
        return page.locator("tr:has(#row-" + one.id() + ") td").last();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
