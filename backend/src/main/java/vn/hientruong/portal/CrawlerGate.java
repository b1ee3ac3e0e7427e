package vn.hientruong.portal;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hientruong.identity.ClientAddress;
import vn.hientruong.identity.Limit;
import vn.hientruong.identity.RateLimits;
import vn.hientruong.platform.problem.Answers;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.TooManyRequests;

/**
 * Keeps whoever reads the public site with many connections, or without pause, from taking what staff and apps need: they are
 * told to come back later before anything is done for them. Requests of staff and apps that have signed in are not counted.
 */
@Singleton
class CrawlerGate {
    /** After what every answer says and what no honest client writes, before anything is read. */
    private static final int ORDER = 8_500;

    /** Of one address at a time: a browser asks for six things at once, a household or an office for more. */
    private static final int AT_ONCE = 24;

    private static final String API = "/api/";

    private static final List<String> OTHERS = List.of("/console", "/assets/", "/q/", "/dev/");

    private final RateLimits limits;
    private final Answers answers;
    private final int most;
    private final ConcurrentHashMap<String, AtomicInteger> underWay = new ConcurrentHashMap<>();

    CrawlerGate(
            RateLimits limits,
            Answers answers,
            @ConfigProperty(name = "hientruong.limits.factor", defaultValue = "1") double factor) {
        this.limits = limits;
        this.answers = answers;
        this.most = (int) Math.max(1, Math.round(AT_ONCE * factor));
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, ORDER);
    }

    private void pass(RoutingContext request) {
        if (isOfStaffOrApps(request)) {
            request.next();
            return;
        }
        String address = ClientAddress.of(request);
        int now = enter(address);
        request.addEndHandler(done -> leave(address));
        try {
            if (now > most) {
                throw new TooManyRequests(Duration.ofSeconds(1));
            }
            limits.check(Limit.SIGHT_PER_ADDRESS, address);
        } catch (DomainException refused) {
            answers.send(refused, request);
            return;
        }
        request.next();
    }

    private int enter(String address) {
        return underWay.compute(address, (key, known) -> {
                    AtomicInteger count = known == null ? new AtomicInteger() : known;
                    count.incrementAndGet();
                    return count;
                })
                .get();
    }

    private void leave(String address) {
        underWay.computeIfPresent(address, (key, count) -> count.decrementAndGet() <= 0 ? null : count);
    }

    /** No page of the site asks for a token, so a crawler gains nothing by making one up. */
    private static boolean isOfStaffOrApps(RoutingContext request) {
        String path = request.normalizedPath();
        return (path.startsWith(API) && request.request().getHeader("Authorization") != null)
                || OTHERS.stream().anyMatch(other -> path.startsWith(other) || path.equals(other));
    }
}
