package vn.hientruong.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A document under {@code docs} that is written from the code; write it anew with {@code -Dhientruong.write-docs=true}. */
public final class WrittenDoc {
    private WrittenDoc() {}

    /** Fails when the document does not say that, line by line. */
    public static void says(String name, List<String> lines) throws IOException {
        Path document = Path.of("..", "docs", name);
        String expected = String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("hientruong.write-docs")) {
            Files.writeString(document, expected);
        }
        assertThat(Files.readString(document)).isEqualTo(expected);
    }

    /** Names of constants, as a cell of a table lists them. */
    public static String names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
