package vn.hientruong.identity.sms;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Chooses at run time who delivers messages: the gateway if one is named, else the list in memory of demo and test. */
public class SmsBorder {
    private static final Logger LOG = Logger.getLogger(SmsBorder.class);

    /** Whether messages may be kept and shown; one jar serves every profile, so this is asked when it runs. */
    public static boolean keepsMessages() {
        return ConfigUtils.isProfileActive("demo") || ConfigUtils.isProfileActive("test");
    }

    @Produces
    @Singleton
    SmsSender sender(
            @ConfigProperty(name = "hientruong.sms.url") Optional<URI> url,
            @ConfigProperty(name = "hientruong.sms.token") Optional<String> token,
            ObjectMapper json,
            KeptMessages kept) {
        if (url.isPresent()) {
            return new SmsGateway(url.get(), token, json);
        }
        if (keepsMessages()) {
            return kept;
        }
        LOG.error("hientruong.sms.url is not set: no resident can get a code, so none can sign in");
        return SmsBorder::refuse;
    }

    private static void refuse(SmsSender.Message message) {
        throw new SmsUnavailable();
    }
}
