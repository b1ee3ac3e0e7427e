package vn.hientruong.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.media.UploadTicket;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.InvalidRequest;

/** What is removed, what is only counted, and what is left alone. */
@QuarkusTest
class LeftoversTest {
    private static final byte[] PHOTO = UploadedFile.photo(3000);
    private static final byte[] VIDEO = UploadedFile.photo(9_000_000);
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    Uploads uploads;

    @Inject
    Attachments attachments;

    @Inject
    UnusedUploads unused;

    @Inject
    Reconciliation reconciliation;

    @Inject
    OldOriginals originals;

    @Inject
    ObjectStore store;

    @Inject
    MeterRegistry meters;

    @Inject
    Clock clock;

    @Inject
    AgroalDataSource database;

    private UUID owner;
    private Instant now;

    @BeforeEach
    void somebodySignsIn() throws SQLException {
        owner = UploadedFile.owner();
        now = clock.instant();
    }

    @Test
    void whatNoReportUsesGoesWithItsObjects() throws Exception {
        UploadTicket sent = sent(PHOTO, Duration.ofHours(49));
        UploadTicket complete = sent(PHOTO, Duration.ofHours(49));
        uploads.complete(complete.id(), owner, now);
        UploadTicket inParts = sent(VIDEO, Duration.ofHours(49));
        String kept = keyOf(complete.id());

        unused.sweep(now);

        assertThat(ids()).contains(sent.id(), complete.id(), inParts.id());
        assertThat(store.findSize(kept)).isPresent();
        assertThat(faults(complete.id())).containsExactly("upload-unknown");

        unused.sweep(now.plus(HOUR));

        assertThat(ids()).isEmpty();
        assertThat(store.findSize(kept)).isEmpty();
        assertThat(store.findSize(UploadedFile.keyOf(sent))).isEmpty();
    }

    @Test
    void whatIsUsedOrYoungStays() throws Exception {
        UploadTicket young = sent(PHOTO, Duration.ofHours(47));
        UploadTicket used = sent(PHOTO, Duration.ofHours(49));
        attachments.check(List.of(used.id()), owner, "/media");
        UUID report = UploadedFile.report(owner);
        QuarkusTransaction.requiringNew().run(() -> attachments.attach(List.of(used.id()), owner, report, null));

        unused.sweep(now);
        unused.sweep(now.plus(HOUR));

        assertThat(ids()).contains(used.id());
        assertThat(store.findSize(keyOf(used.id()))).isPresent();
        assertThat(uploads.get(young.id(), owner, now.minus(HOUR)).received()).isTrue();
    }

    @Test
    void onlyAnOldObjectThatNothingNamesIsRemoved() throws Exception {
        for (int known = 0; known < 3; known++) {
            sent(PHOTO, Duration.ZERO);
        }
        String orphan = put(ObjectStore.renditionKey());
        String foreign = put("notes/" + UUID.randomUUID());
        UploadTicket named = sent(PHOTO, Duration.ZERO);

        reconciliation.reconcile(now);
        assertThat(store.findSize(orphan)).isPresent();
        assertThat(gauge("object")).isGreaterThanOrEqualTo(2);

        makeAllKnownBut(orphan, foreign);
        reconciliation.reconcile(now.plus(Duration.ofHours(73)));

        assertThat(store.findSize(orphan)).isEmpty();
        assertThat(store.findSize(foreign)).isPresent();
        assertThat(store.findSize(UploadedFile.keyOf(named))).isPresent();
        store.remove(foreign);
    }

    @Test
    void aDatabaseThatKnowsLittleOfTheStoreRemovesNothing() {
        AtomicInteger objects = new AtomicInteger();
        store.list(100, batch -> objects.addAndGet(batch.size()));
        List<String> strangers = IntStream.rangeClosed(0, objects.get())
                .mapToObj(each -> put(ObjectStore.keptKey()))
                .toList();

        reconciliation.reconcile(now.plus(Duration.ofDays(10)));

        assertThat(strangers).allSatisfy(key -> assertThat(store.findSize(key)).isPresent());
        strangers.forEach(store::remove);
    }

