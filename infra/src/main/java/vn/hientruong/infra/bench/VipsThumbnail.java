package vn.hientruong.infra.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hientruong.infra.Failed;

/** libvips' own program for the same two sizes, with the same quality. */
final class VipsThumbnail {
    private static final List<Integer> EDGES = List.of(1600, 320);
    private static final Pattern TIMES = Pattern.compile("(?:user|sys) (\\d+\\.\\d+)");

    private final Path photo;
    private final Path folder;

    VipsThumbnail(Path photo, Path folder) {
        this.photo = photo;
        this.folder = folder;
    }

    /** @return milliseconds of processor time for that many pairs, as the shell counts its children */
    double render(int pairs) throws IOException, InterruptedException {
        String commands = EDGES.stream()
                .map(edge -> "vipsthumbnail \"$1\" --size %d --output \"$2/vips-%d.jpg[Q=82,interlace,strip]\""
                        .formatted(edge, edge))
                .reduce((first, second) -> first + " && " + second)
                .orElseThrow();
        String script = "export VIPS_CONCURRENCY=1; TIMEFORMAT='user %3U sys %3S'; time for i in $(seq " + pairs
                + "); do " + commands + " || exit 1; done";
        Process process = new ProcessBuilder("bash", "-c", script, "bash", photo.toString(), folder.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Failed("vipsthumbnail failed (Debian: apt-get install libvips-tools):\n" + output);
        }
        return milliseconds(output);
    }

    static double milliseconds(String output) {
        Matcher times = TIMES.matcher(output);
        double seconds = 0;
        int found = 0;
        for (; times.find(); found++) {
            seconds += Double.parseDouble(times.group(1));
        }
        if (found != 2) {
            throw new Failed("no times in:\n" + output);
        }
        return 1000 * seconds;
    }
}
