package vn.hientruong.identity.sms;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What fits into an SMS. */
public final class SmsText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private SmsText() {}

    /** Without accents: with one of them an SMS holds 70 characters instead of 160, and costs twice or three times. */
    public static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
