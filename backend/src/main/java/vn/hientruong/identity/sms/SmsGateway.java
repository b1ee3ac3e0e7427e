package vn.hientruong.identity.sms;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Sends through an HTTP gateway, by the template of {@link SmsConfig}. */
final class SmsGateway implements SmsSender {
    private static final Logger LOG = Logger.getLogger(SmsGateway.class);
    private static final Duration CONNECT = Duration.ofSeconds(3);
    /** Whoever waits for a code holds a phone in the hand: better a refusal than a minute of silence. */
    private static final Duration ANSWER = Duration.ofSeconds(8);
    /** A code is a word; whatever else stands in an answer may hold the number. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,32}");

    private final SmsTemplate template;
    private final Optional<Pattern> taken;
    private final Optional<Pattern> refused;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @throws IllegalArgumentException when the template is wrong: found out at the start, not with the first message */
    SmsGateway(SmsConfig config) {
        this.template = new SmsTemplate(config);
        this.taken = config.taken().map(Pattern::compile);
        this.refused = config.refused().map(Pattern::compile);
    }

    @Override
    public void send(Message message) {
        try {
            HttpResponse<String> answer =
                    http.send(template.request(message).timeout(ANSWER).build(), HttpResponse.BodyHandlers.ofString());
            judge(answer);
        } catch (IOException unreachable) {
            LOG.warnf("The SMS gateway did not answer: %s", unreachable);
            throw (SmsUnavailable) new SmsUnavailable().initCause(unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw (SmsUnavailable) new SmsUnavailable().initCause(stopping);
        }
    }

    /** Many gateways say no under status 200, so the answer itself is read where there is a pattern for it. */
    private void judge(HttpResponse<String> answer) {
        if (refused.isPresent()) {
            Matcher no = refused.get().matcher(answer.body());
            if (no.find()) {
                throw new SmsRefused(code(no));
            }
        }
        boolean ok = answer.statusCode() / 100 == 2;
        if (!ok || !taken.map(yes -> yes.matcher(answer.body()).find()).orElse(true)) {
            LOG.warnf("The SMS gateway answered %d and did not take the message", answer.statusCode());
            throw new SmsUnavailable();
        }
    }

    private static String code(Matcher no) {
        String said = no.groupCount() > 0 ? String.valueOf(no.group(1)) : "";
        return CODE.matcher(said).matches() ? said : "refused";
    }
}
