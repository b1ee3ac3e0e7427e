package vn.hientruong.portal.filing;

import java.nio.ByteBuffer;
import vn.hientruong.testsupport.Photo;

/** Photos in which the camera wrote where they were taken (Exif 2.32, GPS IFD), as big as a phone's. */
final class LocatedPhoto {
    private static final int LATITUDE_AT = 104;
    private static final int LONGITUDE_AT = 128;

    private LocatedPhoto() {}

    /** North and east. */
    static byte[] jpeg(double lat, double lon) {
        byte[] plain = Photo.jpeg(2600, 1950);
        byte[] tiff = tiff(lat, lon);
        ByteBuffer located = ByteBuffer.allocate(plain.length + 10 + tiff.length);
        located.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (8 + tiff.length));
        located.put(new byte[] {'E', 'x', 'i', 'f', 0, 0}).put(tiff);
        return located.put(plain, 2, plain.length - 2).array();
    }

    private static byte[] tiff(double lat, double lon) {
        ByteBuffer tiff = ByteBuffer.allocate(152);
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8);
        tiff.putShort((short) 1);
        entry(tiff, 0x8825, 4, 1, 26);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, LATITUDE_AT);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, LONGITUDE_AT);
        tiff.putInt(0);
        tiff.position(LATITUDE_AT);
        degrees(tiff, lat);
        degrees(tiff, lon);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** Degrees, no minutes, and all the rest in seconds. */
    private static void degrees(ByteBuffer tiff, double value) {
        int whole = (int) value;
        tiff.putInt(whole).putInt(1).putInt(0).putInt(1);
        tiff.putInt((int) Math.round((value - whole) * 3600 * 1000)).putInt(1000);
    }
}
