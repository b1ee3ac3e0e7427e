package vn.hientruong.media.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Videos: looked into, copied without anything but picture and sound, and one frame drawn like a photo. */
final class Videos {
    private static final Logger LOG = Logger.getLogger(Videos.class);

    private final PictureConfig config;
    private final WorkerQueue worker;
    private final Optional<VideoTools> tools;

    Videos(PictureConfig config, WorkerQueue worker) {
        this.config = config;
        this.worker = worker;
        this.tools = VideoTools.find(config);
    }

    boolean canRender() {
        return tools.isPresent();
    }

    /** @param job whose file is a video with a whole container */
    Rendering render(Job job) {
        if (tools.isEmpty()) {
            return new Refused(Unfit.NO_VIDEO_TOOL);
        }
        try {
            return render(job, tools.get());
        } catch (UnfitFile unfit) {
            return new Refused(unfit.why());
        } catch (IOException failed) {
            LOG.warnf("A video could not be made ready: %s", failed.getClass().getName());
            return new Refused(Unfit.FAILED);
        }
    }

    private Rendering render(Job job, VideoTools tools) throws IOException {
        Probe probe = tools.probe(job.original(), job.folder());
        probe.requireFit(config);
        Path clean = job.folder().resolve("clean.mp4");
        tools.strip(job.original(), probe, clean);
        if (!VideoWalk.isBare(clean)) {
            throw new UnfitFile(Unfit.FAILED);
        }
        Path frame = job.folder().resolve("frame.png");
        tools.frame(job.original(), probe, frame);
        Answer answer = worker.ask(new Job(frame, ContentType.PNG.mediaType(), job.boxes(), job.folder()));
        Files.delete(frame);
        if (!(answer instanceof Answer.Drawn drawn)) {
            return answer instanceof Refused refused ? refused : new Refused(Unfit.FAILED);
        }
        Files.delete(Outputs.clean(job.folder()));
        return Outputs.rendered(job.folder(), drawn, probe.capture(), clean, ContentType.MP4);
    }
}
