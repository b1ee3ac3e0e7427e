package vn.hientruong.category.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.testsupport.Bearer;
import vn.hientruong.testsupport.Looked;

@QuarkusTest
class CategoryResourceTest {
    private static final String PATH = "/api/v1/categories";
    private static final String ADMIN_PATH = "/api/v1/admin/categories/";

    @Inject
    Categories categories;

    @Inject
    AgroalDataSource database;

    @Test
    void anybodyReadsWhatCanBeReported() {
        put("read-later", said("Đọc sau", 9002, true));
        put("read-first", said("Đọc trước", 9001, true));
        put("read-never", said("Không đọc", 9003, false));

        List<String> codes = given().get(PATH).then().statusCode(200).extract().path("code");

        assertThat(codes).containsSubsequence("read-first", "read-later").doesNotContain("read-never");
        given().get(PATH)
                .then()
                .body("find { it.code == 'read-first' }.name", equalTo("Đọc trước"))
                .body("find { it.code == 'read-first' }.photoRequired", equalTo(false))
                .body("find { it.code == 'read-first' }.workingDays", equalTo(3))
                .body("find { it.code == 'read-first' }.urgentHours", equalTo(1.5f))
                .body("find { it.code == 'read-first' }.emergencyPhone", equalTo("113"));
    }

    @Test
    void namesComeInTheLanguageOfTheCaller() {
        put("spoken", said("Tiếng Việt", 9010, true));

        given().header("Accept-Language", "en-GB,en;q=0.9").get(PATH).then().body("name", hasItem("English"));
        given().header("Accept-Language", "fr").get(PATH).then().body("name", hasItem("Tiếng Việt"));
    }

    @Test
    void unchangedListIsNotSentAgain() {
        put("tagged", said("Có nhãn", 9020, true));
        var first = given().get(PATH).then().header("Cache-Control", "max-age=60");
        String tag = first.extract().header("ETag");

        given().header("If-None-Match", tag).get(PATH).then().statusCode(304).header("ETag", tag);
        put("tagged", said("Nhãn mới", 9020, true));
        given().header("If-None-Match", tag).get(PATH).then().statusCode(200).header("ETag", not(tag));
    }

    @Test
    void changeCountsAtOnceAndReplacesAllThatWasSaid() {
        put("changing", said("Trước", 9030, true));
        put("changing", new NewCategory("Sau", "After", 9030, true, 60, null, true, null, false));

        Category category = categories.get("changing");

        assertThat(category.name(Texts.VIETNAMESE)).isEqualTo("Sau");
        assertThat(category.name(Texts.ENGLISH)).isEqualTo("After");
        assertThat(category.photoRequired()).isTrue();
        assertThat(category.workingDays()).isEqualTo(60);
        assertThat(category.urgentMinutes()).isNull();
        assertThat(category.directDispatch()).isTrue();
        assertThat(category.emergencyPhone()).isNull();
        assertThat(category.active()).isFalse();
        assertThat(categories.listActive()).doesNotContain(category);
    }

    @Test
    void changeByAnotherInstanceArrives() throws SQLException {
        put("elsewhere", said("Ở đây", 9040, true));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update category set name = 'Ở nơi khác' where code = 'elsewhere'");
            statement.execute("select pg_notify('hientruong', 'category elsewhere')");
        }

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> given().get(PATH).then().body("name", hasItem("Ở nơi khác")));
    }

    @Test
    void onlyAdministratorsWrite() {
        NewCategory said = said("Không được", 9050, true);

        given().contentType(ContentType.JSON)
                .body(said)
                .put(ADMIN_PATH + "forbidden")
                .then()
                .statusCode(401);
        for (Role role : List.of(Role.RESIDENT, Role.INTAKE, Role.HANDLER, Role.LEAD, Role.SUPERVISOR)) {
            Bearer.as(role)
                    .contentType(ContentType.JSON)
                    .body(said)
                    .put(ADMIN_PATH + "forbidden")
                    .then()
                    .statusCode(403);
        }
        assertThat(categories.find("forbidden")).isEmpty();
    }

    @Test
    void everyFaultIsNamedAndNothingIsWritten() {
        Bearer.as(Role.ADMIN)
                .contentType(ContentType.JSON)
                .body(new NewCategory(" ", "x".repeat(101), -1, true, 61, 0, true, "người", true))
                .put(ADMIN_PATH + "faulty")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/name", "/nameEn", "/position", "/workingDays", "/urgentMinutes", "/emergencyPhone"));
        assertThat(categories.find("faulty")).isEmpty();
    }

    @Test
    void switchLeftOutIsAFaultAndNotOff() {
        Bearer.as(Role.ADMIN)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"a\",\"nameEn\":\"b\",\"position\":1,\"workingDays\":1}")
                .put(ADMIN_PATH + "faulty")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/photoRequired", "/directDispatch", "/active"));
    }

    @Test
    void codeOutOfShapeIsNoAddress() {
        Bearer.as(Role.ADMIN)
                .contentType(ContentType.JSON)
                .body(said("Mã sai", 1, true))
                .put(ADMIN_PATH + "-not-a-code")
                .then()
                .statusCode(404);
    }

    private static NewCategory said(String name, int position, boolean active) {
        return new NewCategory(name, "English", position, false, 3, 90, false, emergency(active), active);
    }

    private static @Nullable String emergency(boolean active) {
        return active ? "113" : null;
    }

    private static void put(String code, NewCategory said) {
        Looked.at(() -> Bearer.as(Role.ADMIN), ADMIN_PATH + code)
                .contentType(ContentType.JSON)
                .body(said)
                .put(ADMIN_PATH + code)
                .then()
                .statusCode(200);
    }
}
