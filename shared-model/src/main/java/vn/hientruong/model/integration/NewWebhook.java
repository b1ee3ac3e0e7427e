package vn.hientruong.model.integration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.hientruong.model.Limits;

/**
 * Where events are to be sent to.
 *
 * @param name of the system, and who runs it
 * @param url an address of the web that takes POST
 */
public record NewWebhook(
        @NotBlank @Size(max = Limits.NAME) String name,
        @NotBlank @Size(max = Limits.URL) String url) {}
