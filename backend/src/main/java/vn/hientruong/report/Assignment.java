package vn.hientruong.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.Urgency;

/**
 * Who must answer, and by when.
 *
 * @param lead code of the agency; absent before dispatch and after a return
 * @param cooperating codes of agencies that help
 * @param contributions when each of those gave its part last, by code; who is missing has none
 * @param dueAt the exact end of the limit, stored and never silently computed again
 */
@Embeddable
record Assignment(
        @Column(name = "lead_agency") @Nullable String lead,

        @Column(name = "cooperating") @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> cooperating,

        @Column(name = "contributions") @JdbcTypeCode(SqlTypes.JSON)
        Map<String, Instant> contributions,

        @Column(name = "assignee_id") @Nullable UUID assigneeId,

        @Column(name = "urgency") @Enumerated(EnumType.STRING)
        Urgency urgency,

        @Column(name = "dispatched_at") @Nullable Instant dispatchedAt,
        @Column(name = "due_at") @Nullable Instant dueAt) {

    static final Assignment NONE = new Assignment(null, List.of(), Map.of(), null, Urgency.NORMAL, null, null);

    boolean urgent() {
        return urgency == Urgency.URGENT;
    }

    /** Cooperating agencies that have not given their part, in the order they were named. */
    List<String> missing() {
        return cooperating.stream()
                .filter(agency -> !contributions.containsKey(agency))
                .toList();
    }

    Assignment to(@Nullable UUID person) {
        return new Assignment(lead, cooperating, contributions, person, urgency, dispatchedAt, dueAt);
    }

    Assignment at(Urgency level) {
        return new Assignment(lead, cooperating, contributions, assigneeId, level, dispatchedAt, dueAt);
    }

    Assignment contributed(String agency, Instant at) {
        Map<String, Instant> given = new HashMap<>(contributions);
        given.put(agency, at);
        return new Assignment(lead, cooperating, Map.copyOf(given), assigneeId, urgency, dispatchedAt, dueAt);
    }

    /** With its successor in the place of one agency, whether that leads or helps; who leads does not help as well. */
    Assignment handedOver(String from, String to, boolean keepAssignee) {
        String newLead = from.equals(lead) ? to : lead;
        List<String> helping = cooperating.stream()
                .map(agency -> agency.equals(from) ? to : agency)
                .distinct()
                .filter(agency -> !agency.equals(newLead))
                .toList();
        Map<String, Instant> given = new HashMap<>();
        contributions.forEach((agency, at) -> {
            String now = agency.equals(from) ? to : agency;
            if (helping.contains(now)) {
                given.merge(now, at, (one, other) -> one.isAfter(other) ? one : other);
            }
        });
        return new Assignment(
                newLead,
                helping,
                Map.copyOf(given),
                from.equals(lead) && !keepAssignee ? null : assigneeId,
                urgency,
                dispatchedAt,
                dueAt);
    }

    Assignment withoutContributions() {
        return new Assignment(lead, cooperating, Map.of(), assigneeId, urgency, dispatchedAt, dueAt);
    }

    Assignment dueBy(@Nullable Instant instant) {
        return new Assignment(lead, cooperating, contributions, assigneeId, urgency, dispatchedAt, instant);
    }
}
