package vn.hientruong.mobile.device.phone;

import com.gluonhq.attach.pushnotifications.PushNotificationsService;
import com.gluonhq.attach.runtimeargs.RuntimeArgsService;
import com.gluonhq.attach.util.Platform;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hientruong.mobile.push.Push;
import vn.hientruong.model.identity.DeviceRegistration;

/** Firebase on Android, APNs on iOS, by way of Attach. */
public final class AttachPush implements Push {
    /** The data of a push of ours, as the system hands it to the app that a tap has opened. */
    private static final Pattern REPORT = Pattern.compile("\"reportId\"\\s*:\\s*\"([0-9a-fA-F-]{36})\"");

    @Override
    public DeviceRegistration.Platform platform() {
        return Platform.isIOS() ? DeviceRegistration.Platform.IOS : DeviceRegistration.Platform.ANDROID;
    }

    @Override
    public void register(Consumer<String> token, Consumer<String> opened) {
        PushNotificationsService.create().ifPresent(service -> {
            service.tokenProperty().addListener((property, before, now) -> tell(now, token));
            service.register();
            tell(service.getToken(), token);
        });
        RuntimeArgsService.create()
                .ifPresent(service -> service.addListener(RuntimeArgsService.LAUNCH_PUSH_NOTIFICATION_KEY, data -> {
                    Matcher report = REPORT.matcher(data);
                    if (report.find()) {
                        opened.accept(report.group(1));
                    }
                }));
    }

    private static void tell(String given, Consumer<String> token) {
        if (given != null && !given.isBlank()) {
            token.accept(given);
        }
    }

    @Override
    public void badge(int unread) {
        PushNotificationsService.create().ifPresent(service -> service.setAppIconBadgeNumber(unread));
    }
}
