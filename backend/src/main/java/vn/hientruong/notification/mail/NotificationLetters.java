package vn.hientruong.notification.mail;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
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

/** Says one notification in a letter: the words of the push, and the way to the report. */
@Singleton
class NotificationLetters implements Letters {
    private static final String FIND = """
            select n.account_id, n.kind, n.args, n.report_id, m.address, a.locale
            from notification n
                join account a on a.id = n.account_id and a.disabled_at is null
                join mail_address m on m.account_id = n.account_id and m.address is not null
            where n.id = ?1""";

    private final Session session;
    private final Unsubscribing unsubscribing;
    private final Texts texts;
    private final PublicAddress address;

    NotificationLetters(Session session, Unsubscribing unsubscribing, Texts texts, PublicAddress address) {
        this.session = session;
        this.unsubscribing = unsubscribing;
        this.texts = texts;
        this.address = address;
    }

    @Override
    public String kind() {
        return "notification";
    }

    @Override
    @Transactional
    public Optional<Letter> compose(UUID about) {
        return session.createNativeQuery(FIND, Tuple.class).setParameter(1, about).getResultList().stream()
                .findFirst()
                .map(this::letter);
    }

    private Letter letter(Tuple row) {
        Locale language = Locale.forLanguageTag(row.get(5, String.class));
        String key = "notification." + row.get(1, String.class);
        Object[] args = row.get(2, String[].class);
        List<Letter.Part> parts = new ArrayList<>();
        parts.add(Letter.paragraph(texts.of(language, key + ".text", args)));
        UUID report = row.get(3, UUID.class);
        if (report != null) {
            parts.add(Letter.button(texts.of(language, "letter.report"), address.of("/reports/" + report)));
        }
        return new Letter(
                row.get(4, String.class),
                language,
                texts.of(language, key + ".title", args),
                parts,
                unsubscribing.link(row.get(0, UUID.class)));
    }
}
