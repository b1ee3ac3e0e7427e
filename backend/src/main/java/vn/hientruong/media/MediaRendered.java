package vn.hientruong.media;

import java.util.UUID;

/** A photo or video of a report can be shown, or it is clear that it cannot. */
public record MediaRendered(UUID reportId) {}
