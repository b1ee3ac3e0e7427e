package vn.hientruong.identity.sms;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the templates of a gateway's request. */
final class SmsTemplate {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_-]*)}");
    private static final String VIETNAM = "+84";

    private final SmsConfig config;
    private final UnaryOperator<String> bodyEscape;

    /** @throws IllegalArgumentException when a template names what nobody fills in, or cannot be an address */
    SmsTemplate(SmsConfig config) {
        this.config = config;
        this.bodyEscape = escape(config.contentType());
        request(new SmsSender.Message("+84900000000", "thử", null));
    }

    /** The request for that message; the caller adds how long to wait. */
    HttpRequest.Builder request(SmsSender.Message message) {
        Map<String, String> values = values(message);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(filled(config.url().orElseThrow(), values, SmsTemplate::inAddress)));
        config.headers().forEach((name, value) -> request.header(name, filled(value, values, SmsTemplate::inHeader)));
        if (config.headers().isEmpty()) {
            config.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        }
        if (config.method().equalsIgnoreCase("GET")) {
            return request.GET();
        }
        return request.header("Content-Type", config.contentType())
                .method(
                        config.method().toUpperCase(Locale.ROOT),
                        BodyPublishers.ofString(filled(config.body(), values, bodyEscape)));
    }

    private Map<String, String> values(SmsSender.Message message) {
        Map<String, String> values = new HashMap<>(config.values());
        config.token().ifPresent(token -> values.put("token", token));
        values.put("to", message.to());
        values.put("to84", message.to().replaceFirst("^\\+", ""));
        values.put(
                "to0",
                message.to().startsWith(VIETNAM) ? "0" + message.to().substring(VIETNAM.length()) : message.to());
        values.put("text", message.text());
        values.put("plain", SmsText.plain(message.text()));
        values.put("id", message.id().toString());
        return values;
    }

    private static String filled(String template, Map<String, String> values, UnaryOperator<String> escape) {
        return PLACEHOLDER.matcher(template).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("nothing stands for {" + found.group(1) + "} of hientruong.sms");
            }
            return Matcher.quoteReplacement(escape.apply(value));
        });
    }

    private static UnaryOperator<String> escape(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            return value -> new String(JsonStringEncoder.getInstance().quoteAsString(value));
        }
        if (type.contains("xml")) {
            return SmsTemplate::inXml;
        }
        return type.contains("form-urlencoded") ? SmsTemplate::inAddress : UnaryOperator.identity();
    }

    private static String inAddress(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String inXml(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A line break would begin another header. */
    private static String inHeader(String value) {
        return value.replaceAll("\\p{Cntrl}", " ");
    }
}
