package vn.hientruong.media.picture;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * The child process that reads what strangers sent: one job after the other from standard input, as {@link Wire} has it,
 * until that is closed. Whatever a library prints goes to standard error.
 */
public final class PictureWorker {
    private PictureWorker() {}

    /** @param args the most pixels a picture may have */
    public static void main(String[] args) throws IOException {
        DataInputStream jobs = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream answers =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        endWithParent();
        Budget budget = new Budget(Long.parseLong(args[0]), Runtime.getRuntime().maxMemory() / 2);
        PictureEngine engine = new PictureEngine(budget, CascadeDetector::new);
        for (Optional<Job> job = Wire.readJob(jobs); job.isPresent(); job = Wire.readJob(jobs)) {
            Wire.write(answers, engine.answer(job.get()));
        }
    }

    /** Its closed input ends a worker that waits; one that hangs in a file when the parent is killed ends here. */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            Thread watch = new Thread(
                    () -> {
                        parent.onExit().join();
                        Runtime.getRuntime().halt(1);
                    },
                    "parent-watch");
            watch.setDaemon(true);
            watch.start();
        });
    }
}
