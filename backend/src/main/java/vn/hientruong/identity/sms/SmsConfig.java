package vn.hientruong.identity.sms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/**
 * How the SMS gateway is spoken to, as a template: no two of them agree. {@code {to}} is the number as +84…, {@code {to84}} without
 * the plus, {@code {to0}} as people dial it; {@code {text}} is what is said, {@code {plain}} the same without accents, {@code {id}} the same
 * for each try of one message, {@code {token}} the token, and each of {@link #values} goes by its name. What is filled in is
 * escaped as the place asks: JSON, XML, a form or an address.
 */
@ConfigMapping(prefix = "hientruong.sms")
interface SmsConfig {
    /** May have placeholders in its query, so it is a text. */
    Optional<String> url();

    /** A secret for {@code {token}}. */
    Optional<String> token();

    /** {@code POST} or {@code GET}. */
    @WithDefault("POST")
    String method();

    /** Of the body; decides how it is escaped. */
    @WithDefault("application/json")
    String contentType();

    /** Sent with POST. */
    @WithDefault("{\"to\":\"{to}\",\"text\":\"{text}\"}")
    String body();

    /** Besides Content-Type; without any, a token goes as {@code Authorization: Bearer}. */
    Map<String, String> headers();

    /** Further placeholders, as a brand name or a user. */
    Map<String, String> values();

    /** A pattern found in the answer when the message was taken; without one any 2xx says so. */
    Optional<String> taken();

    /** A pattern found in the answer when the message never will be taken; its first group is the code for the dead letter. */
    Optional<String> refused();
}
