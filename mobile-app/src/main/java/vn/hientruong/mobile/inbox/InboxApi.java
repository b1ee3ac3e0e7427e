package vn.hientruong.mobile.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Backend;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.kept.Copies;
import vn.hientruong.mobile.kept.Document;
import vn.hientruong.model.notification.NotificationList;
import vn.hientruong.model.notification.ReadUpTo;

/** Reads the inbox; asking again costs next to nothing while nothing is new. Blocks. */
public final class InboxApi {
    private static final String INBOX = "/api/v1/me/notifications";

    private final Backend backend;
    private final Copies copies;
    private final Clock clock;
    private final JsonType<NotificationList> list;

    public InboxApi(Backend backend, Copies copies, Clock clock) {
        this.backend = backend;
        this.copies = copies;
        this.clock = clock;
        list = backend.jsonb().type(NotificationList.class);
    }

    boolean signedIn() {
        return backend.session().account().isPresent();
    }

    /** The newest. */
    Document<NotificationList> newest() {
        return new Document<>(backend, copies, clock, "inbox", INBOX, bytes -> {
            NotificationList read = Wire.read(list, bytes);
            if (!complete(read)) {
                throw new JsonException("incomplete");
            }
            return read;
        });
    }

    /** Those that follow. */
    Answer<NotificationList> after(String cursor) {
        return backend.get(INBOX + "?after=" + URLEncoder.encode(cursor, UTF_8), list, InboxApi::complete);
    }

    /** The person has seen it. */
    Answer<Integer> read(UUID id) {
        return backend.send("PUT", INBOX + "/" + id + "/read", Map.of(), null);
    }

    /** The person has seen that one and everything before it. */
    Answer<Integer> readUpTo(UUID newest) {
        return backend.send("PUT", INBOX + "/read", Map.of(), new ReadUpTo(newest));
    }

    private static boolean complete(NotificationList read) {
        return read.items() != null
                && read.items().stream().allMatch(one -> one.id() != null && one.title() != null && one.at() != null);
    }
}
