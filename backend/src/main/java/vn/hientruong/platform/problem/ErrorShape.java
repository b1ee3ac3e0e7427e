package vn.hientruong.platform.problem;

import io.vertx.ext.web.RoutingContext;

/**
 * Another form in which failures are told under some paths, because a standard says so. A feature brings it as a bean, and it
 * holds for every layer: a missing route, a body that is too large, a fault of the program.
 */
public interface ErrorShape {
    /** The answer in that form. */
    record Shaped(int status, String contentType, byte[] body) {}

    /** Whether requests there are answered in this form. */
    boolean isFor(RoutingContext request);

    /** That problem, in words already, in this form. */
    Shaped of(Problem problem, RoutingContext request);
}
