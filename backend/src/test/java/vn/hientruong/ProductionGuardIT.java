package vn.hientruong;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.testsupport.Packaged;

/** Production starts with everything named, or not at all; a data folder has one process at a time. */
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
    void twoCopiesRunSideBySideAndAThirdOnTheFolderOfOneIsRefusedWithAClearText() throws Exception {
        Path data = folder.resolve("one");
        Map<String, String> small = Map.of("HIENTRUONG_SAMPLE", "NONE");
        try (Packaged one = Packaged.start("demo", data, small);
                Packaged two = Packaged.start("demo", folder.resolve("two"), small)) {
            one.ready();
            two.ready();
            try (Packaged third = Packaged.start("demo", data, small)) {
                assertThat(third.ended()).isNotZero();
                assertThat(third.log()).contains(data.toString()).doesNotContain("\tat ");
            }
            assertThat(one.ready().log()).contains("Listening on");
        }
    }
}
