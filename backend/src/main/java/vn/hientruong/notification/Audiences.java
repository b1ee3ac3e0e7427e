package vn.hientruong.notification;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Accounts;
import vn.hientruong.model.identity.Role;
import vn.hientruong.notification.WhoHearsOfWhat.Audience;
import vn.hientruong.report.Followers;
import vn.hientruong.report.ReportMoved;

/** The people behind an audience at this moment. Of the staff only those who can sign in. */
@Singleton
class Audiences {
    private final Followers followers;
    private final Accounts accounts;

    Audiences(Followers followers, Accounts accounts) {
        this.followers = followers;
        this.accounts = accounts;
    }

    List<UUID> of(Audience audience, ReportMoved moved) {
        return switch (audience) {
            case INTAKE -> accounts.staffWith(Role.INTAKE);
            case ASSIGNEE -> handlers(moved.leadAgency(), moved.assigneeId());
            case LEADS -> atAgency(Role.LEAD, moved.leadAgency());
            case COOPERATING -> helpers(moved);
            case SUPERVISORS -> accounts.staffWith(Role.SUPERVISOR);
            case REPORTER -> List.of(moved.reporterId());
            case FOLLOWERS ->
                followers.of(moved.reportId()).stream()
                        .filter(follower -> !follower.equals(moved.reporterId()))
                        .toList();
        };
    }

    /** Whoever has it in hand; when nobody has, or they left, every handler of the agency, so that it reaches somebody. */
    private List<UUID> handlers(@Nullable String agency, @Nullable UUID assignee) {
        List<UUID> handlers = atAgency(Role.HANDLER, agency);
        return assignee != null && handlers.contains(assignee) ? List.of(assignee) : handlers;
    }

    private List<UUID> helpers(ReportMoved moved) {
        return moved.cooperating().stream()
                .filter(agency -> !agency.equals(moved.leadAgency()))
                .flatMap(agency -> {
                    List<UUID> handlers = atAgency(Role.HANDLER, agency);
                    return (handlers.isEmpty() ? atAgency(Role.LEAD, agency) : handlers).stream();
                })
                .distinct()
                .toList();
    }

    private List<UUID> atAgency(Role role, @Nullable String agency) {
        return agency == null ? List.of() : accounts.staffWith(role, agency);
    }
}
