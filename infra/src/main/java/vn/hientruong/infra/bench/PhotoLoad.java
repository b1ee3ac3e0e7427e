package vn.hientruong.infra.bench;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hientruong.infra.Failed;

/** Sends a number of photos over some connections, each taking the next when its last one has arrived. */
final class PhotoLoad {
    private static final byte[] JPEG_HEAD = {
        (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    private final int photos;
    private final int connections;
    private final byte[] content;

    /** @param bytes of each photo */
    PhotoLoad(int photos, int connections, int bytes) {
        this.photos = photos;
        this.connections = connections;
        this.content = new byte[bytes];
        new Random(1).nextBytes(content);
        System.arraycopy(JPEG_HEAD, 0, content, 0, JPEG_HEAD.length);
    }

    /** How one photo gets to the store. */
    @FunctionalInterface
    interface Way {
        /**
         * @param connection from 0, the same for every photo of one thread
         * @param photo from 0
         */
        void send(int connection, int photo, byte[] jpeg);
    }

    /** @return megabytes (10^6 bytes) per second */
    double run(Way way) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long begin = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int connection = i;
                all.add(threads.submit(() -> sendAll(way, connection, next)));
            }
            for (Future<?> one : all) {
                one.get();
            }
            return photos * (content.length / 1e6) / ((System.nanoTime() - begin) / 1e9);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Failed known ? known : new Failed("sending stopped", failed);
        } finally {
            threads.shutdownNow();
        }
    }

    /** The photo of that number: no two are alike, so nobody can keep one for all. */
    byte[] photo(int number) {
        byte[] jpeg = content.clone();
        ByteBuffer.wrap(jpeg).putInt(JPEG_HEAD.length, number);
        return jpeg;
    }

    private void sendAll(Way way, int connection, AtomicInteger next) {
        for (int photo = next.getAndIncrement(); photo < photos; photo = next.getAndIncrement()) {
            way.send(connection, photo, photo(photo));
        }
    }
}
