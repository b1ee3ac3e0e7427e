package vn.hientruong.infra.fill;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.infra.fill.HotSpots.HotSpot;
import vn.hientruong.infra.fill.Places.Spot;

/** Makes one report after the other, in the order they were filed. */
final class Reports {
    private static final List<String> CHANNELS = List.of("APP", "WEB", "HOTLINE", "ZALO", "COUNTER");
    private static final double[] CHANNEL_WEIGHTS = Chance.cumulate(52, 14, 17, 12, 5);

    /** One report, with what does not change any more. */
    record Told(
            Story story,
            UUID filedBy,
            String channel,
            String description,
            @Nullable String address,
            List<UUID> followers) {}

    private final Mix mix;
    private final Places places;
    private final HotSpots hotSpots;
    private final Routes routes;
    private final Texts texts;
    private final People people;
    private final Plot plot;
    private final Instant until;
    private final long seed;
    private final Chance chance;
    private long count;

    Reports(Directory directory, Words words, People people, Plot plot, Instant until, long seed, Chance chance) {
        this.mix = new Mix(List.copyOf(directory.categories().keySet()));
        this.places = new Places(directory, words, chance);
        this.hotSpots = new HotSpots(chance);
        this.routes = new Routes(directory);
        this.texts = new Texts(words, chance);
        this.people = people;
        this.plot = plot;
        this.until = until;
        this.seed = seed;
        this.chance = chance;
    }

    /** Places that were reported so often that the supervisor is told. */
    List<HotSpot> repeatSpots() {
        return hotSpots.flagged();
    }

    Told next(Instant filedAt) {
        Optional<HotSpot> again = hotSpots.again(filedAt);
        String category = again.map(hot -> hot.category).orElseGet(() -> mix.category(filedAt, chance));
        Spot spot = again.map(hot -> places.near(hot.spot)).orElseGet(places::somewhere);
        if (again.isEmpty()) {
            hotSpots.maybeBegin(category, spot, filedAt);
        }
        String channel = CHANNELS.get(chance.pick(CHANNEL_WEIGHTS));
        UUID reporter = people.resident(chance);
        UUID filedBy = channel.equals("APP") || channel.equals("WEB") ? reporter : people.intake(chance);
        Story story = new Story(
                chance.id(filedAt),
                Sheets.code(count++, seed),
                category,
                spot,
                routes.of(category, spot.commune()),
                reporter,
                filedAt,
                until);
        again.ifPresent(hot -> {
            hotSpots.count(hot, filedAt);
            story.repeatSpot = hot.flag;
        });
        plot.tell(story, filedBy, again.orElse(null));
        if (story.mergedInto == null) {
            again.ifPresent(hot -> hot.last = story);
        }
        String description = texts.description(category, spot.street().name());
        return new Told(story, filedBy, channel, description, address(spot), followers(story, again.isPresent()));
    }

    private @Nullable String address(Spot spot) {
        return chance.of(0.7)
                ? texts.address(spot.street().name(), spot.commune().name())
                : null;
    }

    private List<UUID> followers(Story story, boolean hot) {
        if (!chance.of(hot ? 0.4 : 0.06)) {
            return List.of();
        }
        return Stream.generate(() -> people.resident(chance))
                .limit(1 + chance.below(hot ? 8 : 3))
                .filter(account -> !account.equals(story.reporter))
                .distinct()
                .toList();
    }
}
