package vn.hientruong.testsupport;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.hientruong.model.identity.Role;

/** Requests with a token for roles alone, where it does not matter who calls. */
public final class Bearer {
    private Bearer() {}

    public static RequestSpecification as(Role... roles) {
        return given().auth().oauth2(of(roles));
    }

    private static String of(Role... roles) {
        var config = ConfigProvider.getConfig();
        return Jwt.issuer(config.getValue("mp.jwt.verify.issuer", String.class))
                .audience(config.getValue("mp.jwt.verify.audiences", String.class))
                .subject(UUID.randomUUID().toString())
                .groups(Arrays.stream(roles).map(Role::name).collect(Collectors.toSet()))
                .claim("sid", UUID.randomUUID().toString())
                .expiresIn(Duration.ofMinutes(5))
                .sign();
    }
}
