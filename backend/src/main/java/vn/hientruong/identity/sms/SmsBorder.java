package vn.hientruong.identity.sms;

import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Chooses at run time who delivers messages: the gateway if one is named, else the list in memory of demo and test. */
@Singleton
public class SmsBorder {
    private static final Logger LOG = Logger.getLogger(SmsBorder.class);
    private static final Set<String> KEEPING = Set.of("demo", "test");

    private final boolean keeping;

    SmsBorder(Config config) {
        this.keeping =
                config.unwrap(SmallRyeConfig.class).getProfiles().stream().anyMatch(KEEPING::contains);
    }

    /** Whether messages may be kept and shown; one jar serves every profile, so this is asked when it runs. */
    public boolean keepsMessages() {
        return keeping;
    }

    @Produces
    @Singleton
    SmsSender sender(SmsConfig gateway, KeptMessages kept) {
        if (gateway.url().isPresent()) {
            return new SmsGateway(gateway);
        }
        if (keeping) {
            return kept;
        }
        LOG.error("hientruong.sms.url is not set: no resident can get a code, so none can sign in");
        return SmsBorder::refuse;
    }

    private static void refuse(SmsSender.Message message) {
        throw new SmsUnavailable();
    }
}
