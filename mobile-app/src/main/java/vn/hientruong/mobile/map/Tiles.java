package vn.hientruong.mobile.map;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.background.Tasks;

/**
 * Squares of the map background. What is not at hand is fetched in the background, and drawn when it has come; after a
 * failure nothing is asked for a while, so that a dead server costs nothing. Used on the screen's thread.
 */
public final class Tiles {
    /** A quarter of a megabyte each. */
    private static final int MOST_IN_MEMORY = 96;

    private static final int MOST_UNDER_WAY = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Source source;
    private final Tasks tasks;
    private final Clock clock;
    private final Set<Name> underWay = new HashSet<>();
    private final Map<Name, Image> images = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Image> eldest) {
            return size() > MOST_IN_MEMORY;
        }
    };
    private Instant silentUntil = Instant.MIN;
    private Runnable changed = () -> {};

    public Tiles(Source source, Tasks tasks, Clock clock) {
        this.source = source;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Where a square is. */
    public record Name(int zoom, int x, int y) {
        /** The square twice as large that this one lies in. */
        Name above() {
            return new Name(zoom - 1, x >> 1, y >> 1);
        }
    }

    /** Gives the bytes of a picture; blocks. */
    @FunctionalInterface
    public interface Source {
        /** No tiles at all: the outlines are the map. */
        Source NONE = name -> Optional.empty();

        /** Empty when there is no way to it now. */
        Optional<byte[]> find(Name name);
    }

    boolean any() {
        return source != Source.NONE;
    }

    void onChange(Runnable redraw) {
        changed = redraw;
    }

    /** The picture, if it is at hand; otherwise it is sent for. */
    @Nullable
    Image at(Name name) {
        Image image = images.get(name);
        if (image == null && underWay.size() < MOST_UNDER_WAY && clock.instant().isAfter(silentUntil)) {
            fetch(name);
        }
        return image;
    }

    /** The picture, if it is at hand. */
    @Nullable
    Image kept(Name name) {
        return images.get(name);
    }

    private void fetch(Name name) {
        if (!any() || !underWay.add(name)) {
            return;
        }
        tasks.run(
                () -> source.find(name)
                        .map(bytes -> new Image(new ByteArrayInputStream(bytes)))
                        .filter(image -> !image.isError()),
                image -> arrived(name, image),
                () -> arrived(name, Optional.empty()));
    }

    private void arrived(Name name, Optional<Image> image) {
        underWay.remove(name);
        if (image.isPresent()) {
            images.put(name, image.get());
        } else {
            silentUntil = clock.instant().plus(PATIENCE);
        }
        changed.run();
    }
}
