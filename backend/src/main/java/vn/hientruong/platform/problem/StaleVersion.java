package vn.hientruong.platform.problem;

import java.util.Map;

/** Somebody else changed the thing meanwhile: read it again, then decide again. */
public final class StaleVersion extends DomainException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> members;

    public StaleVersion() {
        this.members = Map.of();
    }

    /** @param current the thing as it stands now and as the caller may see it, so they need not ask again */
    public StaleVersion(Object current) {
        this.members = Map.of("current", current);
    }

    @Override
    public Map<String, Object> members() {
        return members;
    }

    @Override
    public int status() {
        return 409;
    }
}
