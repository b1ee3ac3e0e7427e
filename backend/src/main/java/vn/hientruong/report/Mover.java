package vn.hientruong.report;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to move a report, and everything they are to it.
 *
 * @param accountId absent for the program itself
 */
record Mover(@Nullable UUID accountId, Set<Actor> actors) {
    static final Mover PROGRAM = new Mover(null, Set.of(Actor.PROGRAM));
}
