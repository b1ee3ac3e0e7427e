package vn.hientruong.model.notification;

import jakarta.validation.constraints.NotNull;
import java.util.Set;

/**
 * What a person wants to hear of, by which way. The in-app inbox has everything whatever they choose.
 *
 * @param push to their devices
 * @param sms to their phone number; nothing unless they chose it
 */
public record NotificationChoices(
        @NotNull Set<@NotNull Moment> push, @NotNull Set<@NotNull Moment> sms) {}
