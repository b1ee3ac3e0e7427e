package vn.hientruong.platform.mail;

import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.jboss.logging.Logger;

/** Chooses at run time who takes mail: the SMTP server if one is named, else the list in memory of demo and test. */
@Singleton
class MailBorder {
    private static final Logger LOG = Logger.getLogger(MailBorder.class);
    private static final Set<String> KEEPING = Set.of("demo", "test");
    private static final String HOST = "quarkus.mailer.host";

    private final SmallRyeConfig config;

    MailBorder(Config config) {
        this.config = config.unwrap(SmallRyeConfig.class);
    }

    @Produces
    @Singleton
    MailServer server(SmtpServer smtp, KeptMail kept) {
        if (isHostNamed()) {
            return smtp;
        }
        if (config.getProfiles().stream().anyMatch(KEEPING::contains)) {
            return kept;
        }
        LOG.error("quarkus.mailer.host is not set: no mail is sent, and all of it waits");
        return MailBorder::refuse;
    }

    /** Defaults that the library brings along rank below zero and do not count. */
    private boolean isHostNamed() {
        ConfigValue host = config.getConfigValue(HOST);
        return host.getValue() != null && !host.getValue().isBlank() && host.getSourceOrdinal() > 0;
    }

    private static void refuse(MailServer.Written mail) {
        throw new MailNotTaken("quarkus.mailer.host is not set");
    }
}
