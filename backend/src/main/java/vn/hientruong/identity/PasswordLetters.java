package vn.hientruong.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.hientruong.platform.mail.Letter;
import vn.hientruong.platform.mail.Letters;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.platform.web.PublicAddress;

/** Writes to whoever forgot the password. The link is made with the letter, so it stands nowhere else. */
@Singleton
class PasswordLetters implements Letters {
    static final String KIND = "password";
    static final Duration LIFE = Duration.ofHours(2);

    private final PasswordLinkRepository links;
    private final AccountRepository accounts;
    private final Texts texts;
    private final PublicAddress address;
    private final Clock clock;

    PasswordLetters(
            PasswordLinkRepository links, AccountRepository accounts, Texts texts, PublicAddress address, Clock clock) {
        this.links = links;
        this.accounts = accounts;
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
        return accounts.findByIdOptional(about)
                .filter(account -> !account.isDisabled())
                .flatMap(account -> account.findEmail().map(email -> letter(account.toPerson(), email)));
    }

    private Letter letter(Person person, String email) {
        String secret = Secret.random();
        links.put(person.id(), Secret.hash(secret), clock.instant().plus(LIFE));
        Locale language = person.locale();
        String username = Objects.requireNonNull(person.username());
        return new Letter(
                email,
                language,
                texts.of(language, "identity.password.subject"),
                List.of(
                        Letter.paragraph(texts.of(
                                language,
                                "identity.mail.greeting",
                                Objects.requireNonNullElse(person.name(), username))),
                        Letter.paragraph(texts.of(language, "identity.password.text", username)),
                        Letter.button(
                                texts.of(language, "identity.password.open"),
                                address.of("/console/password/" + secret)),
                        Letter.paragraph(texts.of(language, "identity.password.life", LIFE.toHours()))));
    }
}
