package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.hientruong.model.Limits;

/** Staff ask the resident; the clock stands still. */
public record InformationRequest(
        @NotBlank @Size(max = Limits.TEXT) String question) implements ActionBody {}
