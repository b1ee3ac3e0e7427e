package vn.hientruong.model.handling;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The agency takes the work on. */
public record Acceptance(@Nullable UUID assignee) implements ActionBody {}
