package vn.hientruong.mobile.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.hientruong.mobile.outbox.Draft;
import vn.hientruong.mobile.outbox.Draft.Spot;
import vn.hientruong.mobile.outbox.Parcel;
import vn.hientruong.mobile.report.DraftDesk.Result;
import vn.hientruong.mobile.report.DraftDesk.Trouble;
import vn.hientruong.mobile.report.ReportState.AddressRow;
import vn.hientruong.mobile.report.ReportState.NearbyRow;
import vn.hientruong.mobile.report.ReportState.PhotoRow;
import vn.hientruong.mobile.report.ReportState.Step;
import vn.hientruong.mobile.text.Strings;
import vn.hientruong.model.category.CategoryView;

/** The report being made, and everything its parts share: where it is, what is shown, and how the disk follows. */
final class Flow {
    final ReportParts parts;
    final Strings text;
    final DraftDesk desk;
    final Whereabouts whereabouts;
    final Neighbours neighbours;
    final OutgoingWords words;
    final Sheet sheet = new Sheet();
    final ReadOnlyObjectWrapper<ReportState> state;

    Step step = Step.PHOTOS;
    Step placeFrom = Step.REVIEW;
    List<NearbyRow> nearby = List.of();
    String search = "";
    List<AddressRow> addresses = List.of();
    String placeSearch = "";
    String problem = "";
    String notice = "";
    String done = "";
    boolean busy;
    private volatile boolean saving;

    Flow(ReportParts parts, Strings text) {
        this.parts = parts;
        this.text = text;
        desk = new DraftDesk(parts.outbox());
        whereabouts = new Whereabouts(text);
        neighbours = new Neighbours(parts.api(), text);
        words = new OutgoingWords(text);
        state = new ReadOnlyObjectWrapper<>(make());
    }

    void place(Spot spot) {
        sheet.draft(sheet.draft().withSpot(spot));
        if (sheet.parcel() != null) {
            save();
        }
    }

    Optional<CategoryView> chosen(String code) {
        return parts.catalogue().find(code);
    }

    void lookAround() {
        Spot spot = sheet.draft().spot();
        String category = sheet.draft().category();
        nearby = List.of();
        if (step == Step.REVIEW && spot != null && category != null) {
            String said = sheet.draft().text();
            parts.tasks()
                    .run(
                            () -> neighbours.of(spot, category, said),
                            found -> {
                                if (category.equals(sheet.draft().category())) {
                                    nearby = found;
                                    show();
                                }
                            },
                            this::show);
        }
    }

    /** However fast somebody types, the disk is only ever one step behind. */
    void save() {
        if (saving) {
            return;
        }
        saving = true;
        UUID key = sheet.key();
        parts.work()
                .run(
                        () -> {
                            saving = false;
                            Draft now = sheet.draft();
                            return desk.edit(key, one -> one.with(now));
                        },
                        this::settle,
                        this::broken);
    }

    void doing(Supplier<Result> work) {
        busy = true;
        show();
        parts.work().run(work, this::settle, this::broken);
    }

    void settle(Result result) {
        busy = false;
        Parcel parcel = result.parcel();
        if (parcel != null && parcel.key().equals(sheet.key())) {
            sheet.kept(parcel);
        }
        if (result.trouble() != Trouble.NONE) {
            problem = inWords(result.trouble());
        }
        show();
    }

    private String inWords(Trouble trouble) {
        return switch (trouble) {
            case NONE -> "";
            case UNREADABLE_PHOTO -> text.of("report.photo.unreadable");
            case DISK_FULL -> text.of("report.disk.full");
            case NOT_KEPT -> text.of("report.disk.broken");
        };
    }

    void fail(String why) {
        busy = false;
        problem = why;
        show();
    }

    void broken() {
        fail(text.of("failure.broken.title"));
    }

    void show() {
        state.set(make());
    }

    private ReportState make() {
        Draft draft = sheet.draft();
        String code = Objects.requireNonNullElse(draft.category(), "");
        CategoryView category = chosen(code).orElse(null);
        String phone = category == null ? null : category.emergencyPhone();
        Parcel parcel = sheet.parcel();
        List<Path> files = parcel == null || step == Step.DONE ? List.of() : desk.files(parcel);
        List<PhotoRow> photos = new ArrayList<>();
        files.forEach(file -> photos.add(new PhotoRow(file, text.of("report.photo", photos.size() + 1, files.size()))));
        return new ReportState(
                step,
                busy,
                problem,
                notice,
                photos,
                parts.camera().present(),
                whereabouts.row(draft.spot(), parts.positions().allowed()),
                step == Step.PLACE ? addresses : List.of(),
                step == Step.PLACE ? whereabouts.choices(placeSearch, draft.spot()) : List.of(),
                parts.catalogue().tiles(search, code),
                category == null ? code : category.name(),
                phone == null ? "" : text.of("report.emergency", phone),
                category == null ? List.of() : new Questions(category.questions()).rows(sheet.typed()),
                draft.text(),
                draft.anonymous(),
                nearby,
                done);
    }
}
