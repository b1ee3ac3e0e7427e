package vn.hientruong.mobile.look;

/**
 * How everything looks.
 *
 * @param contrast whether colours are as far apart as they can be
 * @param textScale size of all text, {@value #SMALLEST_TEXT} to {@value #LARGEST_TEXT}
 * @param motion whether screens may slide and fade
 */
public record Appearance(Theme theme, boolean contrast, double textScale, boolean motion) {
    public static final double SMALLEST_TEXT = 0.8;
    public static final double LARGEST_TEXT = 2.0;

    /** What the app looks like before anybody chooses. */
    public static final Appearance USUAL = new Appearance(Theme.LIGHT, false, 1, true);

    /** A size that cannot be read would lock people out, so it is brought within bounds. */
    public Appearance {
        textScale = Double.isFinite(textScale) ? Math.min(LARGEST_TEXT, Math.max(SMALLEST_TEXT, textScale)) : 1;
    }

    /** The ground everything stands on. */
    public enum Theme {
        LIGHT,
        DARK
    }

    /** The style class whose colours apply. */
    String palette() {
        boolean dark = theme == Theme.DARK;
        if (contrast) {
            return dark ? "contrast-dark" : "contrast-light";
        }
        return dark ? "dark" : "light";
    }

    public Appearance with(Theme other) {
        return new Appearance(other, contrast, textScale, motion);
    }

    public Appearance withContrast(boolean on) {
        return new Appearance(theme, on, textScale, motion);
    }

    public Appearance withTextScale(double scale) {
        return new Appearance(theme, contrast, scale, motion);
    }

    public Appearance withMotion(boolean on) {
        return new Appearance(theme, contrast, textScale, on);
    }
}
