package vn.hientruong.console.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.agency.AgencyEditing;
import vn.hientruong.area.Areas;
import vn.hientruong.category.CategoryEditing;
import vn.hientruong.identity.ConsoleSessions;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.model.routing.NewRoutingRule;
import vn.hientruong.routing.Router;
import vn.hientruong.routing.RoutingRuleEditing;

@QuarkusTest
class RoutingPageTest {
    private static final String PAGE = "/console/admin/routing";
    private static final String DONG_HOI = "17.4689, 106.6223";

    @Inject
    ConsoleSessions sessions;

    @Inject
    RoutingRuleEditing rules;

    @Inject
    AgencyEditing agencies;

    @Inject
    CategoryEditing categories;

    @Inject
    Router router;

    @Inject
    Areas areas;

    private AdminDeskAtWork admin = new AdminDeskAtWork("");
    private String category = "";
    private String agency = "";

    @BeforeEach
    void aCategoryOfItsOwn() {
        admin = AdminDeskAtWork.begin(sessions);
        String suffix = UUID.randomUUID().toString().substring(0, 8);
        category = "quy-tac-" + suffix;
        agency = "don-vi-" + suffix;
        categories.put(
                category,
                new NewCategory("Lĩnh vực " + suffix, "Category " + suffix, 9800, false, 1, null, false, null, true));
        agencies.put(
                agency,
                new NewAgency("Đơn vị " + suffix, "Unit " + suffix, AgencyKind.CENTRE, null, List.of(category), true));
    }

    @Test
    void aRuleIsTriedThenSavedThenRemoved() {
        filled(admin.form(PAGE + "/new"))
                .formParam("point", DONG_HOI)
                .post(PAGE + "/new/dry-run")
                .then()
                .statusCode(200)
                .body(containsString("value=\"" + category + "\" selected"))
                .body(containsString("Vì &lt;thế&gt; Quy tắc riêng của Phường Đồng Hới."))
                .body(containsString("Chưa có quy tắc nào cho lĩnh vực"));
        assertThat(lead()).isNull();

        filled(admin.form(PAGE + "/new")).post(PAGE + "/new").then().statusCode(303);
        assertThat(lead()).isEqualTo(agency);
        assertThat(admin.read(
                        PAGE + "?q=" + category.replace("quy-tac", "Lĩnh vực").replace('-', ' ')))
                .contains("Phường Đồng Hới");
        assertThat(admin.read(PAGE + "/point?category=" + category + "&point=" + DONG_HOI))
                .contains("Quy tắc riêng của Phường Đồng Hới.");

        String removal = PAGE + "/of/" + id() + "/removal";
        assertThat(admin.read(removal)).contains("Nếu bỏ quy tắc này");
        admin.form(removal).post(removal).then().statusCode(303).header("Location", endsWith(PAGE + "?done=removed"));
        assertThat(lead()).isNull();
    }

    @Test
    void aRuleWithoutALeadIsRefusedAndAPlaceThatIsNoneIsToldWithWhatWasTyped() {
        admin.form(PAGE + "/new")
                .formParam("category", category)
                .formParam("reason", "Lý do đã gõ")
                .formParam("reasonEn", "Reason")
                .post(PAGE + "/new")
                .then()
                .statusCode(422)
                .body(containsString("id=\"rule-leadAgency-fault\""))
                .body(containsString("Lý do đã gõ"));
        filled(admin.form(PAGE + "/new"))
                .formParam("point", "chỗ nào đó <b>")
                .post(PAGE + "/new/dry-run")
                .then()
                .statusCode(422)
                .body(containsString("Hãy ghi tọa độ"))
                .body(containsString("chỗ nào đó &lt;b&gt;"))
                .body(not(containsString("chỗ nào đó <b>")));
        admin.asks()
                .get(PAGE + "/point?category=" + category + "&point=khong co")
                .then()
                .statusCode(422)
                .body(containsString("id=\"where-point-fault\""));
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndTheRuleStaysForWhatItWas() {
        rules.put(rule("Cũ"));
        String page = PAGE + "/of/" + id();
        RequestSpecification second = filled(admin.form(page)).formParam("category", "giao-thong");
        rules.put(rule("Người khác viết"));

        second.post(page)
                .then()
                .statusCode(409)
                .body(containsString("Đang lưu: Người khác viết"))
                .body(containsString("Vì &lt;thế&gt;"));
        filled(admin.form(page)).formParam("area", "18859").post(page).then().statusCode(303);

        assertThat(rules.show(UUID.fromString(id())).rule().area()).isEqualTo("18880");
        filled(admin.form(PAGE + "/new"))
                .post(PAGE + "/new")
                .then()
                .statusCode(422)
                .body(containsString("Đã có quy tắc cho lĩnh vực và địa bàn này"));
    }

    private NewRoutingRule rule(String reason) {
        return new NewRoutingRule(category, "18880", agency, null, null, null, reason, "Because");
    }

    private RequestSpecification filled(RequestSpecification form) {
        return form.formParam("category", category)
                .formParam("area", "18880")
                .formParam("leadAgency", agency)
                .formParam("reason", "Vì <thế>")
                .formParam("reasonEn", "Because");
    }

    private String id() {
        return rules.list().stream()
                .filter(rule -> rule.rule().category().equals(category))
                .map(rule -> rule.id().toString())
                .findFirst()
                .orElseThrow();
    }

    private @Nullable String lead() {
        return router.route(category, areas.locate(17.4689, 106.6223)).leadAgency();
    }
}
