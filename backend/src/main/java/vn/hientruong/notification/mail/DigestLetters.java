package vn.hientruong.notification.mail;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
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
import vn.hientruong.sla.Calendars;

/**
 * What a member of staff has not read yet, in one letter; administrators are told besides of a calendar that is missing. None
 * when there is nothing.
 */
@Singleton
class DigestLetters implements Letters {
    static final String KIND = "digest";

    private static final int LINES = 20;
    /** What is older has been in a digest often enough. */
    private static final Duration NEWS = Duration.ofDays(7);

    private static final String PERSON = """
            select a.email, a.locale, coalesce(a.name, a.username), 'ADMIN' = any(a.roles) from account a
            where a.id = ?1 and a.email is not null and a.disabled_at is null""";

    private static final String UNREAD = """
            select kind, args, report_id, count(*) over () from notification
            where account_id = ?1 and read_at is null and created_at > ?2
            order by created_at desc, id desc limit ?3""";

    private final Session session;
    private final Unsubscribing unsubscribing;
    private final Calendars calendars;
    private final Texts texts;
    private final PublicAddress address;
    private final Clock clock;

    DigestLetters(
            Session session,
            Unsubscribing unsubscribing,
            Calendars calendars,
            Texts texts,
            PublicAddress address,
            Clock clock) {
        this.session = session;
        this.unsubscribing = unsubscribing;
        this.calendars = calendars;
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
        return session.createNativeQuery(PERSON, Tuple.class).setParameter(1, about).getResultList().stream()
                .findFirst()
                .flatMap(person -> letter(about, person, unread));
    }

    private Optional<Letter> letter(UUID account, Tuple person, List<Tuple> unread) {
        Optional<Integer> missing = person.get(3, Boolean.class) ? missingYear() : Optional.empty();
        if (unread.isEmpty() && missing.isEmpty()) {
            return Optional.empty();
        }
        Locale language = Locale.forLanguageTag(person.get(1, String.class));
        List<Letter.Part> parts = new ArrayList<>();
        parts.add(Letter.paragraph(texts.of(language, "letter.digest.hello", person.get(2, String.class))));
        missing.ifPresent(year -> parts.addAll(calendar(year, language)));
        if (!unread.isEmpty()) {
            parts.addAll(news(unread, language));
        }
        return Optional.of(new Letter(
                person.get(0, String.class),
                language,
                unread.isEmpty()
                        ? texts.of(
                                language,
                                "letter.digest.calendar-subject",
                                missing.orElseThrow().toString())
                        : texts.of(language, "letter.digest.subject", all(unread)),
                parts,
                unsubscribing.link(account)));
    }

    /** The calendar that administrators must write down before deadlines reach into its year. */
    private Optional<Integer> missingYear() {
        return calendars.get().missing(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    private List<Letter.Part> calendar(int year, Locale language) {
        return List.of(
                Letter.paragraph(texts.of(language, "letter.digest.calendar", Integer.toString(year))),
                Letter.item(
                        texts.of(language, "letter.digest.calendar-open", Integer.toString(year)),
                        address.of("/console/admin/calendars/of/" + year)));
    }

    private List<Letter.Part> news(List<Tuple> unread, Locale language) {
        List<Letter.Part> parts = new ArrayList<>();
        parts.add(Letter.paragraph(texts.of(language, "letter.digest.text", all(unread))));
        unread.forEach(row -> parts.add(line(row, language)));
        if (all(unread) > unread.size()) {
            parts.add(Letter.paragraph(texts.of(language, "letter.digest.more", all(unread) - unread.size())));
        }
        parts.add(Letter.button(texts.of(language, "letter.digest.open"), address.of("/console/notifications")));
        return parts;
    }

    private static int all(List<Tuple> unread) {
        return unread.get(0).get(3, Number.class).intValue();
    }

    private Letter.Part line(Tuple row, Locale language) {
        Object[] args = row.get(1, String[].class);
        UUID report = row.get(2, UUID.class);
        return Letter.item(
                texts.of(language, "notification." + row.get(0, String.class) + ".text", args),
                address.of(report == null ? "/console/notifications" : "/console/reports/" + report));
    }
}
