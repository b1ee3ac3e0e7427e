package vn.hientruong.infra.fill;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What residents write: a fault, a place, since when, what it does; with accents, without, and in both ways of placing
 * the tone mark. One in a thousand names something hardly anybody else does.
 */
final class Texts {
    private static final double WITHOUT_ACCENTS = 0.12;
    private static final double OLD_TONE_MARKS = 0.25;
    private static final double CAPITALS = 0.01;
    private static final double LONG = 0.1;
    private static final double RARE = 0.001;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Words words;
    private final Chance chance;

    Texts(Words words, Chance chance) {
        this.words = words;
        this.chance = chance;
    }

    String description(String category, String street) {
        List<String> faults = words.categories().getOrDefault(category, words.otherwise());
        StringBuilder text = new StringBuilder(chance.oneOf(words.openings()));
        text.append(chance.oneOf(faults));
        if (chance.of(0.8)) {
            text.append(' ').append(place(street));
        }
        if (chance.of(0.6)) {
            text.append(", ").append(chance.oneOf(words.since()));
        }
        if (chance.of(0.6)) {
            text.append(", ").append(chance.oneOf(words.effects()));
        }
        text.append(". ").append(chance.oneOf(words.pleas()));
        if (chance.of(LONG)) {
            for (int more = chance.below(6); more >= 0; more--) {
                text.append(" Ngoài ra ").append(chance.oneOf(faults)).append(' ');
                text.append(place(street))
                        .append(", ")
                        .append(chance.oneOf(words.effects()))
                        .append('.');
            }
        }
        if (chance.of(0.05)) {
            text.append(" Gần cửa hàng ").append(name()).append('.');
        }
        if (chance.of(RARE)) {
            text.append(" Có thấy ").append(chance.oneOf(words.rare())).append('.');
        }
        return written(text.toString().strip());
    }

    String address(String street, String commune) {
        return written("Số " + (1 + chance.below(400)) + ", đường " + street + ", " + commune);
    }

    private String place(String street) {
        String how = chance.oneOf(words.places());
        String landmark = chance.oneOf(words.landmarks()) + (chance.of(0.3) ? " " + name() : "");
        int number = 1 + chance.below(400);
        if (how.contains("%d")) {
            return String.format(Locale.ROOT, how, number, street);
        }
        return how.contains("đường %s") || how.startsWith("ngã ba")
                ? String.format(Locale.ROOT, how, street, landmark)
                : String.format(Locale.ROOT, how, landmark);
    }

    /** Made of three syllables, so one in some thousands. */
    private String name() {
        return capital(chance.oneOf(words.syllables())) + " " + capital(chance.oneOf(words.syllables())) + " "
                + capital(chance.oneOf(words.syllables()));
    }

    private String written(String text) {
        String said = capital(text);
        if (chance.of(WITHOUT_ACCENTS)) {
            said = withoutAccents(said);
        } else if (chance.of(OLD_TONE_MARKS)) {
            said = said.replace("òa", "oà")
                    .replace("óa", "oá")
                    .replace("ủy", "uỷ")
                    .replace("ùy", "uỳ");
        }
        return chance.of(CAPITALS) ? said.toUpperCase(Locale.ROOT) : said;
    }

    static String withoutAccents(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
