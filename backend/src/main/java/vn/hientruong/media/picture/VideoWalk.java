package vn.hientruong.media.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** An ISO media file from box to box: HEIC pictures, MP4 and QuickTime videos. */
final class VideoWalk {
    private static final Set<String> HEIC =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");
    private static final Set<String> MP4 = Set.of("avc1", "hvc1", "M4V ", "M4VH", "M4VP", "MSNV", "dash", "XAVC");
    private static final Set<String> MP4_FAMILIES = Set.of("iso", "mp4", "3gp");
    private static final Set<String> BOXES_OF_BOXES =
            Set.of("moov", "trak", "edts", "mdia", "minf", "dinf", "udta", "meta", "ilst");
    /** What a video of picture and sound needs; ffmpeg adds an empty list for titles, in udta. */
    private static final Set<String> NEEDED = Set.of(
            "ftyp", "moov", "mvhd", "trak", "tkhd", "edts", "elst", "mdia", "mdhd", "hdlr", "minf", "vmhd", "smhd",
            "dinf", "dref", "stbl", "udta", "meta", "ilst", "free", "mdat");

    private static final int MAX_BOXES = 100_000;

    private final FileChannel file;
    private int boxes;

    private VideoWalk(FileChannel file) {
        this.file = file;
    }

    /** By the brand in its first bytes; absent if it is no ISO media file that we take. */
    static Optional<ContentType> type(byte[] head) {
        if (head.length < 12 || !new Bytes(head).has(4, "ftyp")) {
            return Optional.empty();
        }
        String brand = new String(head, 8, 4, ISO_8859_1);
        if (HEIC.contains(brand)) {
            return Optional.of(ContentType.HEIC);
        }
        if (brand.equals("qt  ")) {
            return Optional.of(ContentType.QUICKTIME);
        }
        return MP4.contains(brand) || MP4_FAMILIES.contains(brand.substring(0, 3))
                ? Optional.of(ContentType.MP4)
                : Optional.empty();
    }

    /** Every box must end inside the file, and both the index and the content must be there. */
    static void requireWhole(FileChannel file) throws IOException {
        Set<String> found = new HashSet<>();
        new VideoWalk(file).walk(0, file.size(), found, false);
        if (!found.contains("moov") || !found.contains("mdat")) {
            throw new UnfitFile(Unfit.DAMAGED);
        }
    }

    /** Whether there is no box anywhere that could tell of place, person or device. */
    static boolean isBare(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            Set<String> found = new HashSet<>();
            new VideoWalk(file).walk(0, file.size(), found, true);
            return NEEDED.containsAll(found);
        }
    }

    private void walk(long from, long to, Set<String> found, boolean deep) throws IOException {
        long at = from;
        while (at < to) {
            if (++boxes > MAX_BOXES) {
                throw new UnfitFile(Unfit.DAMAGED);
            }
            ByteBuffer head = read(at, 8);
            long size = Integer.toUnsignedLong(head.getInt());
            byte[] letters = new byte[4];
            head.get(letters);
            String name = new String(letters, ISO_8859_1);
            long header = size == 1 ? 16 : 8;
            if (size == 1) {
                size = read(at + 8, 8).getLong();
            } else if (size == 0) {
                size = to - at;
            }
            if (size < header || size > to - at) {
                throw new UnfitFile(Unfit.DAMAGED);
            }
            found.add(name);
            if (deep && BOXES_OF_BOXES.contains(name)) {
                walk(at + header + (name.equals("meta") ? 4 : 0), at + size, found, true);
            }
            at += size;
        }
    }

    private ByteBuffer read(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new UnfitFile(Unfit.DAMAGED, new EOFException());
            }
        }
        return bytes.flip();
    }
}
