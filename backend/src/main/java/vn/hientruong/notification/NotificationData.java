package vn.hientruong.notification;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.PersonalData;
import vn.hientruong.model.Page;
import vn.hientruong.model.notification.NotificationView;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.text.CallerLanguage;

/** What people were told, where, and what they chose to hear of. */
@Singleton
class NotificationData implements PersonalData {
    private static final int PAGE = 500;

    private final NotificationInbox inbox;
    private final Devices devices;
    private final Choices choices;
    private final CallerLanguage language;

    /** A phone or browser; the token of its push service is a secret of the device, and stays out. */
    record Device(String installationId, String platform, String language, Instant since) {}

    NotificationData(NotificationInbox inbox, Devices devices, Choices choices, CallerLanguage language) {
        this.inbox = inbox;
        this.devices = devices;
        this.choices = choices;
        this.language = language;
    }

    @Override
    public String part() {
        return "notifications";
    }

    @Override
    public Object of(UUID accountId) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("inbox", told(accountId));
        data.put("devices", devices.of(accountId));
        data.put("choices", choices.of(accountId));
        return data;
    }

    private List<NotificationView> told(UUID accountId) {
        List<NotificationView> told = new ArrayList<>();
        @Nullable Cursor after = null;
        do {
            Page<NotificationView> page = inbox.list(accountId, after, PAGE, language.get());
            told.addAll(page.items());
            after = page.next() == null ? null : Cursor.decode(page.next());
        } while (after != null);
        return told;
    }
}
