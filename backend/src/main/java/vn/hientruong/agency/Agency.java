package vn.hientruong.agency;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.platform.text.Texts;

/** A body that answers reports. */
@Entity
public class Agency {
    @Id
    private String code;

    private String name;

    private String nameEn;

    @Enumerated(EnumType.STRING)
    private AgencyKind kind;

    @ElementCollection
    @CollectionTable(name = "agency_area", joinColumns = @JoinColumn(name = "agency_code"))
    @Column(name = "area_code")
    private Set<String> areas = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "agency_category", joinColumns = @JoinColumn(name = "agency_code"))
    @Column(name = "category_code")
    private Set<String> categories = new HashSet<>();

    private boolean active;

    private @Nullable String successorCode;

    private @Nullable LocalDate mergedOn;

    private @Nullable String phone;

    private @Nullable String email;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Agency() {}

    @SuppressWarnings("NullAway.Init")
    public Agency(String code, NewAgency said) {
        this.code = code;
        change(said);
    }

    final void change(NewAgency said) {
        name = said.name();
        nameEn = said.nameEn();
        kind = said.kind();
        active = said.active();
        phone = said.phone();
        email = said.email();
        become(areas, said.areas());
        become(categories, said.categories());
    }

    /** From here on the other one answers for it. */
    final void mergeInto(Agency successor, LocalDate on) {
        successorCode = successor.code;
        mergedOn = on;
        active = false;
    }

    /** All that was said of it, codes in order. */
    public NewAgency said() {
        return new NewAgency(
                name,
                nameEn,
                kind,
                areas.stream().sorted().toList(),
                categories.stream().sorted().toList(),
                active,
                phone,
                email);
    }

    /** Counts its changes, so that whoever edits it can tell that somebody else has. */
    public long version() {
        return version;
    }

    /** Keeps what stays, so that only the difference is written. */
    private static void become(Set<String> codes, @Nullable Collection<String> wanted) {
        Collection<String> target = wanted == null ? List.of() : Set.copyOf(wanted);
        codes.retainAll(target);
        codes.addAll(target);
    }

    public String code() {
        return code;
    }

    public String name(Locale language) {
        return language.getLanguage().equals(Texts.ENGLISH.getLanguage()) ? nameEn : name;
    }

    public AgencyKind kind() {
        return kind;
    }

    /** Codes of the communes it serves; none: all of them. */
    public Set<String> areas() {
        return Set.copyOf(areas);
    }

    /** Codes of what it handles; none: everything. */
    public Set<String> categories() {
        return Set.copyOf(categories);
    }

    /** Whether reports may be sent to it; old ones keep it. */
    public boolean active() {
        return active;
    }

    /** Whether another agency has taken over from it. */
    public boolean isMerged() {
        return successorCode != null;
    }

    /** Since when; absent for an agency of its own. */
    public Optional<LocalDate> mergedOn() {
        return Optional.ofNullable(mergedOn);
    }

    Optional<String> successor() {
        return Optional.ofNullable(successorCode);
    }

    boolean isMergedInto(String other) {
        return other.equals(successorCode);
    }

    /**
     * Whoever answers for it now: itself, or the last of its successors.
     *
     * @param byCode all agencies
     */
    public Agency current(Map<String, Agency> byCode) {
        Agency next = successorCode == null ? null : byCode.get(successorCode);
        return next == null ? this : next.current(byCode);
    }

    public boolean servesArea(String areaCode) {
        return areas.isEmpty() || areas.contains(areaCode);
    }

    public boolean handles(String categoryCode) {
        return categories.isEmpty() || categories.contains(categoryCode);
    }

    /** Whether a report of that category in that area may be sent to it now. */
    public boolean answers(String areaCode, String categoryCode) {
        return active && servesArea(areaCode) && handles(categoryCode);
    }
}
