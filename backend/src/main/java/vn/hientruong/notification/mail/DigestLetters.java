package vn.hientruong.notification.mail;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.hientruong.platform.mail.Letter;
import vn.hientruong.platform.mail.Letters;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.platform.web.PublicAddress;

/** What a member of staff has not read yet, in one letter; none when there is nothing. */
@Singleton
class DigestLetters implements Letters {
    static final String KIND = "digest";

    private static final int LINES = 20;
    /** What is older has been in a digest often enough. */
    private static final Duration NEWS = Duration.ofDays(7);

    private static final String PERSON = """
            select a.email, a.locale, coalesce(a.name, a.username) from account a
            where a.id = ?1 and a.email is not null and a.disabled_at is null""";

    private static final String UNREAD = """
            select kind, args, report_id, count(*) over () from notification
            where account_id = ?1 and read_at is null and created_at > ?2
            order by created_at desc, id desc limit ?3""";

    private final Session session;
    private final Unsubscribing unsubscribing;
    private final Texts texts;
    private final PublicAddress address;
    private final Clock clock;

    DigestLetters(Session session, Unsubscribing unsubscribing, Texts texts, PublicAddress address, Clock clock) {
        this.session = session;
        this.unsubscribing = unsubscribing;
        this.texts = texts;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public Optional<Letter> compose(UUID about) {
        List<Tuple> unread = session.createNativeQuery(UNREAD, Tuple.class)
                .setParameter(1, about)
                .setParameter(2, clock.instant().minus(NEWS))
                .setParameter(3, LINES)
                .getResultList();
        if (unread.isEmpty()) {
            return Optional.empty();
        }
        return session.createNativeQuery(PERSON, Tuple.class).setParameter(1, about).getResultList().stream()
                .findFirst()
                .map(person -> letter(about, person, unread));
    }

    private Letter letter(UUID account, Tuple person, List<Tuple> unread) {
        Locale language = Locale.forLanguageTag(person.get(1, String.class));
        int all = unread.get(0).get(3, Number.class).intValue();
        List<Letter.Part> parts = new ArrayList<>();
        parts.add(Letter.paragraph(texts.of(language, "letter.digest.hello", person.get(2, String.class))));
        parts.add(Letter.paragraph(texts.of(language, "letter.digest.text", all)));
        unread.forEach(row -> parts.add(line(row, language)));
        if (all > unread.size()) {
            parts.add(Letter.paragraph(texts.of(language, "letter.digest.more", all - unread.size())));
        }
        parts.add(Letter.button(texts.of(language, "letter.digest.open"), address.of("/console/notifications")));
        return new Letter(
                person.get(0, String.class),
                language,
                texts.of(language, "letter.digest.subject", all),
                parts,
                unsubscribing.link(account));
    }

    private Letter.Part line(Tuple row, Locale language) {
        Object[] args = row.get(1, String[].class);
        UUID report = row.get(2, UUID.class);
        return Letter.item(
                texts.of(language, "notification." + row.get(0, String.class) + ".text", args),
                address.of(report == null ? "/console/notifications" : "/console/reports/" + report));
    }
}
