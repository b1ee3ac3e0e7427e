package vn.hientruong.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.hientruong.platform.mail.Letter;
import vn.hientruong.platform.mail.Letters;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.platform.web.PublicAddress;

/** Writes to whoever is invited. The link is made with the letter, so it stands nowhere else. */
@Singleton
class InvitationLetters implements Letters {
    static final String KIND = "invitation";

    private final InvitationRepository invitations;
    private final Texts texts;
    private final PublicAddress address;
    private final Clock clock;

    InvitationLetters(InvitationRepository invitations, Texts texts, PublicAddress address, Clock clock) {
        this.invitations = invitations;
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
        return invitations
                .lock(about)
                .filter(found -> found.isOpen(clock.instant()))
                .map(this::letter);
    }

    @Override
    @Transactional
    public void sent(UUID about) {
        note(about, invitation -> invitation.wasSent(clock.instant()));
    }

    @Override
    @Transactional
    public void failed(UUID about) {
        note(about, invitation -> invitation.couldNotBeSent(clock.instant()));
    }

    private void note(UUID about, Consumer<Invitation> what) {
        invitations.lock(about).ifPresent(what);
    }

    private Letter letter(Invitation invitation) {
        String secret = Secret.random();
        invitation.isWrittenWith(Secret.hash(secret));
        Locale language = invitation.language();
        return new Letter(
                invitation.email(),
                language,
                texts.of(language, "identity.invitation.subject"),
                List.of(
                        Letter.paragraph(texts.of(language, "identity.mail.greeting", invitation.name())),
                        Letter.paragraph(texts.of(language, "identity.invitation.text")),
                        Letter.button(
                                texts.of(language, "identity.invitation.open"),
                                address.of("/console/invitation/" + secret)),
                        Letter.paragraph(texts.of(language, "identity.invitation.life", Invitation.LIFE.toHours()))));
    }
}
