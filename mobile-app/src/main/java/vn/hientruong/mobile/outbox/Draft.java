package vn.hientruong.mobile.outbox;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person has said so far; nothing need be there yet.
 *
 * @param category code
 * @param text in the person's own words
 * @param takenAt when the first photo was taken
 * @param isPublic whether it may be published
 * @param questionsVersion of the questions that were answered
 * @param answers by code of the question
 */
@Json
public record Draft(
        @Nullable String category,
        String text,
        @Nullable Spot spot,
        @Nullable Instant takenAt,
        boolean anonymous,
        boolean isPublic,
        int questionsVersion,
        Map<String, List<String>> answers) {

    /** Files of an older app lack some of it. */
    public Draft {
        text = text == null ? "" : text;
        answers = answers == null ? Map.of() : Map.copyOf(answers);
    }

    /** Nothing yet; the public reads no name unless the person wants it. */
    public static Draft empty() {
        return new Draft(null, "", null, null, true, true, 0, Map.of());
    }

    /**
     * Where it is.
     *
     * @param accuracyMetres as the phone said; absent for a place chosen by hand
     * @param address as the person would say it; perhaps empty
     * @param commune its name, where the phone knows it; perhaps empty
     * @param byHand whether the person chose it, so that the phone's position moves it no more
     */
    @Json
    public record Spot(
            double lat, double lon, @Nullable Double accuracyMetres, String address, String commune, boolean byHand) {
        public Spot {
            address = address == null ? "" : address;
            commune = commune == null ? "" : commune;
        }
    }

    public Draft withCategory(String code, int version) {
        return new Draft(code, text, spot, takenAt, anonymous, isPublic, version, answers);
    }

    public Draft withText(String said) {
        return new Draft(category, said, spot, takenAt, anonymous, isPublic, questionsVersion, answers);
    }

    public Draft withSpot(Spot place) {
        return new Draft(category, text, place, takenAt, anonymous, isPublic, questionsVersion, answers);
    }

    public Draft withTakenAt(@Nullable Instant at) {
        return new Draft(category, text, spot, at, anonymous, isPublic, questionsVersion, answers);
    }

    public Draft withAnonymous(boolean hidden) {
        return new Draft(category, text, spot, takenAt, hidden, isPublic, questionsVersion, answers);
    }

    public Draft withAnswers(Map<String, List<String>> given) {
        return new Draft(category, text, spot, takenAt, anonymous, isPublic, questionsVersion, given);
    }
}
