package vn.hientruong.sample;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells whoever started the demo where to go and as whom. */
@Singleton
class Welcome {
    private static final Logger LOG = Logger.getLogger(Welcome.class);

    private final String address;
    private final Path folder;

    Welcome(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "hientruong.data-dir", defaultValue = "data") String folder) {
        this.address = "http://" + host + ":" + port;
        this.folder = Path.of(folder).toAbsolutePath().normalize();
    }

    void say() {
        LOG.infof("""
                Hiện Trường is starting, with sample data, for this machine only.

                  Staff console     %1$s/console
                    user names      intake, handler, lead, supervisor, admin
                    password        %2$s
                  Residents         any phone number; the code stands at %1$s/dev/inbox?to=<number>
                  Mail of staff     stands at %1$s/dev/inbox?to=<address>
                  What was pushed   %1$s/dev/push
                  API description   %1$s/q/openapi
                  Data              %3$s
                """, address, SampleOfficers.PASSWORD, folder);
    }
}
