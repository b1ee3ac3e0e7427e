package vn.hientruong.media.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What ffprobe says of a video.
 *
 * @param seconds of the longest track
 * @param picture codec of the first track of pictures; absent: there is none
 * @param sound codec of the first track of sound; absent: there is none
 */
record Probe(
        double seconds,
        @Nullable String picture,
        long pixels,
        @Nullable String sound,
        Capture capture) {
    private static final Set<String> PICTURES = Set.of("h264", "hevc", "mpeg4");
    private static final String SOUND = "aac";
    /** A frame at the end may last a little longer. */
    private static final double GRACE_SECONDS = 0.5;
    /** ISO 6709, as in {@code +17.4689+106.6223+012.3/}. */
    private static final Pattern PLACE = Pattern.compile("([+-]\\d{2}(?:\\.\\d+)?)([+-]\\d{3}(?:\\.\\d+)?).*");

    static Probe of(JsonNode answer) {
        double seconds = answer.at("/format/duration").asDouble();
        String picture = null;
        String sound = null;
        long pixels = 0;
        Iterator<JsonNode> streams = answer.path("streams").elements();
        while (streams.hasNext()) {
            JsonNode stream = streams.next();
            seconds = Math.max(seconds, stream.path("duration").asDouble());
            String codec = stream.path("codec_name").asText();
            switch (stream.path("codec_type").asText()) {
                case "video" -> {
                    // a cover is a track of pictures too, and not what VideoTools copies
                    if (picture == null
                            && stream.at("/disposition/attached_pic").asInt() == 0) {
                        picture = codec;
                        pixels = stream.path("width").asLong()
                                * stream.path("height").asLong();
                    }
                }
                case "audio" -> sound = sound == null ? codec : sound;
                default -> {}
            }
        }
        return new Probe(seconds, picture, pixels, sound, capture(answer.at("/format/tags")));
    }

    void requireFit(PictureConfig config) {
        if (picture == null || !(seconds > 0) || pixels <= 0) {
            throw new UnfitFile(Unfit.DAMAGED);
        }
        if (!PICTURES.contains(picture) || (sound != null && !sound.equals(SOUND))) {
            throw new UnfitFile(Unfit.UNSUPPORTED);
        }
        if (seconds > config.videoSeconds() + GRACE_SECONDS) {
            throw new UnfitFile(Unfit.TOO_LONG);
        }
        if (pixels > config.maxPixels()) {
            throw new UnfitFile(Unfit.TOO_MANY_PIXELS);
        }
    }

    private static Capture capture(JsonNode tags) {
        String told = tags.path("com.apple.quicktime.location.ISO6709")
                .asText(tags.path("location").asText());
        Instant takenAt = takenAt(tags.path("creation_time").asText());
        Matcher place = PLACE.matcher(told);
        if (!place.matches()) {
            return new Capture(null, null, takenAt);
        }
        double lat = Double.parseDouble(place.group(1));
        double lon = Double.parseDouble(place.group(2));
        return Math.abs(lat) <= 90 && Math.abs(lon) <= 180
                ? new Capture(lat, lon, takenAt)
                : new Capture(null, null, takenAt);
    }

    private static @Nullable Instant takenAt(String told) {
        try {
            return told.isEmpty() ? null : Instant.parse(told);
        } catch (DateTimeException broken) {
            return null;
        }
    }
}
