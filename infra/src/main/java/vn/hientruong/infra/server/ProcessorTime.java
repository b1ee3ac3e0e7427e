package vn.hientruong.infra.server;

import java.time.Duration;
import vn.hientruong.infra.Failed;

/** What a process that runs on this machine has taken of its processors since it started, without what it started itself. */
public final class ProcessorTime {
    private ProcessorTime() {}

    /** @throws Failed where the system does not tell, or the process has ended */
    public static Duration of(Process process) {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new Failed("this system tells no processor time of another process"));
    }

    /** The same in seconds. */
    public static double seconds(Process process) {
        return of(process).toMillis() / 1000.0;
    }
}
