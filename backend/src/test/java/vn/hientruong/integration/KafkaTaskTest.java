package vn.hientruong.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.smallrye.reactive.messaging.memory.InMemorySink;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** Events on their way to Kafka, with the connector that keeps them in memory in place of a broker. */
@QuarkusTest
class KafkaTaskTest {
    @Inject
    KafkaTask task;

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector broker;

    @Inject
    EventFeed feed;

    @Inject
    Session session;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void handOnWhatOthersLeft() {
        handOnAll(task);
        sink().clear();
    }

    @Test
    void stepsAreHandedOnOnceInOrderUnderTheCodeOfTheirReport() {
        Filed report = dispatched();

        handOnAll(task);
        handOnAll(task);

        assertThat(of(report))
                .extracting(event -> event.path("type").asText())
                .containsExactly("vn.hientruong.report.dispatch", "vn.hientruong.report.acceptance");
        assertThat(sink().received()).allSatisfy(message -> {
            OutgoingKafkaRecordMetadata<?> where =
                    message.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
            assertThat(where.getKey()).isEqualTo(read(message).path("subject").asText());
            assertThat(new String(where.getHeaders().lastHeader("content-type").value(), StandardCharsets.UTF_8))
                    .startsWith("application/cloudevents+json");
        });
    }

    @Test
    void whatTheBrokerRefusesIsHandedOnAgain() {
        Filed report = dispatched();
        KafkaTask cutOff = new KafkaTask(refusing(), feed, session, json);

        assertThatThrownBy(cutOff::handOn).isInstanceOf(IllegalStateException.class);
        assertThat(of(report)).isEmpty();
        handOnAll(task);

        assertThat(of(report)).hasSize(2);
    }

    private static Filed dispatched() {
        Filed report = Filed.pothole(SignedIn.resident("0912000959"));
        report.act(
                        SignedIn.sample("intake"),
                        "dispatch",
                        Map.of("category", "giao-thong", "leadAgency", "ubnd-18880"),
                        null)
                .statusCode(200);
        report.act(SignedIn.sample("handler"), "acceptance", Map.of(), null).statusCode(200);
        return report;
    }

    /** A broker that is not there. */
    @SuppressWarnings("unchecked")
    private static Emitter<byte[]> refusing() {
        return (Emitter<byte[]>) Proxy.newProxyInstance(
                Emitter.class.getClassLoader(), new Class<?>[] {Emitter.class}, (self, method, arguments) -> {
                    if (arguments != null && arguments[0] instanceof Message<?> message) {
                        message.nack(new IOException("not there"));
                    }
                    return null;
                });
    }

    private static void handOnAll(KafkaTask task) {
        while (task.handOn()) {
            // until nothing is left
        }
    }

    private InMemorySink<byte[]> sink() {
        return broker.sink(KafkaTask.CHANNEL);
    }

    private List<JsonNode> of(Filed report) {
        return sink().received().stream()
                .map(this::read)
                .filter(event -> event.path("subject").asText().equals(report.code()))
                .toList();
    }

    private JsonNode read(Message<byte[]> message) {
        try {
            return json.readTree(message.getPayload());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
