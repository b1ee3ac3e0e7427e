package vn.hientruong.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hientruong.platform.problem.TooManyRequests;

/**
 * Counts what a stranger may do too often. Counts live in this instance's memory: with n instances the real limits lie
 * between one and n times the table.
 */
@Singleton
public class RateLimits {
    /** Per limit, so that a flood against one cannot push the counts of another out of memory. */
    private static final long KEYS = 50_000;

    private static final Duration LONGEST = Duration.ofDays(1);

    private final double factor;
    private final TimeMeter meter;
    private final Map<Limit, Cache<UUID, Bucket>> buckets = new EnumMap<>(Limit.class);

    RateLimits(Clock clock, @ConfigProperty(name = "hientruong.limits.factor", defaultValue = "1") double factor) {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("hientruong.limits.factor must be greater than 0, but is " + factor);
        }
        this.factor = factor;
        this.meter = new ClockMeter(clock);
        for (Limit limit : Limit.values()) {
            buckets.put(
                    limit,
                    Caffeine.newBuilder()
                            .maximumSize(KEYS)
                            .expireAfterAccess(LONGEST)
                            .build());
        }
    }

    /**
     * Takes one from that key's allowance.
     *
     * @param key phone, account or address; kept only as a hash
     * @throws TooManyRequests when nothing is left, saying how long to wait
     */
    public void check(Limit limit, String key) {
        ConsumptionProbe probe = bucket(limit, key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** What was taken turned out not to be needed. */
    public void giveBack(Limit limit, String key) {
        bucket(limit, key).addTokens(1);
    }

    private Bucket bucket(Limit limit, String key) {
        return Objects.requireNonNull(buckets.get(limit)).get(hashed(key), ignored -> full(limit));
    }

    private Bucket full(Limit limit) {
        LocalBucketBuilder bucket = Bucket.builder().withCustomTimePrecision(meter);
        for (Limit.Rate rate : limit.rates()) {
            long times = Math.max(1, Math.round(rate.times() * factor));
            bucket.addLimit(band -> band.capacity(times).refillGreedy(times, rate.per()));
        }
        return bucket.build();
    }

    private static UUID hashed(String key) {
        ByteBuffer hash = ByteBuffer.wrap(Secret.hash(key));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
