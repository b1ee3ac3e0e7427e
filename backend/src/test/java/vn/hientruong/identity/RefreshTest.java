package vn.hientruong.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.identity.Tokens;
import vn.hientruong.testsupport.SignedIn;

@QuarkusTest
class RefreshTest {
    @Inject
    AgroalDataSource database;

    @Test
    void aRefreshTokenGivesNewTokens() {
        Tokens first = SignedIn.residentTokens("0912000030");

        Tokens second = refreshed(first);
        Tokens third = refreshed(second);

        assertThat(third.refreshToken()).isNotEqualTo(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(third.expiresInSeconds()).isEqualTo(900);
        assertWorks(third);
    }

    @Test
    void aRefreshTokenThatComesTwiceEndsItsWholeSession() {
        Tokens first = SignedIn.residentTokens("0912000031");
        Tokens elsewhere = SignedIn.residentTokens("0912000031");
        Tokens second = refreshed(first);

        refresh(first.refreshToken()).then().statusCode(401).body("type", endsWith("/refresh-refused"));

        refresh(second.refreshToken()).then().statusCode(401);
        assertRefused(second);
        refreshed(elsewhere);
    }

    @Test
    void ofManyAtTheSameMomentOneIsAnsweredAndTheSessionEnds() throws Exception {
        Tokens first = SignedIn.residentTokens("0912000032");

        List<Response> answers = allAtOnce(8, () -> refresh(first.refreshToken()));

        List<Tokens> given = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> answer.as(Tokens.class))
                .toList();
        assertThat(given).hasSize(1);
        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 401);
        refresh(given.get(0).refreshToken()).then().statusCode(401);
    }

    @Test
    void aRefreshTokenOlderThanSixtyDaysIsRefused() {
        Tokens tokens = SignedIn.residentTokens("0912000033");
        int changed = Rows.change(
                database,
                "update session_secret set expires_at = expires_at - interval '60 days 1 second' where secret_hash = ?",
                Secret.hash(tokens.refreshToken()));

        assertThat(changed).isEqualTo(1);
        refresh(tokens.refreshToken()).then().statusCode(401);
    }

    @Test
    void signingOutEverywhereEndsEverySessionAtOnce() {
        Tokens here = SignedIn.residentTokens("0912000034");
        Tokens there = SignedIn.residentTokens("0912000034");
        Tokens somebodyElse = SignedIn.residentTokens("0912000035");

        given().auth()
                .oauth2(here.accessToken())
                .delete("/api/v1/me/sessions")
                .then()
                .statusCode(204);

        assertRefused(here);
        assertRefused(there);
        refresh(there.refreshToken()).then().statusCode(401);
        assertWorks(somebodyElse);
    }

    @Test
    void signingOutHereLeavesTheOthers() {
        Tokens here = SignedIn.residentTokens("0912000036");
        Tokens there = SignedIn.residentTokens("0912000036");

        given().auth()
                .oauth2(here.accessToken())
                .delete("/api/v1/me/sessions/current")
                .then()
                .statusCode(204);

        assertRefused(here);
        assertWorks(refreshed(there));
    }

    @Test
    void anythingElseIsNoRefreshToken() {
        refresh("x").then().statusCode(401);
        refresh(SignedIn.resident("0912000037").substring(0, 190)).then().statusCode(401);
        refresh("").then().statusCode(422);
    }

    private static Tokens refreshed(Tokens tokens) {
        return refresh(tokens.refreshToken()).then().statusCode(200).extract().as(Tokens.class);
    }

    private static Response refresh(String refreshToken) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("refreshToken", refreshToken))
                .post("/api/v1/tokens/refresh");
    }

    /** Deleting an authenticator app is refused to residents with 403, so anything but 401 means the token counted. */
    private static void assertWorks(Tokens tokens) {
        given().auth()
                .oauth2(tokens.accessToken())
                .post("/api/v1/me/totp")
                .then()
                .statusCode(403);
    }

    private static void assertRefused(Tokens tokens) {
        given().auth()
                .oauth2(tokens.accessToken())
                .post("/api/v1/me/totp")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    private static <T> List<T> allAtOnce(int times, Callable<T> what) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            CyclicBarrier start = new CyclicBarrier(times);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return what.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
