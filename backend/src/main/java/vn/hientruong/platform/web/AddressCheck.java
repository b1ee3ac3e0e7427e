package vn.hientruong.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.problem.Answers;
import vn.hientruong.platform.problem.HttpProblem;
import vn.hientruong.platform.problem.RefusedRequest;
import vn.hientruong.platform.text.CleanText;

/** Refuses addresses that no honest client writes, before anything decodes them leniently. */
@Singleton
class AddressCheck {
    private final Answers answers;

    AddressCheck(Answers answers) {
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, Order.ADDRESS);
    }

    private void check(RoutingContext request) {
        if (isReadable(request.request().path()) && isReadable(request.request().query())) {
            request.next();
        } else {
            answers.send(new RefusedRequest(HttpProblem.MALFORMED_ADDRESS), request);
        }
    }

    /** Whether it is ASCII whose %-sequences are whole and make clean UTF-8. */
    static boolean isReadable(@Nullable String encoded) {
        if (encoded == null) {
            return true;
        }
        if (encoded.indexOf('%') < 0) {
            return encoded.chars().allMatch(c -> c > ' ' && c <= '~');
        }
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                int high = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 1), 16) : -1;
                int low = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return false;
                }
                bytes.put((byte) (high * 16 + low));
                i += 2;
            } else if (c <= ' ' || c > '~') {
                return false;
            } else {
                bytes.put((byte) c);
            }
        }
        try {
            return CleanText.isClean(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
