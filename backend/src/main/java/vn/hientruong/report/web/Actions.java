package vn.hientruong.report.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.handling.ActionBody;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.platform.web.IfMatch;
import vn.hientruong.report.ReportHandling;

/** What every action door does: who, which version, and the report afterwards with its new one. */
@Singleton
class Actions {
    private final ReportHandling handling;
    private final CurrentCaller caller;

    Actions(ReportHandling handling, CurrentCaller caller) {
        this.handling = handling;
        this.caller = caller;
    }

    Response take(UUID id, @Nullable String version, ActionBody body) {
        ReportView view = handling.take(id, caller.get(), IfMatch.parse(version).version(), body);
        return Response.ok(view).tag(IfMatch.of(view.version())).build();
    }
}
