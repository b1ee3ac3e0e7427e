package vn.hientruong.sticker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.problem.DomainException.Fault;

/**
 * What a file would do.
 *
 * @param lines in the order of the file
 */
public record StickerPlan(List<Line> lines) {
    /** What becomes of a line. */
    public enum Change {
        CREATED,
        CHANGED,
        SAME,
        REFUSED
    }

    /**
     * One line.
     *
     * @param number in the file, the heading being 1
     * @param code as written
     * @param name as written
     * @param said absent when refused
     * @param faults what is wrong with it
     */
    public record Line(
            int number,
            String code,
            String name,
            Change change,
            @Nullable NewSticker said,
            List<Fault> faults) {}

    /** Lines of that kind. */
    public long count(Change change) {
        return lines.stream().filter(line -> line.change() == change).count();
    }

    /** Whether it can be applied as a whole. */
    public boolean isFit() {
        return count(Change.REFUSED) == 0;
    }

    /** Changes with everything that was shown. */
    public String state() {
        return Integer.toHexString(lines.hashCode());
    }

    Map<String, NewSticker> said() {
        Map<String, NewSticker> said = new LinkedHashMap<>();
        lines.forEach(line -> said.put(line.code(), Objects.requireNonNull(line.said())));
        return said;
    }
}
