package vn.hientruong.console.admin;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hientruong.identity.ConsoleCookie;
import vn.hientruong.identity.ConsoleSessions;

/**
 * An administrator at a browser without script: reads pages, and sends their forms with the token these carry.
 *
 * @param secret of the session
 */
record AdminDeskAtWork(String secret) {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]+)\"");

    static AdminDeskAtWork begin(ConsoleSessions sessions) {
        return new AdminDeskAtWork(sessions.open("admin", "hientruong-demo", null, "127.0.0.1"));
    }

    /** A request of this administrator that is not led on by redirects. */
    RequestSpecification asks() {
        return given().cookie(ConsoleCookie.NAME, secret).redirects().follow(false);
    }

    String read(String page) {
        return asks().get(page).then().statusCode(200).extract().asString();
    }

    /** A form of that page, with the token and the version it carries. */
    RequestSpecification form(String page) {
        String html = read(page);
        RequestSpecification form = asks().contentType("application/x-www-form-urlencoded;charset=UTF-8")
                .formParam("csrf", found(TOKEN, html));
        return VERSION.matcher(html).find() ? form.formParam("version", found(VERSION, html)) : form;
    }

    String token(String page) {
        return found(TOKEN, read(page));
    }

    private static String found(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in " + html);
        }
        return matcher.group(1);
    }
}
