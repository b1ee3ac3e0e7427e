package vn.hientruong.identity;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Only tokens this program signed for itself, and that have not run out, are taken. */
@QuarkusTest
class ForeignTokenTest {
    @Test
    void oursIsTaken() {
        answer(claims("hientruong", "hientruong", Duration.ofMinutes(5)).sign(), 403);
    }

    @Test
    void anotherIssuerIsRefused() {
        answer(claims("somebody-else", "hientruong", Duration.ofMinutes(5)).sign(), 401);
    }

    @Test
    void anotherAudienceIsRefused() {
        answer(claims("hientruong", "somebody-else", Duration.ofMinutes(5)).sign(), 401);
    }

    @Test
    void oneThatRanOutIsRefused() {
        answer(claims("hientruong", "hientruong", Duration.ofMinutes(-5)).sign(), 401);
    }

    @Test
    void anotherKeyIsRefused() throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        answer(
                claims("hientruong", "hientruong", Duration.ofMinutes(5))
                        .sign(keys.generateKeyPair().getPrivate()),
                401);
    }

    @Test
    void ourPublicKeyIsNoSecretToSignWith() {
        byte[] publicKey = ConfigProvider.getConfig()
                .getValue("mp.jwt.verify.publickey", String.class)
                .getBytes(StandardCharsets.UTF_8);
        answer(
                claims("hientruong", "hientruong", Duration.ofMinutes(5))
                        .jws()
                        .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.HS256)
                        .sign(new SecretKeySpec(publicKey, "HmacSHA256")),
                401);
    }

    @Test
    void oneWithoutSignatureIsRefused() {
        String claims = "{\"iss\":\"hientruong\",\"aud\":\"hientruong\",\"sub\":\"" + UUID.randomUUID()
                + "\",\"groups\":[\"ADMIN\"],\"exp\":"
                + Instant.now().plusSeconds(300).getEpochSecond() + "}";
        answer(encoded("{\"alg\":\"none\"}") + "." + encoded(claims) + ".", 401);
        answer("nonsense", 401);
        answer("ey.ey.ey", 401);
    }

    private static JwtClaimsBuilder claims(String issuer, String audience, Duration life) {
        return Jwt.issuer(issuer)
                .audience(audience)
                .subject(UUID.randomUUID().toString())
                .groups(Set.of("RESIDENT"))
                .issuedAt(Instant.now().minusSeconds(600))
                .expiresAt(Instant.now().plus(life));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(String token, int status) {
        given().header("Authorization", "Bearer " + token)
                .post("/api/v1/me/totp")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }
}
