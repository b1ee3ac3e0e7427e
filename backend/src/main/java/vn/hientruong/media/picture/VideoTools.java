package vn.hientruong.media.picture;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The system's ffmpeg and ffprobe, told to read one format from one file and limited in time and in what they write. */
final class VideoTools {
    private static final long MAX_ANSWER = 1 << 20;
    /** The copy is as large as the original, give or take its index. */
    private static final long INDEX_BYTES = 1 << 20;

    private static final String MAX_ALLOCATION = Integer.toString(512 << 20);
    private static final double FRAME_AT_SECONDS = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path ffmpeg;
    private final Path ffprobe;
    private final Duration timeout;

    private VideoTools(Path ffmpeg, Path ffprobe, Duration timeout) {
        this.ffmpeg = ffmpeg;
        this.ffprobe = ffprobe;
        this.timeout = timeout;
    }

    /** Empty unless both are there. */
    static Optional<VideoTools> find(PictureConfig config) {
        Optional<Path> ffmpeg = find(config.ffmpeg(), "ffmpeg");
        Optional<Path> ffprobe = find(config.ffprobe(), "ffprobe");
        return ffmpeg.isPresent() && ffprobe.isPresent()
                ? Optional.of(new VideoTools(ffmpeg.get(), ffprobe.get(), config.pictureTimeout()))
                : Optional.empty();
    }

    Probe probe(Path video, Path folder) throws IOException {
        Path answer = folder.resolve("probe.json");
        List<String> command = reading(ffprobe, video, List.of());
        command.addAll(List.of(
                "-show_entries",
                "format=duration:format_tags=location,com.apple.quicktime.location.ISO6709,creation_time"
                        + ":stream=codec_type,codec_name,width,height,duration:stream_disposition=attached_pic",
                "-of",
                "json"));
        run(command, Redirect.to(answer.toFile()));
        if (Files.size(answer) > MAX_ANSWER) {
            throw new UnfitFile(Unfit.DAMAGED);
        }
        Probe probe = Probe.of(JSON.readTree(answer.toFile()));
        Files.delete(answer);
        return probe;
    }

    /** Copies the first track of pictures and the first of sound; whatever else there is stays behind. */
    void strip(Path video, Probe probe, Path clean) throws IOException {
        long most = Files.size(video) + INDEX_BYTES;
        List<String> command = reading(ffmpeg, video, List.of());
        command.addAll(List.of("-map", "0:V:0", "-map", "0:a:0?", "-dn", "-sn"));
        command.addAll(List.of("-map_metadata", "-1", "-map_metadata:s", "-1", "-map_chapters", "-1"));
        command.addAll(List.of("-c", "copy", "-write_tmcd", "0", "-fflags", "+bitexact"));
        if ("hevc".equals(probe.picture())) {
            // the tag that Apple's players ask for
            command.addAll(List.of("-tag:v", "hvc1"));
        }
        command.addAll(List.of("-movflags", "+faststart", "-fs", Long.toString(most), "-f", "mp4", "-y"));
        command.add(address(clean));
        run(command, Redirect.DISCARD);
        if (Files.size(clean) >= most) {
            throw new UnfitFile(Unfit.DAMAGED);
        }
    }

    /** One upright frame as PNG, from a second after the start. */
    void frame(Path video, Probe probe, Path png) throws IOException {
        String at = Double.toString(Math.min(FRAME_AT_SECONDS, probe.seconds() / 3));
        List<String> command = reading(ffmpeg, video, List.of("-threads", "1", "-ss", at));
        command.addAll(List.of(
                "-map", "0:V:0", "-vf", "scale='min(1600,iw)':'min(1600,ih)':force_original_aspect_ratio=decrease"));
        command.addAll(List.of("-frames:v", "1", "-threads", "1", "-map_metadata", "-1"));
        command.addAll(List.of("-f", "image2", "-update", "1", "-c:v", "png", "-y", address(png)));
        run(command, Redirect.DISCARD);
        if (Files.notExists(png)) {
            throw new UnfitFile(Unfit.DAMAGED);
        }
    }

    /** Modern videos name other files and addresses to play; ours may be read from one file only. */
    private static List<String> reading(Path program, Path video, List<String> options) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "-v", "error"));
        command.addAll(List.of("-protocol_whitelist", "file", "-max_alloc", MAX_ALLOCATION, "-f", "mov"));
        command.addAll(options);
        command.addAll(List.of("-i", address(video)));
        return command;
    }

    /** No name is taken for an option or another protocol. */
    private static String address(Path file) {
        return "file:" + file;
    }

    private void run(List<String> command, Redirect output) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output).redirectError(Redirect.DISCARD);
        builder.environment().keySet().retainAll(WorkerCommand.KEPT_ENVIRONMENT);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnfitFile(Unfit.FAILED);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new UnfitFile(Unfit.FAILED);
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new UnfitFile(Unfit.DAMAGED);
        }
    }

    private static Optional<Path> find(Optional<Path> named, String program) {
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(Path.of(folder, program), Path.of(folder, program + ".exe")));
        return Stream.concat(named.stream(), named.isPresent() ? Stream.empty() : onPath)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
