package vn.hientruong.mobile.outbox;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.api.ObjectStore;
import vn.hientruong.mobile.api.ReportApi;
import vn.hientruong.mobile.background.Alarm;
import vn.hientruong.mobile.background.Lane;
import vn.hientruong.mobile.outbox.Outcome.ComesBack;
import vn.hientruong.mobile.outbox.Outcome.Delivered;
import vn.hientruong.mobile.outbox.Outcome.NeedsSignIn;
import vn.hientruong.mobile.outbox.Outcome.NoRoom;
import vn.hientruong.mobile.outbox.Outcome.NoWay;
import vn.hientruong.mobile.outbox.Outcome.Trouble;
import vn.hientruong.mobile.outbox.Parcel.Stage;

/**
 * Takes queued parcels to the backend, one after the other, the oldest first, and tries for ever. It sets out when it is
 * called, and by itself some time after it failed; the wait is measured by the machine, so a wrong clock changes nothing.
 */
public final class Courier {
    private static final Logger LOG = System.getLogger(Courier.class.getName());

    private final Outbox outbox;
    private final Delivery delivery;
    private final Lane lane;
    private final Alarm alarm;
    private final Backoff backoff;
    private final Consumer<Delivering> news;

    // touched on the lane only
    private final Map<UUID, Waiting> waiting = new HashMap<>();
    private @Nullable UUID carried;
    private int percent;
    private Runnable cancel = () -> {};

    /**
     * Sets out on the first {@link #setOut}.
     *
     * @param lane for the courier alone
     * @param news told of every change, on the lane
     */
    public Courier(
            Outbox outbox,
            ReportApi api,
            ObjectStore store,
            Lane lane,
            Alarm alarm,
            Backoff backoff,
            Consumer<Delivering> news) {
        this.outbox = outbox;
        this.lane = lane;
        this.alarm = alarm;
        this.backoff = backoff;
        this.news = news;
        delivery = new Delivery(outbox, api, new PhotoDelivery(outbox, api, store));
    }

    /** The app started or came back, a way to the network opened, somebody signed in, or there is a new parcel. */
    public void setOut() {
        lane.run(() -> {
            backoff.reset();
            round();
        });
    }

    private void again() {
        lane.run(this::round);
    }

    private void round() {
        cancel.run();
        Duration atLeast = Duration.ZERO;
        boolean failed = false;
        for (Parcel parcel : queued()) {
            Outcome outcome = carry(parcel);
            if (outcome instanceof Delivered) {
                backoff.reset();
            }
            if (outcome instanceof NeedsSignIn) {
                continue; // another one may belong to whoever is signed in
            }
            if (outcome instanceof Trouble trouble) {
                failed = true;
                atLeast = trouble.pause();
                if (!atLeast.isZero()) {
                    break;
                }
            }
            if (outcome instanceof NoWay || outcome instanceof NoRoom) {
                failed = true;
                break;
            }
        }
        tell();
        if (failed) {
            Duration wait = backoff.next();
            cancel = alarm.after(wait.compareTo(atLeast) > 0 ? wait : atLeast, this::again);
        }
    }

    private Outcome carry(Parcel parcel) {
        carried = parcel.key();
        percent = 0;
        tell();
        Outcome outcome = delivery.deliver(parcel, gone -> {
            percent = gone;
            tell();
        });
        carried = null;
        percent = 0;
        if (outcome instanceof Delivered || outcome instanceof ComesBack) {
            waiting.remove(parcel.key());
        } else {
            waiting.put(parcel.key(), Waiting.after(outcome));
        }
        return outcome;
    }

    private List<Parcel> queued() {
        try {
            List<Parcel> queued = outbox.list().stream()
                    .filter(parcel -> parcel.stage() == Stage.QUEUED)
                    .toList();
            waiting.keySet().retainAll(queued.stream().map(Parcel::key).toList());
            return queued;
        } catch (IOException unreadable) {
            LOG.log(Level.ERROR, "Cannot read the outbox: {0}", unreadable.toString());
            return List.of();
        }
    }

    private void tell() {
        news.accept(new Delivering(carried, percent, Map.copyOf(waiting)));
    }

    /** Why a queued parcel is not on its way. */
    public enum Waiting {
        /** For a way to the backend, or for a backend that can. */
        FOR_NETWORK,
        FOR_SIGN_IN,
        FOR_ROOM;

        private static Waiting after(Outcome outcome) {
            if (outcome instanceof NeedsSignIn) {
                return FOR_SIGN_IN;
            }
            return outcome instanceof NoRoom ? FOR_ROOM : FOR_NETWORK;
        }
    }

    /**
     * What the courier is doing.
     *
     * @param carried the parcel on its way, if one is
     * @param percent of its bytes that have gone
     * @param waiting the queued parcels that were tried, and what they wait for
     */
    public record Delivering(@Nullable UUID carried, int percent, Map<UUID, Waiting> waiting) {
        /** Nothing was tried yet. */
        public static final Delivering NOTHING = new Delivering(null, 0, Map.of());
    }
}
