package vn.hientruong.identity;

import java.util.UUID;

/**
 * A resident has deleted their account; fired inside the transaction that does it. Every feature forgets what it keeps of that
 * person. Reports stay: the account they point at says nothing any more.
 */
public record AccountErased(UUID accountId) {}