    @Test
    void aRowWhoseObjectIsMissingIsToldAndKept() throws Exception {
        UploadTicket lost = sent(PHOTO, Duration.ZERO);
        uploads.complete(lost.id(), owner, now);
        long before = reconciliation.reconcile(now).rows();

        store.remove(keyOf(lost.id()));

        assertThat(reconciliation.reconcile(now).rows()).isEqualTo(before + 1);
        assertThat(gauge("row")).isEqualTo((double) (before + 1));
        assertThat(ids()).contains(lost.id());
    }

    @Test
    void anOriginalGoesOnceItWasKeptLongEnough() throws Exception {
        UUID rendered = used(Duration.ofDays(366));
        UUID young = used(Duration.ofDays(364));
        UUID waiting = used(Duration.ofDays(366));
        UploadedFile.run("update upload set rendered_at = null where id = ?", waiting);

        originals.retire(now);

        assertThat(store.findSize(keyOf(rendered))).isEmpty();
        assertThat(store.findSize(keyOf(young))).isPresent();
        assertThat(store.findSize(keyOf(waiting))).isPresent();
        assertThat(text("select original_gone_at from upload where id = ?", rendered))
                .isNotNull();
        long rows = reconciliation.reconcile(now).rows();
        UploadedFile.run("update upload set original_gone_at = null where id = ?", rendered);
        assertThat(reconciliation.reconcile(now).rows()).isEqualTo(rows + 1);
    }

    @Test
    void allOfItIsDoneByTheClock() throws SQLException {
        assertThat(text(
                        "select string_agg(task_name, ' ' order by task_name) from scheduled_tasks"
                                + " where task_name like ?",
                        "media-%"))
                .contains("media-originals media-reconciliation")
                .contains("media-unused");
    }

    private UploadTicket sent(byte[] content, Duration ago) throws Exception {
        UploadTicket ticket = uploads.promise(owner, UploadedFile.promise(content), null, now.minus(ago));
        assertThat(UploadedFile.send(ticket, content)).isEqualTo(200);
        return ticket;
    }

    private UUID used(Duration ago) throws Exception {
        UUID id = sent(PHOTO, ago).id();
        attachments.check(List.of(id), owner, "/media");
        UUID report = UploadedFile.report(owner);
        QuarkusTransaction.requiringNew().run(() -> attachments.attach(List.of(id), owner, report, null));
        await().until(() -> text("select rendered_at from upload where id = ?", id) != null);
        return id;
    }

    private String put(String key) {
        store.put(key, "image/jpeg", PHOTO);
        return key;
    }

    /** Other tests leave objects behind; here they count as known, so that the share of orphans is small. */
    private void makeAllKnownBut(String... orphans) {
        List<String> left = List.of(orphans);
        store.list(
                100,
                batch -> batch.stream()
                        .map(ObjectStore.Stored::key)
                        .filter(key -> !left.contains(key))
                        .forEach(this::name));
    }

    private void name(String key) {
        try {
            UploadedFile.run("""
                    insert into upload (id, owner_id, content_type, bytes, sha256, object_key, created_at)
                    select ?, ?, 'image/jpeg', 1, '', ?, now()
                    where not exists (select from upload
                        where ? in (object_key, clean_key, shown_key, thumbnail_key))
                    """, UUID.randomUUID(), owner, key, key);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private double gauge(String kind) {
        return meters.get("hientruong.media.orphans").tag("kind", kind).gauge().value();
    }

    private List<String> faults(UUID id) {
        return catchThrowableOfType(InvalidRequest.class, () -> attachments.check(List.of(id), owner, "/media"))
                .faults()
                .stream()
                .map(Fault::key)
                .toList();
    }

    private String keyOf(UUID id) throws SQLException {
        return text("select object_key from upload where id = ?", id);
    }

    private List<UUID> ids() throws SQLException {
        String ids = text("select string_agg(cast(id as text), ',') from upload where owner_id = ?", owner);
        return ids == null
                ? List.of()
                : Stream.of(ids.split(",")).map(UUID::fromString).toList();
    }

    private String text(String sql, Object value) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
