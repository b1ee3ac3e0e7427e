package vn.hientruong.model.handling;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/** The lead approves the result; it is published. */
public record Approval(@Nullable @Size(max = Limits.TEXT) String note) implements ActionBody {}
