package vn.hientruong.media.picture;

/** What became of a file. */
public sealed interface Rendering permits Rendered, Refused {}
