package vn.hientruong.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.agency.AgencyLimit;
import vn.hientruong.model.agency.AgencyLimitView;

/** An agency that promises less time than a category allows, as it is stored. */
@Entity
@Table(name = "agency_limit")
class StricterLimit {
    @EmbeddedId
    private Key key;

    private @Nullable Integer workingDays;

    private @Nullable Integer urgentMinutes;

    @Version
    private long version;

    /** Codes of both. */
    @Embeddable
    record Key(
            @Column(name = "agency_code") String agency,
            @Column(name = "category_code") String category) {}

    @SuppressWarnings("NullAway.Init")
    protected StricterLimit() {}

    StricterLimit(Key key, AgencyLimit said) {
        this.key = key;
        change(said);
    }

    final void change(AgencyLimit said) {
        workingDays = said.workingDays();
        urgentMinutes = said.urgentMinutes();
    }

    Key key() {
        return key;
    }

    long version() {
        return version;
    }

    AgencyLimit said() {
        return new AgencyLimit(workingDays, urgentMinutes);
    }

    AgencyLimitView view() {
        return new AgencyLimitView(key.agency(), key.category(), said(), version);
    }
}
