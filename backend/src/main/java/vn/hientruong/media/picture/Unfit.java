package vn.hientruong.media.picture;

/** Why nothing can be shown of a file. */
public enum Unfit {
    /** The content is not what the sender promised, or nothing we take. */
    WRONG_TYPE,
    /** The right type in a coding we do not read, as lossless JPEG; also everything that moves but is no video. */
    UNSUPPORTED,
    /** A HEIC picture, whatever it was called. */
    HEIC,
    /** More pixels than allowed, or than this machine's worker has memory for. */
    TOO_MANY_PIXELS,
    /** A video of more seconds than allowed. */
    TOO_LONG,
    /** Cut off or not decodable. */
    DAMAGED,
    /** A video, and ffmpeg is not installed here. */
    NO_VIDEO_TOOL,
    /** Nobody can look for faces here, so a person has to say what to blur. */
    NO_DETECTOR,
    /** The worker died or took too long, or the disk failed: another try may succeed. */
    FAILED
}
