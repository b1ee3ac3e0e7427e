package vn.hientruong.area;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** An administrative area in its time: from its first day until another takes over. */
@Entity
class Area {
    @Id
    private UUID id;

    private String code;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private AreaLevel level;

    private String name;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "parent_code")
    private @Nullable String parentCode;

    private byte[] outline;
    private boolean approximate;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Area() {}

    @SuppressWarnings("NullAway.Init")
    Area(UUID id, NewArea drawn) {
        this.id = id;
        this.code = drawn.code();
        this.validFrom = drawn.validFrom();
        redraw(drawn);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    /** First day it is no more; absent while nothing has taken over. */
    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    AreaLevel level() {
        return level;
    }

    String name() {
        return name;
    }

    String nameEn() {
        return nameEn;
    }

    @Nullable
    String parentCode() {
        return parentCode;
    }

    /** The outline as it is stored. */
    byte[] wkb() {
        return outline.clone();
    }

    Geometry outline() {
        return Outline.fromWkb(outline);
    }

    boolean approximate() {
        return approximate;
    }

    /** Counts its changes. */
    long version() {
        return version;
    }

    AreaFound found() {
        return new AreaFound(id, code, name, nameEn);
    }

    /** A better drawing of the same area in the same time. */
    final void redraw(NewArea drawn) {
        this.level = drawn.level();
        this.name = drawn.name();
        this.nameEn = drawn.nameEn();
        this.parentCode = drawn.parent();
        this.outline = Outline.toWkb(drawn.outline());
        this.approximate = drawn.approximate();
    }

    boolean standsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }

    /**
     * Ends it on that day, which must be after its first.
     *
     * @return whether that changes anything
     */
    boolean close(LocalDate day) {
        boolean changes = !day.equals(validTo);
        validTo = day;
        return changes;
    }

    /** Whether both stand on some day. */
    boolean meets(Area other) {
        return (validTo == null || validTo.isAfter(other.validFrom))
                && (other.validTo == null || other.validTo.isAfter(validFrom));
    }
}
