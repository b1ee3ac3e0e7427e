package vn.hientruong.open311;

import java.util.List;
import vn.hientruong.platform.problem.DomainException;

/** A jurisdiction, service, request or token that does not exist, or that is not public. */
final class NotServed extends DomainException {
    private static final long serialVersionUID = 1L;

    private final String parameter;

    /** @param parameter that names it, as in {@code service_code} */
    NotServed(String parameter) {
        this.parameter = parameter;
    }

    @Override
    public int status() {
        return 404;
    }

    @Override
    public List<Fault> faults() {
        return List.of(new Fault("?" + parameter, "not-served"));
    }
}
