package vn.hientruong.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.model.routing.NewRoutingRule;

/** Reports of this category, in this area if it names one, go to this agency, because. */
@Entity
class RoutingRule {
    @Id
    private UUID id;

    @Column(name = "category_code")
    private String category;

    @Column(name = "area_code")
    private @Nullable String area;

    private @Nullable String leadAgency;

    @Enumerated(EnumType.STRING)
    private @Nullable AgencyKind leadKind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> cooperating;

    @Enumerated(EnumType.STRING)
    private @Nullable AgencyKind cooperatingKind;

    private String reason;

    private String reasonEn;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected RoutingRule() {}

    @SuppressWarnings("NullAway.Init")
    RoutingRule(UUID id, NewRoutingRule said) {
        this.id = id;
        change(said);
    }

    final void change(NewRoutingRule said) {
        category = said.category();
        area = said.area();
        leadAgency = said.leadAgency();
        leadKind = said.leadKind();
        cooperating = said.cooperating() == null
                ? List.of()
                : said.cooperating().stream().distinct().toList();
        cooperatingKind = said.cooperatingKind();
        reason = said.reason();
        reasonEn = said.reasonEn();
    }

    UUID id() {
        return id;
    }

    boolean isFor(String otherCategory, @Nullable String otherArea) {
        return category.equals(otherCategory) && Objects.equals(area, otherArea);
    }

    /** Whether it would change nothing. */
    boolean says(NewRoutingRule said) {
        return said().equals(new RoutingRule(id, said).said());
    }

    /** Counts its changes. */
    long version() {
        return version;
    }

    /** The rule as it was written down. */
    NewRoutingRule said() {
        return new NewRoutingRule(
                category, area, leadAgency, leadKind, List.copyOf(cooperating), cooperatingKind, reason, reasonEn);
    }
}
