package vn.hientruong.infra.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import vn.hientruong.infra.Answer;
import vn.hientruong.infra.Options;
import vn.hientruong.infra.RunningSystem;
import vn.hientruong.infra.SignedIn;
import vn.hientruong.infra.Tool;

/** Imports the outlines of administrative areas from a GeoJSON file, as an administrator. */
public final class ImportAreas {
    private static final Set<String> OPTIONS = Set.of("address", "user", "password", "valid-from");

    private ImportAreas() {}

    public static void main(String[] args) {
        Tool.run(() -> {
            Options options = Options.of(args, OPTIONS);
            Answer answer =
                    send(administrator(options), options.path(0, "a GeoJSON file"), options.text("valid-from", ""));
            System.out.println(answer.status() + " " + summary(answer));
            return answer.status() < 300;
        });
    }

    static SignedIn administrator(Options options) {
        return SignedIn.staff(
                new RunningSystem(options.text("address", RunningSystem.DEFAULT_ADDRESS)),
                options.text("user", "admin"),
                password(options));
    }

    /** The sample accounts share theirs. */
    static String password(Options options) {
        return options.text("password", "hientruong-demo");
    }

    /** What was done, without the list of areas; or all that was refused. */
    static String summary(Answer answer) {
        JsonNode json = answer.json();
        return answer.status() < 300 && json instanceof ObjectNode outcome
                ? outcome.without("areas").toString()
                : json.toPrettyString();
    }

    /** @param validFrom first day of areas that do not say it themselves; empty for today */
    static Answer send(SignedIn administrator, Path file, String validFrom) throws IOException {
        String query = validFrom.isEmpty() ? "" : "?validFrom=" + validFrom;
        return administrator.post("/admin/areas" + query, Files.readAllBytes(file));
    }
}
