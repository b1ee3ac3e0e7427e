package vn.hientruong.media.picture;

/** Nothing may be shown of the file. */
public record Refused(Unfit why) implements Rendering, Answer {}
