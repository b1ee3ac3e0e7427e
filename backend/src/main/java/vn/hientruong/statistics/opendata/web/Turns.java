package vn.hientruong.statistics.opendata.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import vn.hientruong.identity.ClientAddress;
import vn.hientruong.identity.Limit;
import vn.hientruong.identity.RateLimits;
import vn.hientruong.platform.problem.TooManyRequests;

/** Whole files read through every public report: few at a time, so that staff are served meanwhile. */
@Singleton
class Turns {
    private static final int AT_ONCE = 2;
    private static final Duration LATER = Duration.ofSeconds(30);

    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final RateLimits limits;

    Turns(RateLimits limits) {
        this.limits = limits;
    }

    /** Begins to write a file, and has what it is given run when nothing more is written. */
    interface Start {
        Response run(Runnable done);
    }

    /** @throws TooManyRequests when others are being served, or this address has had enough of whole files */
    Response take(RoutingContext request, Start start) {
        return take(Limit.OPEN_FILE_PER_ADDRESS, request, start);
    }

    /** The same for a file of one day, of which a harvest takes a year's. */
    Response takeDay(RoutingContext request, Start start) {
        return take(Limit.OPEN_DATA_PER_ADDRESS, request, start);
    }

    private Response take(Limit limit, RoutingContext request, Start start) {
        limits.check(limit, ClientAddress.of(request));
        if (!turns.tryAcquire()) {
            throw new TooManyRequests(LATER);
        }
        return start.run(turns::release);
    }

    /** @throws TooManyRequests when this address has had enough of pages */
    void check(RoutingContext request) {
        limits.check(Limit.OPEN_DATA_PER_ADDRESS, ClientAddress.of(request));
    }
}
