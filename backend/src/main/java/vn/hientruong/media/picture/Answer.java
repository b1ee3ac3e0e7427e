package vn.hientruong.media.picture;

import java.util.List;

/** What the worker says of a file. */
sealed interface Answer permits Refused, Answer.Drawn, Answer.Video {
    /** A photo, drawn into the folder. */
    record Drawn(int width, int height, String blurHash, List<Box> boxes, Capture capture) implements Answer {}

    /** A video whose container is whole; what is in it is ffmpeg's to say. */
    record Video() implements Answer {}
}
