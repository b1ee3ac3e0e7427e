package vn.hientruong.report;

import java.util.Map;
import vn.hientruong.model.calendar.DeadlineMoves;
import vn.hientruong.platform.problem.DomainException;

/** A calendar would move deadlines of open reports, and nobody has said yet whether they move. Nothing was changed. */
public final class DeadlinesWouldMove extends DomainException {
    private static final long serialVersionUID = 1L;

    private final transient DeadlineMoves moves;

    DeadlinesWouldMove(DeadlineMoves moves) {
        super(Integer.toString(moves.count()));
        this.moves = moves;
    }

    /** What would move. */
    public DeadlineMoves moves() {
        return moves;
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("count", moves.count(), "moves", moves.moves());
    }
}
