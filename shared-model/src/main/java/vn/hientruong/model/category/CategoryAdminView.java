package vn.hientruong.model.category;

/**
 * A category as an administrator wrote it down.
 *
 * @param version what {@code If-Match} must carry; goes up with every change
 */
public record CategoryAdminView(String code, NewCategory category, long version) {}
