package vn.hientruong.console;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.media.BlurBox;
import vn.hientruong.model.media.Redaction;
import vn.hientruong.platform.problem.InvalidRequest;

/**
 * Reads which areas a browser's form wants hidden: the ones that stay, each as one value, and one more that was typed in
 * percent of the picture.
 */
final class RedactionForm {
    private static final List<String> EDGES = List.of("left", "top", "width", "height");

    private RedactionForm() {}

    /** As a value of the form reads it. */
    static String value(BlurBox box) {
        return box.x() + "," + box.y() + "," + box.width() + "," + box.height() + "," + box.kind();
    }

    static Redaction read(MultivaluedMap<String, String> sent) {
        List<BlurBox> boxes = new ArrayList<>();
        for (String value : sent.getOrDefault("box", List.of())) {
            boxes.add(box(List.of(value.split(",", -1)), 1));
        }
        List<String> typed =
                EDGES.stream().map(edge -> text(sent.getFirst(edge))).toList();
        if (typed.stream().anyMatch(edge -> !edge.isEmpty())) {
            boxes.add(box(Stream.concat(typed.stream(), Stream.of("OTHER")).toList(), 100));
        }
        return new Redaction(boxes);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip().replace(',', '.');
    }

    private static BlurBox box(List<String> parts, double whole) {
        try {
            if (parts.size() == 5) {
                return new BlurBox(
                        Double.parseDouble(parts.get(0)) / whole,
                        Double.parseDouble(parts.get(1)) / whole,
                        Double.parseDouble(parts.get(2)) / whole,
                        Double.parseDouble(parts.get(3)) / whole,
                        BlurBox.Kind.valueOf(parts.get(4)));
            }
        } catch (IllegalArgumentException unreadable) {
            throw (InvalidRequest) InvalidRequest.at("/boxes", "unreadable").initCause(unreadable);
        }
        throw InvalidRequest.at("/boxes", "unreadable");
    }
}
