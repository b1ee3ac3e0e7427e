package vn.hientruong.area;

import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.text.Phrase;

/**
 * Why one feature of a file cannot be taken.
 *
 * @param pointer RFC 6901, to the feature
 * @param code of the area, where it could be read
 */
public record Refusal(String pointer, @Nullable String code, Phrase reason) {}
