package vn.hientruong.model.notification;

import java.util.List;

/**
 * The newest dead letters.
 *
 * @param total how many there are, with those that are not in the list
 */
public record DeadLetterList(List<DeadLetter> items, int total) {}
