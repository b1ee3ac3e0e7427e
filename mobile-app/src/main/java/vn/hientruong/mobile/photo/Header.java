package vn.hientruong.mobile.photo;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads size and EXIF of a JPEG, or the size of a PNG, without decoding it. */
final class Header {
    private static final int JPEG = 0xffd8;
    private static final int PNG = 0x8950;

    private Header() {}

    /** @throws UnreadablePhoto when it is neither */
    static PhotoFacts read(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(new BufferedInputStream(raw))) {
            int magic = in.readUnsignedShort();
            if (magic == JPEG) {
                return jpeg(in);
            }
            if (magic == PNG) {
                in.skipNBytes(14);
                return checked(new PhotoFacts(in.readInt(), in.readInt(), 1, null, null, null));
            }
        } catch (EOFException cut) {
            throw new UnreadablePhoto("ends too early", cut);
        }
        throw new UnreadablePhoto("neither JPEG nor PNG", null);
    }

    private static PhotoFacts jpeg(DataInputStream in) throws IOException {
        PhotoFacts facts = new PhotoFacts(0, 0, 1, null, null, null);
        while (true) {
            int marker = in.readUnsignedShort();
            int length = in.readUnsignedShort() - 2;
            if (marker >> 8 != 0xff || length < 0) {
                throw new UnreadablePhoto("no marker", null);
            }
            boolean frame =
                    marker >= 0xffc0 && marker <= 0xffcf && marker != 0xffc4 && marker != 0xffc8 && marker != 0xffcc;
            if (frame) {
                in.skipNBytes(1);
                int height = in.readUnsignedShort();
                return checked(new PhotoFacts(
                        in.readUnsignedShort(),
                        height,
                        facts.orientation(),
                        facts.takenAt(),
                        facts.lat(),
                        facts.lon()));
            }
            if (marker == 0xffe1) {
                facts = Exif.read(in.readNBytes(length), facts);
            } else {
                in.skipNBytes(length);
            }
        }
    }

    /** A picture of more than a hundred million pixels is no photo of a phone, and would not fit. */
    private static PhotoFacts checked(PhotoFacts facts) throws UnreadablePhoto {
        long pixels = (long) facts.width() * facts.height();
        if (facts.width() <= 0 || facts.height() <= 0 || pixels > 100_000_000) {
            throw new UnreadablePhoto(facts.width() + " by " + facts.height() + " pixels", null);
        }
        return facts;
    }
}
