package vn.hientruong.report;

import java.util.Set;
import java.util.UUID;

/** Who wants to move a report, and everything they are to it. */
record Mover(UUID accountId, Set<Actor> actors) {}
