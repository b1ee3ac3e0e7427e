package vn.hientruong.category;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.model.category.CategoryIcon;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.platform.text.Texts;

/** One kind of thing that can be reported, and how long its handling may take. */
@Entity
public class Category {
    private static final int DUPLICATE_RADIUS_METRES = 100;
    private static final int DUPLICATE_DAYS_LEAST = 3;
    private static final int DUPLICATE_DAYS_MOST = 60;

    @Id
    private String code;

    private String name;

    private String nameEn;

    private int position;

    private boolean photoRequired;

    private int workingDays;

    private @Nullable Integer urgentMinutes;

    private @Nullable Integer complexDays;

    private boolean directDispatch;

    private @Nullable String emergencyPhone;

    private boolean active;

    private int duplicateRadiusMetres;

    private int duplicateDays;

    @Column(name = "group_name")
    private @Nullable String group;

    @Column(name = "group_name_en")
    private @Nullable String groupEn;

    @Enumerated(EnumType.STRING)
    private @Nullable CategoryIcon icon;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Category() {}

    @SuppressWarnings("NullAway.Init")
    public Category(String code, NewCategory said) {
        this.code = code;
        change(said);
    }

    final void change(NewCategory said) {
        name = said.name();
        nameEn = said.nameEn();
        position = said.position();
        photoRequired = said.photoRequired();
        workingDays = said.workingDays();
        urgentMinutes = said.urgentMinutes();
        complexDays = said.complexDays();
        directDispatch = said.directDispatch();
        emergencyPhone = said.emergencyPhone();
        active = said.active();
        duplicateRadiusMetres = Objects.requireNonNullElse(said.duplicateRadiusMetres(), DUPLICATE_RADIUS_METRES);
        duplicateDays = Objects.requireNonNullElseGet(
                said.duplicateDays(),
                () -> Math.min(DUPLICATE_DAYS_MOST, Math.max(DUPLICATE_DAYS_LEAST, 2 * said.workingDays())));
        group = said.group();
        groupEn = said.groupEn();
        icon = said.icon();
    }

    public String code() {
        return code;
    }

    public String name(Locale language) {
        return language.getLanguage().equals(Texts.ENGLISH.getLanguage()) ? nameEn : name;
    }

    /** All that was said of it, for those who say it anew. */
    public NewCategory said() {
        return new NewCategory(
                name,
                nameEn,
                position,
                photoRequired,
                workingDays,
                urgentMinutes,
                directDispatch,
                emergencyPhone,
                active,
                complexDays,
                duplicateRadiusMetres,
                duplicateDays,
                group,
                groupEn,
                icon);
    }

    /** What it belongs together with; null where it stands alone. */
    public @Nullable String group(Locale language) {
        return language.getLanguage().equals(Texts.ENGLISH.getLanguage()) && groupEn != null ? groupEn : group;
    }

    /** Its picture; null where it has none. */
    public @Nullable CategoryIcon icon() {
        return icon;
    }

    /** Goes up with every change. */
    public long version() {
        return version;
    }

    /** Where it stands on the screen, the smallest first. */
    int position() {
        return position;
    }

    /** Whether a report needs at least one photo or video. */
    public boolean photoRequired() {
        return photoRequired;
    }

    /** The normal limit, 1 to 60. */
    public int workingDays() {
        return workingDays;
    }

    /** The limit in clock minutes when urgent; null where nothing here is urgent. */
    public @Nullable Integer urgentMinutes() {
        return urgentMinutes;
    }

    /** The limit of what is complex, {@link #workingDays} to 60. */
    public int complexDays() {
        return complexDays == null ? Math.min(2 * workingDays, Limits.WORKING_DAYS) : complexDays;
    }

    /** Whether a report skips intake when routing is certain. */
    public boolean directDispatch() {
        return directDispatch;
    }

    /** Whom to call first when life is in danger. */
    public @Nullable String emergencyPhone() {
        return emergencyPhone;
    }

    /** Whether it can be chosen for new reports; old ones keep it. */
    public boolean active() {
        return active;
    }

    /** How far apart two reports of the same thing may lie. */
    public int duplicateRadiusMetres() {
        return duplicateRadiusMetres;
    }

    /** How many days apart two reports of the same thing may be filed. */
    public int duplicateDays() {
        return duplicateDays;
    }
}
