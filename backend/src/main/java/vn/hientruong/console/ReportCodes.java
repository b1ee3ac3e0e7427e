package vn.hientruong.console;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.report.ReportSummary;
import vn.hientruong.report.Worklist;

/** Finds the report whose code somebody typed; pages send the id instead. */
@Singleton
class ReportCodes {
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String CODE = "[0-9A-Z]{4}-?[0-9A-Z]{4}";

    private final Worklist worklist;

    ReportCodes(Worklist worklist) {
        this.worklist = worklist;
    }

    /** Among those the caller may see; an id is taken as it is, since whoever uses it checks it. */
    Optional<UUID> find(Caller caller, String typed) {
        String text = typed.strip();
        if (text.matches(ID)) {
            return Optional.of(UUID.fromString(text));
        }
        String code = text.toUpperCase(Locale.ROOT);
        if (!code.matches(CODE)) {
            return Optional.empty();
        }
        String whole = code.contains("-") ? code : code.substring(0, 4) + "-" + code.substring(4);
        return worklist.of(caller, Selections.words(whole)).items().stream()
                .filter(report -> report.code().equals(whole))
                .map(ReportSummary::id)
                .findFirst();
    }
}
