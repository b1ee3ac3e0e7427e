package vn.hientruong.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Who must answer, and by when.
 *
 * @param lead code of the agency; absent before dispatch and after a return
 * @param cooperating codes of agencies that help
 * @param dueAt the exact end of the limit, stored and never silently computed again
 */
@Embeddable
record Assignment(
        @Column(name = "lead_agency") @Nullable String lead,

        @Column(name = "cooperating") @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> cooperating,

        @Column(name = "assignee_id") @Nullable UUID assigneeId,
        @Column(name = "urgent") boolean urgent,
        @Column(name = "dispatched_at") @Nullable Instant dispatchedAt,
        @Column(name = "due_at") @Nullable Instant dueAt) {

    static final Assignment NONE = new Assignment(null, List.of(), null, false, null, null);

    Assignment to(@Nullable UUID person) {
        return new Assignment(lead, cooperating, person, urgent, dispatchedAt, dueAt);
    }

    Assignment dueBy(@Nullable Instant instant) {
        return new Assignment(lead, cooperating, assigneeId, urgent, dispatchedAt, instant);
    }
}
