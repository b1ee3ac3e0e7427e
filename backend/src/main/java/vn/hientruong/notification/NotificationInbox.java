package vn.hientruong.notification;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Page;
import vn.hientruong.model.notification.NotificationView;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.text.Texts;

/** What a person was told, to be read in the app whether or not it was pushed. */
@Singleton
public class NotificationInbox {
    private record Row(
            UUID id,
            String kind,
            String[] args,
            UUID reportId,
            Instant at,
            @Nullable Instant readAt) {}

    private final Session session;
    private final Texts texts;

    NotificationInbox(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
    }

    /**
     * The newest first, in that language.
     *
     * @param after where the page before ended; absent for the first
     * @param limit rows at most
     */
    @Transactional
    public Page<NotificationView> list(UUID accountId, @Nullable Cursor after, int limit, Locale language) {
        List<Row> rows = session.createNativeQuery("""
                        select id, kind, args, report_id, created_at, read_at from notification
                        where account_id = ?1 and (cast(?2 as timestamptz) is null or (created_at, id) < (?2, ?3))
                        order by created_at desc, id desc limit ?4""", Row.class)
                .setParameter(1, accountId)
                .setParameter(2, after == null ? null : after.at())
                .setParameter(3, after == null ? null : after.id())
                .setParameter(4, limit + 1)
                .getResultList();
        boolean more = rows.size() > limit;
        List<Row> shown = more ? rows.subList(0, limit) : rows;
        Row last = more ? shown.get(limit - 1) : null;
        return new Page<>(
                shown.stream().map(row -> view(row, language)).toList(),
                last == null ? null : new Cursor(last.at, last.id).encoded());
    }

    /**
     * Once read it stays read, at the first time.
     *
     * @throws NotFound when this account was told no such thing
     */
    @Transactional
    public void markRead(UUID accountId, UUID notificationId, Instant now) {
        int rows = session.createNativeMutationQuery("""
                        update notification set read_at = coalesce(read_at, ?3)
                        where id = ?2 and account_id = ?1""")
                .setParameter(1, accountId)
                .setParameter(2, notificationId)
                .setParameter(3, now)
                .executeUpdate();
        if (rows == 0) {
            throw new NotFound();
        }
    }

    private NotificationView view(Row row, Locale language) {
        return new NotificationView(
                row.id, text(row, "title", language), text(row, "text", language), row.reportId, row.at, row.readAt);
    }

    private String text(Row row, String part, Locale language) {
        return texts.of(language, "notification." + row.kind + "." + part, (Object[]) row.args);
    }
}
