package vn.hientruong.infra.fill;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Everything that is left to chance, from one seed. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    boolean of(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double gaussian() {
        return random.nextGaussian();
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Mostly about the median, sometimes many times as much: how long people take. */
    long aboutMinutes(double median) {
        return Math.max(1, Math.round(median * Math.exp(0.9 * random.nextGaussian())));
    }

    /** The first far more often than the last. */
    int zipf(double[] cumulated) {
        return pick(cumulated);
    }

    /** An index, each as likely as its weight. */
    int pick(double[] cumulated) {
        double at = random.nextDouble() * cumulated[cumulated.length - 1];
        int found = java.util.Arrays.binarySearch(cumulated, at);
        return Math.min(found < 0 ? -found - 1 : found + 1, cumulated.length - 1);
    }

    static double[] cumulate(double... weights) {
        double[] sums = weights.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        return sums;
    }

    /** Weights 1, 1/2^s, 1/3^s … added up. */
    static double[] zipfWeights(int count, double exponent) {
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            weights[i] = 1 / Math.pow(i + 1, exponent);
        }
        return cumulate(weights);
    }

    /** As the program makes them: 48 bits of milliseconds, then randomness. */
    UUID id(Instant time) {
        long high = (time.toEpochMilli() << 16) | 0x7000 | (random.nextInt() & 0x0FFF);
        return new UUID(high, (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }

    UUID key() {
        return new UUID(
                (random.nextLong() & ~0xF000L) | 0x4000L,
                (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
