package vn.hientruong.model.notification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Dead letters to be tried again from the beginning.
 *
 * @param ids of deliveries; one that is no dead letter any more is passed over
 */
public record Resend(@NotNull @Size(min = 1, max = 200) List<@NotNull Long> ids) {}
