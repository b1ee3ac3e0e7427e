package vn.hientruong.infra.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.hientruong.infra.Failed;

/** Resident memory of a process in megabytes, looked at until closed. Linux only. */
public final class ResidentMemory implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 50;

    private final long pid;
    private final Thread watch;
    private volatile double peak;

    public ResidentMemory(long pid) {
        this.pid = pid;
        this.peak = now();
        this.watch = new Thread(this::look, "resident-memory");
        watch.setDaemon(true);
        watch.start();
    }

    /** The process that holds a data folder, as the folder's lock tells. */
    public static long holder(Path data) {
        try {
            return Long.parseLong(Files.readString(data.resolve("lock")).strip());
        } catch (IOException | NumberFormatException nobody) {
            throw new Failed("nobody holds " + data.toAbsolutePath() + "; start the system or name --pid", nobody);
        }
    }

    public double now() {
        return of(pid);
    }

    /** Of a process that runs on this machine, in megabytes. */
    public static double of(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
                }
            }
        } catch (IOException gone) {
            throw new Failed("cannot read " + status + "; does the system run on this machine?", gone);
        }
        throw new Failed(status + " tells no VmRSS; this benchmark needs Linux");
    }

    /** The most that was seen since the start. */
    public double peak() {
        return peak;
    }

    @Override
    public void close() {
        watch.interrupt();
    }

    private void look() {
        try {
            while (true) {
                peak = Math.max(peak, now());
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
