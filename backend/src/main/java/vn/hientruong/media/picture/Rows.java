package vn.hientruong.media.picture;

/** A picture that can be read row by row. */
interface Rows {
    int width();

    int height();

    /** @param bgr filled with three bytes a pixel */
    void row(int y, byte[] bgr);
}
