package vn.hientruong.platform.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.UUID;
import vn.hientruong.platform.text.Texts;

/** Writes letters on our paper, as HTML and as plain text; both say the same. */
@Singleton
class Paper {
    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native TemplateInstance html(Letter letter, Words words);

        static native TemplateInstance text(Letter letter, Words words);
    }

    /** What every letter says, in its language. */
    record Words(Texts texts, Locale language) {
        /** The text of that key of the bundle {@code mail}. */
        public String of(String key) {
            return texts.of(language, "mail." + key);
        }

        public String tag() {
            return language.getLanguage();
        }
    }

    private final Texts texts;

    Paper(Texts texts) {
        this.texts = texts;
    }

    MailServer.Written write(Letter letter, UUID id) {
        Words words = new Words(texts, letter.language());
        return new MailServer.Written(
                id,
                letter.to(),
                // a line break would begin another header
                letter.subject().replaceAll("\\s+", " ").strip(),
                Templates.text(letter, words).render(),
                Templates.html(letter, words).render(),
                letter.unsubscribe());
    }
}
