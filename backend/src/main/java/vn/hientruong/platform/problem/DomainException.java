package vn.hientruong.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A refusal the caller can act on. The code names the page docs/problems/&lt;code&gt;.md and the texts
 * {@code problem.<code>.title} and {@code problem.<code>.detail}.
 */
public abstract class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object[] args;

    /**
     * One field at fault.
     *
     * @param pointer RFC 6901 into the body, or {@code ?name} for a parameter of the request
     * @param key of the text {@code problem.field.<key>}
     * @param args fill the text
     */
    public record Fault(String pointer, String key, Object... args) {}

    /** @param args fill {0}, {1} … of the detail text; never personal data */
    protected DomainException(Object... args) {
        this.args = args;
    }

    /** HTTP status. */
    public abstract int status();

    /** Stable, in kebab case: the class name unless a class says otherwise. */
    public String code() {
        return codeOf(getClass().getSimpleName());
    }

    static String codeOf(String className) {
        return className.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** More members of the problem document. */
    public Map<String, Object> members() {
        return Map.of();
    }

    /** More headers of the answer. */
    public Map<String, String> headers() {
        return Map.of();
    }

    /** The fields at fault, where it is about fields. */
    public List<Fault> faults() {
        return List.of();
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }

    @Override
    public String getMessage() {
        return faults().isEmpty()
                ? code()
                : code()
                        + faults().stream()
                                .map(fault -> " " + fault.pointer() + " " + fault.key())
                                .toList();
    }
}
