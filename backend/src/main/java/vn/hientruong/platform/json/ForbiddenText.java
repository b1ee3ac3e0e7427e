package vn.hientruong.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A text with characters nobody may send; carries the path to the field like any other mismatch. */
public final class ForbiddenText extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    ForbiddenText(JsonParser parser) {
        super(parser, "forbidden characters", String.class);
    }
}
