package vn.hientruong.console;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.console.editing.Editors;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.report.ReportView;

/** Who else has a form of a report open, by name, for those who work on it too. */
@RequestScoped
class EditorNames {
    /**
     * As a page shows it.
     *
     * @param again seconds after which to ask once more; absent where nobody is there
     */
    record Others(UUID report, List<String> names, @Nullable Long again) {}

    private final Editors editors;
    private final Accounts accounts;
    private final CurrentCaller caller;

    EditorNames(Editors editors, Accounts accounts, CurrentCaller caller) {
        this.editors = editors;
        this.accounts = accounts;
        this.caller = caller;
    }

    /** Nobody is named to those who have nothing to do there. */
    Others of(ReportView report) {
        UUID own = caller.get().accountId();
        List<UUID> others = report.allowedActions().isEmpty() ? List.of() : editors.others(report.id(), own);
        if (others.isEmpty()) {
            return new Others(report.id(), List.of(), null);
        }
        List<String> names = accounts.names(others).values().stream().sorted().toList();
        Long again = editors.untilForgotten(report.id(), own)
                .map(Duration::toSeconds)
                .map(seconds -> seconds + 1)
                .orElse(null);
        return new Others(report.id(), names, again);
    }
}
