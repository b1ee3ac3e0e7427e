package vn.hientruong.media.picture;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes uploaded files fit to be shown, or says why they are not. Safe to call from many threads; photos go one by one. */
@ApplicationScoped
public class Pictures {
    private static final Duration IDLE = Duration.ofMinutes(2);

    private final WorkerQueue worker;
    private final Videos videos;

    Pictures(PictureConfig config) {
        this.worker = new WorkerQueue(config, IDLE);
        this.videos = new Videos(config, worker);
    }

    /**
     * Reads a file and writes what may be shown of it. Blocks, in the worst case for several times the timeout. The outputs
     * of a refused file, if there are any, are worth nothing.
     *
     * @param promisedType media type as the sender told it; must be the true one, found by content
     * @param boxes exactly what to blur, as a person decided; absent: look for faces and plates
     * @param folder exists, is this file's alone and gets the outputs
     */
    public Rendering render(Path original, String promisedType, @Nullable List<Box> boxes, Path folder) {
        Job job = new Job(original.toAbsolutePath(), promisedType, boxes, folder.toAbsolutePath());
        Answer answer = worker.ask(job);
        if (answer instanceof Refused refused) {
            return refused;
        }
        if (answer instanceof Answer.Drawn drawn) {
            Path clean = Outputs.clean(job.folder());
            return Outputs.rendered(job.folder(), drawn, drawn.capture(), clean, ContentType.JPEG);
        }
        return videos.render(job);
    }

    /** Whether videos can be made ready here: ffmpeg and ffprobe are there. */
    public boolean canVideo() {
        return videos.canRender();
    }

    @PreDestroy
    void stop() {
        worker.close();
    }
}
