package vn.hientruong.model.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.CodeName;

/**
 * Where rules would send a report, and why.
 *
 * @param lead the agency that would answer; absent where the rules name no one, so that intake decides
 * @param cooperating those that would help
 * @param reason in the caller's language
 */
public record RoutingAnswer(@Nullable CodeName lead, List<CodeName> cooperating, String reason) {}
