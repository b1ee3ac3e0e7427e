package vn.hientruong.model.alert;

/**
 * Whom an alert would reach now.
 *
 * @param people who want to hear of one of its areas
 * @param devices of theirs that can be pushed to
 */
public record AlertReach(int people, int devices) {}
