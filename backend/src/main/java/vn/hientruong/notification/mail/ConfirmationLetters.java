package vn.hientruong.notification.mail;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hientruong.platform.mail.Letter;
import vn.hientruong.platform.mail.Letters;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.platform.web.PublicAddress;

/** Asks whether an address is theirs. The link is made with the letter, so it stands nowhere else. */
@Singleton
class ConfirmationLetters implements Letters {
    static final String KIND = "mail-confirmation";

    private final MailAddresses addresses;
    private final Texts texts;
    private final PublicAddress address;

    ConfirmationLetters(MailAddresses addresses, Texts texts, PublicAddress address) {
        this.addresses = addresses;
        this.texts = texts;
        this.address = address;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Letter> compose(UUID about) {
        return addresses.promise(about).map(this::letter);
    }

    private Letter letter(MailAddresses.Asked asked) {
        return new Letter(
                asked.email(),
                asked.language(),
                texts.of(asked.language(), "letter.confirmation.subject"),
                List.of(
                        Letter.paragraph(texts.of(asked.language(), "letter.confirmation.text")),
                        Letter.button(
                                texts.of(asked.language(), "letter.confirmation.open"),
                                address.of("/mail/confirmation/" + asked.secret())),
                        Letter.paragraph(
                                texts.of(asked.language(), "letter.confirmation.life", MailAddresses.LIFE.toHours()))));
    }
}
