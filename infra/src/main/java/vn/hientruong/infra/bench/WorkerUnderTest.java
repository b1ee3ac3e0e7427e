package vn.hientruong.infra.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.server.ProcessorTime;

/** The packaged application's picture worker, asked for one photo over and over without a look for faces. */
final class WorkerUnderTest implements AutoCloseable {
    private static final String MAX_PIXELS = "100000000";
    private static final byte DRAWN = 1;

    private final Process process;
    private final DataOutputStream jobs;
    private final DataInputStream answers;
    private final byte[] job;

    private WorkerUnderTest(Process process, byte[] job) {
        this.process = process;
        this.jobs = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(process.getInputStream());
        this.job = job;
    }

    static WorkerUnderTest start(Path application, Path photo, Path folder) throws IOException {
        if (!Files.isDirectory(application)) {
            throw new Failed("there is no " + application + "; infra/bench/run builds it");
        }
        String classPath = Stream.of("app", "lib/main")
                .map(jars -> application.resolve(jars).toAbsolutePath() + File.separator + "*")
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-cp",
                        classPath,
                        "vn.hientruong.media.picture.PictureWorker",
                        MAX_PIXELS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new WorkerUnderTest(process, job(photo, folder));
    }

    /** @return milliseconds of processor time for that many pairs, compiler and garbage collector included */
    double render(int pairs) throws IOException {
        Duration before = ProcessorTime.of(process);
        for (int i = 0; i < pairs; i++) {
            jobs.writeInt(job.length);
            jobs.write(job);
            jobs.flush();
            byte[] answer = new byte[answers.readInt()];
            answers.readFully(answer);
            if (answer[0] != DRAWN) {
                throw new Failed("the worker refused the photo");
            }
        }
        return ProcessorTime.of(process).minus(before).toNanos() / 1e6;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** As the backend's class Wire writes it: file, promised type, folder, no boxes. */
    private static byte[] job(Path photo, Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream body = new DataOutputStream(bytes);
        body.writeUTF(photo.toString());
        body.writeUTF("image/jpeg");
        body.writeUTF(folder.toString());
        body.writeInt(0);
        return bytes.toByteArray();
    }
}
