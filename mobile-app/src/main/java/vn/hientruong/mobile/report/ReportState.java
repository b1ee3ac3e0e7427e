package vn.hientruong.mobile.report;

import java.nio.file.Path;
import java.util.List;

/**
 * All the screens of a new report show at one moment.
 *
 * @param busy whether something is being done that must end first
 * @param problem what went wrong, and what to do about it; empty when nothing did
 * @param notice something to know: a draft that was found again, or why a report came back; empty for nothing
 * @param camera whether photos can be taken here
 * @param tiles the categories, those used last first, as far as they match what was searched
 * @param category the chosen one's name; empty before one was chosen
 * @param emergency whom to call first, in words; empty where nobody
 * @param addresses that match what was searched, with their place
 * @param communes to choose from, as far as they match what was searched
 * @param done what became of it, in words; empty before it was sent
 */
public record ReportState(
        Step step,
        boolean busy,
        String problem,
        String notice,
        List<PhotoRow> photos,
        boolean camera,
        PlaceRow place,
        List<AddressRow> addresses,
        List<ChoiceRow> communes,
        List<TileRow> tiles,
        String category,
        String emergency,
        List<QuestionRow> questions,
        String text,
        boolean anonymous,
        List<NearbyRow> nearby,
        String done) {
    /** What is in front. */
    public enum Step {
        PHOTOS,
        CATEGORY,
        REVIEW,
        PLACE,
        DONE
    }

    /** Whether there is anything that would be lost. */
    public boolean begun() {
        return !photos.isEmpty() || !category.isEmpty() || !text.isBlank();
    }

    /** A photo, where it lies. */
    public record PhotoRow(Path file, String spoken) {}

    /**
     * Where it is.
     *
     * @param known whether it is enough to send
     * @param lat WGS84 degrees; where the map begins when nothing is known
     * @param name of the commune, or what else can be said
     * @param accuracy in words; perhaps empty
     * @param metres of accuracy; 0 where that is not known
     */
    public record PlaceRow(
            boolean known, double lat, double lon, String name, String accuracy, double metres, String address) {}

    /** A street or a house somebody has named before. */
    public record AddressRow(String address, double lat, double lon) {}

    /** Something to choose by its code. */
    public record ChoiceRow(String code, String name, boolean chosen) {}

    /** A category as a large picture. */
    public record TileRow(String code, String name, String icon, boolean chosen) {}

    /**
     * An extra question.
     *
     * @param kind how it is answered
     * @param value what was answered in words
     * @param choices where there are any
     */
    public record QuestionRow(
            String code, Kind kind, String text, String hint, boolean required, String value, List<ChoiceRow> choices) {
        /** How a question is answered. */
        public enum Kind {
            /** It is only to be read. */
            NOTE,
            LINE,
            LINES,
            NUMBER,
            MOMENT,
            ONE,
            SOME
        }
    }

    /** An open report close by. */
    public record NearbyRow(String id, String text, String details) {}
}
