package vn.hientruong.statistics.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hientruong.statistics.Format;

/** Which document is wanted, and how it is sent: whole, or not at all. */
public final class Documents {
    /** Something that can be written. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private Documents() {}

    /** What {@code ?format=} says, or else the Accept header: the first of its types there is. */
    static Format wanted(@Nullable String format, HttpHeaders headers) {
        String named = FiguresQuery.blankToNull(format);
        if (named != null) {
            return FiguresQuery.one("?format", named, Format.values());
        }
        for (MediaType acceptable : headers.getAcceptableMediaTypes()) {
            for (Format known : Format.values()) {
                if (acceptable.isCompatible(MediaType.valueOf(known.mediaType()))) {
                    return known;
                }
            }
        }
        return Format.JSON;
    }

    /** The same for a document of figures. */
    public static Response send(Format format, String name, Writing writing) {
        return send(format.mediaType(), name + "." + format.name().toLowerCase(Locale.ROOT), writing);
    }

    /**
     * Writes it to a file that has no name any more, and sends that: whoever gets a first byte gets the last one, what goes
     * wrong before is told as a problem, and a slow reader keeps nothing but a file.
     */
    public static Response send(String mediaType, String fileName, Writing writing) {
        try {
            SeekableByteChannel file = nameless();
            try {
                OutputStream out = Channels.newOutputStream(file);
                OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
                writing.to(buffered);
                buffered.flush();
                long bytes = file.position();
                file.position(0);
                return Response.ok((StreamingOutput) to -> copy(file, to))
                        .type(mediaType)
                        .header(HttpHeaders.CONTENT_LENGTH, bytes)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                        .build();
            } catch (IOException | RuntimeException failed) {
                file.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("A document could not be written", failed);
        }
    }

    /**
     * Sends it while it is still being written, for what is long: the first byte goes out as soon as it is there. What goes wrong
     * before is told as a problem; afterwards the connection is cut off, so that nobody takes a part for the whole. A slow reader
     * keeps nothing but a file, and when nobody reads any more, writing ends.
     *
     * @param done run once nothing more is written, whether that went well or not
     */
    public static Response grow(
            String mediaType, String fileName, RoutingContext request, Writing writing, Runnable done) {
        try {
            GrowingFile file = GrowingFile.of(writing, done);
            request.addEndHandler(ended -> file.close());
            GrowingFile.Beginning beginning = file.begin();
            Response.ResponseBuilder answer = Response.ok((StreamingOutput) to -> send(file, to))
                    .type(mediaType)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
            return (beginning.whole() ? answer.header(HttpHeaders.CONTENT_LENGTH, beginning.bytes()) : answer).build();
        } catch (IOException failed) {
            throw new UncheckedIOException("A document could not be written", failed);
        }
    }

    private static void send(GrowingFile file, OutputStream to) throws IOException {
        try (file) {
            file.sendTo(to);
        }
    }

    private static SeekableByteChannel nameless() throws IOException {
        Path path = Files.createTempFile("document", null);
        return Files.newByteChannel(
                path, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    private static void copy(SeekableByteChannel file, OutputStream to) throws IOException {
        try (InputStream from = Channels.newInputStream(file)) {
            from.transferTo(to);
        }
    }
}
