package vn.hientruong.report;

import java.security.SecureRandom;

/**
 * Makes codes people can read out: two groups of four from an alphabet without I, L, O and U (Crockford's base 32),
 * 40 random bits, so that nobody finds a report by counting.
 */
final class ReportCode {
    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReportCode() {}

    static String next() {
        long bits = RANDOM.nextLong();
        StringBuilder code = new StringBuilder(9);
        for (int i = 0; i < 8; i++) {
            if (i == 4) {
                code.append('-');
            }
            code.append(ALPHABET[(int) (bits >>> (5 * i)) & 31]);
        }
        return code.toString();
    }
}
