package vn.hientruong.platform.problem;

import java.util.List;
import java.util.Map;

/** A request refused at the door, for a reason of {@link HttpProblem}. */
public final class RefusedRequest extends DomainException {
    private static final long serialVersionUID = 1L;

    private final HttpProblem problem;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> members;
    private final transient Map<String, String> headers;

    public RefusedRequest(HttpProblem problem, Object... args) {
        this(problem, List.of(), Map.of(), Map.of(), args);
    }

    private RefusedRequest(
            HttpProblem problem,
            List<Fault> faults,
            Map<String, Object> members,
            Map<String, String> headers,
            Object... args) {
        super(args);
        this.problem = problem;
        this.faults = faults;
        this.members = members;
        this.headers = headers;
    }

    /** The same refusal, pointing at one field. */
    public RefusedRequest at(String pointer, String key, Object... textArgs) {
        return new RefusedRequest(problem, List.of(new Fault(pointer, key, textArgs)), members, headers, args());
    }

    RefusedRequest with(Map<String, Object> more) {
        return new RefusedRequest(problem, faults, more, headers, args());
    }

    RefusedRequest withHeaders(Map<String, String> more) {
        return new RefusedRequest(problem, faults, members, more, args());
    }

    public HttpProblem problem() {
        return problem;
    }

    @Override
    public int status() {
        return problem.status();
    }

    @Override
    public String code() {
        return problem.code();
    }

    @Override
    public Map<String, Object> members() {
        return members;
    }

    @Override
    public Map<String, String> headers() {
        return headers;
    }

    @Override
    public List<Fault> faults() {
        return faults;
    }
}
