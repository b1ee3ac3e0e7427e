package vn.hientruong.model.report;

/** The three-step scale in use: Hài lòng, Chấp nhận, Chưa hài lòng. */
public enum Score {
    SATISFIED,
    ACCEPTABLE,
    DISSATISFIED
}
