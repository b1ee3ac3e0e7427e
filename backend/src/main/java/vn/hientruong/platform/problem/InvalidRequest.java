package vn.hientruong.platform.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.List;

/** Fields that cannot be taken as they are: 422 with a pointer to each. */
public final class InvalidRequest extends DomainException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public InvalidRequest(List<Fault> faults) {
        this.faults = List.copyOf(faults);
    }

    /** One field at fault; see {@link DomainException.Fault}. */
    public static InvalidRequest at(String pointer, String key, Object... args) {
        return new InvalidRequest(List.of(new Fault(pointer, key, args)));
    }

    /** Every broken constraint of a body that did not come as JSON, with the pointers it would have there. */
    public static InvalidRequest of(ConstraintViolationException broken) {
        return ViolationFaults.of(broken, null);
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public List<Fault> faults() {
        return faults;
    }
}
