package vn.hientruong.notification;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where pushes go. With neither set, the demo and the tests use a stand-in of their own. */
@ConfigMapping(prefix = "hientruong.push")
interface PushConfig {
    /** The service-account file that Firebase hands out; its project is the one pushed to. */
    Optional<Path> serviceAccount();

    /** Speaks Firebase's protocol in place of https://fcm.googleapis.com. */
    Optional<URI> url();
}
