package vn.hientruong.media.picture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How backend and worker talk: frames of four bytes length and a body, jobs one way and answers the other. */
final class Wire {
    private static final int MAX_FRAME = 1 << 20;
    private static final int LOOK = -1;
    private static final byte REFUSED = 0;
    private static final byte DRAWN = 1;
    private static final byte VIDEO = 2;

    private Wire() {}

    static void write(DataOutputStream out, Job job) throws IOException {
        frame(out, body -> {
            body.writeUTF(job.original().toString());
            body.writeUTF(job.promisedType());
            body.writeUTF(job.folder().toString());
            writeBoxes(body, job.boxes());
        });
    }

    /** Empty when the other side has closed. */
    static Optional<Job> readJob(DataInputStream in) throws IOException {
        DataInputStream body;
        try {
            body = frame(in);
        } catch (EOFException closed) {
            return Optional.empty();
        }
        Path original = Path.of(body.readUTF());
        String promisedType = body.readUTF();
        Path folder = Path.of(body.readUTF());
        return Optional.of(new Job(original, promisedType, readBoxes(body), folder));
    }

    static void write(DataOutputStream out, Answer answer) throws IOException {
        frame(out, body -> {
            if (answer instanceof Refused refused) {
                body.writeByte(REFUSED);
                body.writeUTF(refused.why().name());
            } else if (answer instanceof Answer.Drawn drawn) {
                body.writeByte(DRAWN);
                body.writeInt(drawn.width());
                body.writeInt(drawn.height());
                body.writeUTF(drawn.blurHash());
                writeBoxes(body, drawn.boxes());
                writeCapture(body, drawn.capture());
            } else {
                body.writeByte(VIDEO);
            }
        });
    }

    /** @throws IOException when the worker has ended or says what nobody understands */
    static Answer readAnswer(DataInputStream in) throws IOException {
        DataInputStream body = frame(in);
        byte kind = body.readByte();
        try {
            Answer answer = switch (kind) {
                case REFUSED -> new Refused(Unfit.valueOf(body.readUTF()));
                case DRAWN -> readDrawn(body);
                case VIDEO -> new Answer.Video();
                default -> throw new IOException("answer of kind " + kind);
            };
            if (body.available() > 0) {
                throw new IOException("answer with more behind it");
            }
            return answer;
        } catch (IllegalArgumentException unknown) {
            throw new IOException("broken answer", unknown);
        }
    }

    private static Answer.Drawn readDrawn(DataInputStream body) throws IOException {
        int width = body.readInt();
        int height = body.readInt();
        String blurHash = body.readUTF();
        List<Box> boxes = readBoxes(body);
        if (width <= 0 || height <= 0 || boxes == null) {
            throw new IOException("broken answer");
        }
        return new Answer.Drawn(width, height, blurHash, boxes, readCapture(body));
    }

    private static void writeBoxes(DataOutputStream body, @Nullable List<Box> boxes) throws IOException {
        body.writeInt(boxes == null ? LOOK : boxes.size());
        for (Box box : boxes == null ? List.<Box>of() : boxes) {
            body.writeDouble(box.x());
            body.writeDouble(box.y());
            body.writeDouble(box.width());
            body.writeDouble(box.height());
            body.writeUTF(box.kind().name());
        }
    }

    private static @Nullable List<Box> readBoxes(DataInputStream body) throws IOException {
        int count = body.readInt();
        if (count == LOOK) {
            return null;
        }
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boxes.add(new Box(
                    body.readDouble(),
                    body.readDouble(),
                    body.readDouble(),
                    body.readDouble(),
                    Box.Kind.valueOf(body.readUTF())));
        }
        return boxes;
    }

    private static void writeCapture(DataOutputStream body, Capture capture) throws IOException {
        Double lat = capture.lat();
        Double lon = capture.lon();
        body.writeBoolean(lat != null && lon != null);
        if (lat != null && lon != null) {
            body.writeDouble(lat);
            body.writeDouble(lon);
        }
        Instant takenAt = capture.takenAt();
        body.writeBoolean(takenAt != null);
        if (takenAt != null) {
            body.writeLong(takenAt.toEpochMilli());
        }
    }

    private static Capture readCapture(DataInputStream body) throws IOException {
        Double lat = null;
        Double lon = null;
        if (body.readBoolean()) {
            lat = body.readDouble();
            lon = body.readDouble();
        }
        return new Capture(lat, lon, body.readBoolean() ? Instant.ofEpochMilli(body.readLong()) : null);
    }

    private static void frame(DataOutputStream out, Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.write(new DataOutputStream(bytes));
        out.writeInt(bytes.size());
        bytes.writeTo(out);
        out.flush();
    }

    private static DataInputStream frame(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length <= 0 || length > MAX_FRAME) {
            throw new IOException("frame of " + length + " bytes");
        }
        byte[] body = new byte[length];
        in.readFully(body);
        return new DataInputStream(new ByteArrayInputStream(body));
    }

    @FunctionalInterface
    private interface Body {
        void write(DataOutputStream body) throws IOException;
    }
}
