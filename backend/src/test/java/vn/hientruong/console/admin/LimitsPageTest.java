package vn.hientruong.console.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.category.Categories;
import vn.hientruong.category.CategoryEditing;
import vn.hientruong.identity.ConsoleSessions;
import vn.hientruong.model.agency.AgencyLimit;
import vn.hientruong.model.agency.AgencyLimitView;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.sla.AgencyLimits;

@QuarkusTest
class LimitsPageTest {
    private static final String PAGE = "/console/admin/limits";
    private static final String AGENCY = "ubnd-18880";

    @Inject
    ConsoleSessions sessions;

    @Inject
    Categories categories;

    @Inject
    CategoryEditing editing;

    @Inject
    AgencyLimits limits;

    private AdminDeskAtWork admin = new AdminDeskAtWork("");

    @BeforeEach
    void signIn() {
        admin = AdminDeskAtWork.begin(sessions);
    }

    @Test
    void theThreeLimitsOfACategoryChangeAndNothingElseOfIt() {
        String page = category("han-ba");
        admin.form(page)
                .formParam("workingDays", "7")
                .formParam("urgentMinutes", "")
                .formParam("complexDays", "12")
                .post(page)
                .then()
                .statusCode(303);

        assertThat(categories.get("han-ba").said())
                .isEqualTo(new NewCategory("Hạn han-ba", "Limit", 9500, true, 7, null, false, "114", true, 12, 77, 21));
    }

    @Test
    void aLimitLongerThanTheCategoryAllowsIsRefusedAndWhatWasTypedStays() {
        String page = category("han-dai");

        admin.form(page)
                .formParam("agency", AGENCY)
                .formParam("workingDays", "9")
                .post(page + "/agencies")
                .then()
                .statusCode(422)
                .body(containsString("Lớn nhất là 4."))
                .body(containsString("value=\"9\""));
        admin.form(page)
                .formParam("agency", "khong-co")
                .formParam("workingDays", "2")
                .post(page + "/agencies")
                .then()
                .statusCode(422)
                .body(containsString("id=\"limit-agency-fault\""));
    }

    @Test
    void anAgencyPromisesLessChangesItAndLetsTheCategoryHoldAgain() {
        String page = category("han-ngan");
        String own = page + "/agencies/" + AGENCY;
        admin.form(page)
                .formParam("agency", AGENCY)
                .formParam("workingDays", "2")
                .post(page + "/agencies")
                .then()
                .statusCode(303);
        assertThat(limits.get(AGENCY, "han-ngan").limit()).isEqualTo(new AgencyLimit(2, null));
        assertThat(admin.read(page)).contains("2 ngày làm việc");

        RequestSpecification late = admin.form(own).formParam("workingDays", "1");
        admin.form(own)
                .formParam("workingDays", "3")
                .formParam("urgentMinutes", "60")
                .post(own)
                .then()
                .statusCode(303);
        late.post(own).then().statusCode(409).body(containsString("Đang lưu: 3"));
        assertThat(limits.get(AGENCY, "han-ngan").limit()).isEqualTo(new AgencyLimit(3, 60));
        assertThat(admin.read(PAGE)).contains("3 ngày làm việc, khẩn 1 giờ");

        admin.form(own).post(own + "/removal").then().statusCode(303);
        assertThat(limits.list()).extracting(AgencyLimitView::category).doesNotContain("han-ngan");
    }

    private String category(String code) {
        editing.put(
                code, new NewCategory("Hạn " + code, "Limit", 9500, true, 4, 120, false, "114", true, null, 77, 21));
        return PAGE + "/of/" + code;
    }
}
