package vn.hientruong.model;

/**
 * Something known by a stable code and shown by a name: a category, an agency, an area.
 *
 * @param code stable, for programs
 * @param name in the caller's language, for people
 */
public record CodeName(String code, String name) {}
