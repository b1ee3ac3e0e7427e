package vn.hientruong.model.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what a person was told.
 *
 * @param next what to pass as {@code after} for the following page; absent on the last one
 * @param unread how many they have not read, on this page and all others
 */
public record NotificationList(
        List<NotificationView> items, @Nullable String next, int unread) {}
