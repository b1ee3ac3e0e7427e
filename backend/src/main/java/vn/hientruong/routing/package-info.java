/**
 * Which agency a report of a category at a place should go to, and why, by rules that are rows. Proposes only what the
 * rules say; where they say nothing, or not one thing, intake decides. Knows no report. Public:
 * {@link vn.hientruong.routing.Router}, {@link vn.hientruong.routing.Routes}, {@link vn.hientruong.routing.Proposal}.
 */
@NullMarked
package vn.hientruong.routing;

import org.jspecify.annotations.NullMarked;
