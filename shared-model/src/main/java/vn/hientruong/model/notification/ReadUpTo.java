package vn.hientruong.model.notification;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Everything up to there was read.
 *
 * @param newest id of the newest notification that was shown; what came later stays unread
 */
public record ReadUpTo(@NotNull UUID newest) {}
