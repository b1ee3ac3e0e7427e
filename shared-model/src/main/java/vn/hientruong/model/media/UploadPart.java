package vn.hientruong.model.media;

/**
 * A piece of a large file.
 *
 * @param number from 1
 * @param offset of its first byte in the file
 * @param bytes size of the piece
 * @param url where to send it
 */
public record UploadPart(int number, long offset, long bytes, String url) {}
