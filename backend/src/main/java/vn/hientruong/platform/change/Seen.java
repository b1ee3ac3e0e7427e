package vn.hientruong.platform.change;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.StaleVersion;
import vn.hientruong.platform.problem.VersionRequired;

/**
 * What somebody who writes a thing down has seen of it before.
 *
 * @param version of it; absent for whoever saw none and makes it
 */
public record Seen(@Nullable Long version) {
    public static final Seen NOTHING = new Seen(null);

    public static Seen of(long version) {
        return new Seen(version);
    }

    /**
     * Whether there is anything left to write. Whoever lost the answer to a change and sends it again finds it done, and
     * nobody is told that somebody else did it.
     *
     * @param stored version that is stored; absent where nothing is
     * @param same whether what is stored says the same already
     * @param now what is stored, to be shown beside what was refused
     * @return false when it stands there already
     * @throws NotFound when what was seen is gone
     * @throws VersionRequired when there is something, and nobody has looked at it
     * @throws StaleVersion when somebody else has changed it since
     */
    public boolean mayWrite(@Nullable Long stored, BooleanSupplier same, Supplier<?> now) {
        if (stored == null) {
            if (version != null) {
                throw new NotFound();
            }
            return true;
        }
        if (stored.equals(version)) {
            return true;
        }
        if (same.getAsBoolean()) {
            return false;
        }
        if (version == null) {
            throw new VersionRequired();
        }
        throw new StaleVersion(now.get());
    }
}
