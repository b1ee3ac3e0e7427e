package vn.hientruong.infra.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ContainerfileTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    @Test
    void everyModuleTheParentNamesIsThereWhenTheImageIsBuilt() throws IOException {
        List<String> steps = Files.readAllLines(ROOT.resolve("infra/docker/Containerfile"));
        List<String> modules = MODULE.matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(MatchResult::group)
                .map(element -> element.replaceAll("</?module>", ""))
                .toList();

        assertThat(modules).contains("backend");
        assertThat(modules)
                .allSatisfy(module -> assertThat(steps)
                        .containsAnyOf(
                                "COPY " + module + " " + module, "COPY " + module + "/pom.xml " + module + "/pom.xml"));
    }
}
