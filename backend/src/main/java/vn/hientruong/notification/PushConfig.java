package vn.hientruong.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where pushes go. With neither address nor account set, the demo and the tests use a stand-in of their own. */
@ConfigMapping(prefix = "hientruong.push")
interface PushConfig {
    /** The service-account file that Firebase hands out; its project is the one pushed to. */
    Optional<Path> serviceAccount();

    /** Speaks Firebase's protocol in place of https://fcm.googleapis.com. */
    Optional<URI> url();

    /** Where the web site is, for the link of a push in a browser; https, as Firebase takes no other. */
    Optional<URI> site();

    /** What an instance claimed and did not push in that time, another does. */
    @WithDefault("2m")
    Duration lease();
}
