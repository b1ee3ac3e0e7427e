package vn.hientruong.mobile;

import io.avaje.jsonb.Jsonb;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import vn.hientruong.mobile.account.AccountApi;
import vn.hientruong.mobile.account.SignedIn;
import vn.hientruong.mobile.api.Backend;
import vn.hientruong.mobile.api.Session;
import vn.hientruong.mobile.api.Timeouts;
import vn.hientruong.mobile.api.Transport;
import vn.hientruong.mobile.api.UrlTransport;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.background.Alarm;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.device.Camera;
import vn.hientruong.mobile.device.Positions;
import vn.hientruong.mobile.device.Storage;
import vn.hientruong.mobile.device.desktop.AddressWatch;
import vn.hientruong.mobile.push.Push;
import vn.hientruong.mobile.settings.KeptSettings;
import vn.hientruong.mobile.shell.SafeArea;

/** What there is one of as long as the app runs, whatever language it speaks. */
record Core(
        Setup setup,
        Clock clock,
        Path folder,
        Path shared,
        Tasks tasks,
        Jsonb jsonb,
        Transport transport,
        SignedIn session,
        KeptSettings settings,
        SafeArea safeArea,
        Camera camera,
        Positions positions,
        Optional<Push> push,
        Post post) {
    static Core of(
            Setup setup, Clock clock, Storage storage, Camera camera, Positions positions, KeptSettings settings) {
        Path folder = storage.privateFolder();
        Jsonb jsonb = Wire.jsonb();
        Alarm alarm = Alarm.onOwnThread();
        Transport transport = new UrlTransport(Timeouts.USUAL, alarm);
        AccountApi anonymous =
                new AccountApi(new Backend(setup.backend(), setup.language(), transport, Session.NOBODY, jsonb));
        SignedIn session = new SignedIn(folder, setup.backend(), jsonb, anonymous::renew);
        Backend backend = new Backend(setup.backend(), setup.language(), transport, session, jsonb);
        Post post = new Post(folder, backend, transport, jsonb, alarm, clock);
        new AddressWatch(alarm).onChange(post.courier()::setOut);
        return new Core(
                setup,
                clock,
                folder,
                storage.sharedFolder(),
                Tasks.onOwnThreads(),
                jsonb,
                transport,
                session,
                settings,
                new SafeArea(),
                camera,
                positions,
                ServiceLoader.load(Push.class).findFirst(),
                post);
    }

    /** Asked as whoever is signed in. */
    Backend backend(Locale language) {
        return new Backend(setup.backend(), language, transport, session, jsonb);
    }
}
