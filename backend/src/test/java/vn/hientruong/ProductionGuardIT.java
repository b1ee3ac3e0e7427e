package vn.hientruong;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.testsupport.Packaged;

/** Production starts with everything named, or not at all. */
class ProductionGuardIT {
    @TempDir
    Path folder;

    @Test
    void productionNamesEveryPartThatIsMissingAndStartsNothing() throws Exception {
        Path data = folder.resolve("data");
        try (Packaged program = Packaged.start("prod", data, Map.of())) {
            assertThat(program.ended()).isNotZero();
            assertThat(program.log())
                    .contains(
                            "QUARKUS_DATASOURCE_JDBC_URL",
                            "HIENTRUONG_STORE_URL",
                            "HIENTRUONG_STORE_ACCESS_KEY",
                            "HIENTRUONG_STORE_SECRET_KEY",
                            "HIENTRUONG_PUSH_SERVICE_ACCOUNT",
                            "HIENTRUONG_SMS_URL",
                            "QUARKUS_MAILER_HOST",
                            "QUARKUS_MAILER_FROM",
                            "HIENTRUONG_PUBLIC_URL")
                    .doesNotContain("\tat ");
        }
        assertThat(data.resolve("postgres")).doesNotExist();
        assertThat(Files.exists(data.resolve("store"))).isFalse();
    }

    @Test
    void aSecondProcessOnTheSameFolderIsRefusedWithAClearText() throws Exception {
        Path data = folder.resolve("data");
        Map<String, String> small = Map.of("HIENTRUONG_SAMPLE", "NONE");
        try (Packaged first = Packaged.start("demo", data, small).ready();
                Packaged second = Packaged.start("demo", data, small)) {
            assertThat(second.ended()).isNotZero();
            assertThat(second.log()).contains(data.toString()).doesNotContain("\tat ");
            assertThat(first.ready().log()).contains("Listening on");
        }
    }

    @Test
    void twoCopiesWithFoldersOfTheirOwnRunSideBySide() throws Exception {
        Map<String, String> small = Map.of("HIENTRUONG_SAMPLE", "NONE");
        try (Packaged one = Packaged.start("demo", folder.resolve("one"), small);
                Packaged two = Packaged.start("demo", folder.resolve("two"), small)) {
            one.ready();
            two.ready();
        }
    }
}
