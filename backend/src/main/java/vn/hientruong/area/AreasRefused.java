package vn.hientruong.area;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.problem.DomainException;

/** Some features of a file cannot be taken, so none was; {@code errors} names each of them and why. */
public final class AreasRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    private final transient List<Feature> features;

    /**
     * One feature at fault.
     *
     * @param pointer RFC 6901 to the feature
     * @param detail the reason in the caller's language
     */
    public record Feature(String pointer, @Nullable String code, String detail) {}

    AreasRefused(List<Feature> features) {
        super(features.size());
        this.features = List.copyOf(features);
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("errors", features);
    }
}
