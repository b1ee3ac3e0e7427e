package vn.hientruong.notification;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jboss.logging.Logger;

/**
 * Pushes what goes to many, a batch at a time and once: whatever is not taken goes on as a delivery of its own. So does a batch whose sender
 * died or failed, so none can hold up those behind it for longer than one claim lasts.
 */
@Singleton
class BatchSender {
    private static final Logger LOG = Logger.getLogger(BatchSender.class);

    private final Batches batches;
    private final PushSender sender;
    private final PushGate gate;
    private final PushConfig config;

    BatchSender(Batches batches, PushSender sender, PushGate gate, PushConfig config) {
        this.batches = batches;
        this.sender = sender;
        this.gate = gate;
        this.config = config;
    }

    /**
     * Sends the batch that is due, once.
     *
     * @return whether more may be due already
     * @throws SQLException when the database cannot be asked; nothing was sent
     */
    boolean pass() throws SQLException {
        int room = gate.room(PushSender.BATCH);
        if (room == 0) {
            return false;
        }
        Optional<Batch> claimed = batches.claim(config.lease());
        if (claimed.isEmpty()) {
            return false;
        }
        Batch batch = claimed.get();
        BatchSettlement settlement = batch.leftBehind() ? queued(batch) : send(batch, room);
        sender.settle(settlement);
        return true;
    }

    private static BatchSettlement queued(Batch batch) {
        LOG.infof("%d pushes were left behind with their batch and go on one by one", batch.devices());
        List<Long> all = LongStream.rangeClosed(1, batch.devices()).boxed().toList();
        return new BatchSettlement(batch.id(), new Settlement(), all);
    }

    private BatchSettlement send(Batch batch, int room) throws SQLException {
        Batches.Devices devices = batches.devices(batch);
        List<Waiting> free = devices.free();
        int now = Math.min(room, free.size());
        List<Long> queued = new ArrayList<>(devices.behind());
        free.subList(now, free.size()).forEach(device -> queued.add(device.id()));
        return new BatchSettlement(batch.id(), sender.send(free.subList(0, now)), queued);
    }
}
