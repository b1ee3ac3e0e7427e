package vn.hientruong.mobile.choices;

import vn.hientruong.mobile.text.Strings;

/** When a resident may want to hear, or not, in the order it matters; named as the backend names its moments. */
enum Occasion {
    QUESTION,
    RESULT,
    PROGRESS,
    RECEIPT,
    FOLLOWED,
    ALERT,
    AREA;

    String name(Strings text) {
        return switch (this) {
            case QUESTION -> text.of("choices.question");
            case RESULT -> text.of("choices.result");
            case PROGRESS -> text.of("choices.progress");
            case RECEIPT -> text.of("choices.receipt");
            case FOLLOWED -> text.of("choices.followed");
            case ALERT -> text.of("choices.alert");
            case AREA -> text.of("choices.area");
        };
    }

    /** What that means, in a sentence. */
    String below(Strings text) {
        return switch (this) {
            case QUESTION -> text.of("choices.question.below");
            case RESULT -> text.of("choices.result.below");
            case PROGRESS -> text.of("choices.progress.below");
            case RECEIPT -> text.of("choices.receipt.below");
            case FOLLOWED -> text.of("choices.followed.below");
            case ALERT -> text.of("choices.alert.below");
            case AREA -> text.of("choices.area.below");
        };
    }
}
