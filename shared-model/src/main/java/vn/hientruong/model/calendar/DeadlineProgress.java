package vn.hientruong.model.calendar;

/**
 * How far the program is with the deadlines that a changed calendar moves.
 *
 * @param left reports it has not come to yet; 0 when there is nothing to do
 * @param of as many as there were in the beginning
 */
public record DeadlineProgress(int left, int of) {
    /** Reports that it is done with. */
    public int done() {
        return of - left;
    }
}
