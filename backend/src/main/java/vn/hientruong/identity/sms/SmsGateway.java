package vn.hientruong.identity.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Sends through an HTTP gateway: POST {to, text} as JSON, any 2xx means taken. */
final class SmsGateway implements SmsSender {
    private static final Logger LOG = Logger.getLogger(SmsGateway.class);
    private static final Duration CONNECT = Duration.ofSeconds(3);
    /** Whoever waits for a code holds a phone in the hand: better a refusal than a minute of silence. */
    private static final Duration ANSWER = Duration.ofSeconds(8);

    private final URI url;
    private final Optional<String> token;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    SmsGateway(URI url, Optional<String> token, ObjectMapper json) {
        this.url = url;
        this.token = token;
        this.json = json;
    }

    @Override
    public void send(Message message) {
        try {
            int status = http.send(request(message), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 != 2) {
                LOG.warnf("The SMS gateway answered %d", status);
                throw new SmsUnavailable();
            }
        } catch (IOException unreachable) {
            LOG.warnf("The SMS gateway did not answer: %s", unreachable);
            throw (SmsUnavailable) new SmsUnavailable().initCause(unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw (SmsUnavailable) new SmsUnavailable().initCause(stopping);
        }
    }

    private HttpRequest request(Message message) throws JsonProcessingException {
        String body = json.writeValueAsString(Map.of("to", message.to(), "text", message.text()));
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        return request.build();
    }
}
