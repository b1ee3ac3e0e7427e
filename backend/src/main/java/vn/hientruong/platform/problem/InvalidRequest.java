package vn.hientruong.platform.problem;

import java.util.List;

/** Fields that cannot be taken as they are: 422 with a pointer to each. */
public final class InvalidRequest extends DomainException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * One field at fault.
     *
     * @param pointer RFC 6901 into the body, or {@code ?name} for a query parameter
     * @param key of the text {@code problem.field.<key>}
     * @param args fill the text
     */
    public record Fault(String pointer, String key, Object... args) {}

    public InvalidRequest(List<Fault> faults) {
        this.faults = List.copyOf(faults);
    }

    public static InvalidRequest at(String pointer, String key, Object... args) {
        return new InvalidRequest(List.of(new Fault(pointer, key, args)));
    }

    @Override
    public int status() {
        return 422;
    }

    public List<Fault> faults() {
        return faults;
    }
}
