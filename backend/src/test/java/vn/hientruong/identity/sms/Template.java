package vn.hientruong.identity.sms;

import java.util.Map;
import java.util.Optional;

/** A gateway's template for tests: the default, and two as gateways here have them. */
record Template(
        Optional<String> url,
        Optional<String> token,
        String method,
        String contentType,
        String body,
        Map<String, String> headers,
        Map<String, String> values,
        Optional<String> taken,
        Optional<String> refused)
        implements SmsConfig {
    /** Nothing but an address and perhaps a token. */
    static Template plain(Optional<String> url, Optional<String> token) {
        return new Template(
                url,
                token,
                "POST",
                "application/json",
                "{\"to\":\"{to}\",\"text\":\"{text}\"}",
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** Key, secret and brand name in a JSON body; says no under status 200, with a code. */
    static Template brandInJson(String url) {
        return new Template(
                Optional.of(url),
                Optional.of("bí mật\"1"),
                "POST",
                "application/json; charset=utf-8",
                "{\"apiKey\":\"{key}\",\"secret\":\"{token}\",\"brand\":\"{brand}\",\"phone\":\"{to84}\",\"content\":\"{plain}\",\"requestId\":\"{id}\"}",
                Map.of("Accept", "application/json"),
                Map.of("key", "khoa-1", "brand", "HIENTRUONG"),
                Optional.of("\"code\"\\s*:\\s*\"100\""),
                Optional.of("\"code\"\\s*:\\s*\"(99|119)\""));
    }

    /** Everything in the address; answers a line of text. */
    static Template userInQuery(String url) {
        return new Template(
                Optional.of(url + "?u={user}&pwd={token}&from={brand}&phone={to0}&sms={plain}&bid={id}"),
                Optional.of("m&t khẩu"),
                "GET",
                "application/x-www-form-urlencoded",
                "",
                Map.of("X-Client", "{user}"),
                Map.of("user", "so-tttt", "brand", "HIENTRUONG"),
                Optional.of("^0\\|"),
                Optional.of("^(-3|-7)\\|"));
    }
}
