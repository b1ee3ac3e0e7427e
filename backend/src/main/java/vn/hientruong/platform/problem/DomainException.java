package vn.hientruong.platform.problem;

import java.util.Map;

/**
 * A refusal the caller can act on. The code names the page docs/problems/&lt;code&gt;.md and the texts
 * {@code problem.<code>.title} and {@code problem.<code>.detail}.
 */
public abstract class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object[] args;

    /** @param args fill {0}, {1} … of the detail text; never personal data */
    protected DomainException(Object... args) {
        this.args = args;
    }

    /** HTTP status. */
    public abstract int status();

    /** Stable, in kebab case: the class name unless a class says otherwise. */
    public String code() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    /** More members of the problem document. */
    public Map<String, Object> members() {
        return Map.of();
    }

    /** More headers of the answer. */
    public Map<String, String> headers() {
        return Map.of();
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }

    @Override
    public String getMessage() {
        return code();
    }
}
