package vn.hientruong.routing;

import vn.hientruong.area.Location;

/** Says which agency a report should go to, and why, by one set of rules. */
public interface Routes {
    /**
     * The proposal for a report of that category there. Never fails for a place or a category it does not know: then
     * there is no lead, and the reason says so.
     */
    Proposal route(String categoryCode, Location location);
}
