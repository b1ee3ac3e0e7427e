package vn.hientruong.mobile.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.outbox.Courier.Delivering;
import vn.hientruong.mobile.outbox.Draft;
import vn.hientruong.mobile.outbox.Draft.Spot;
import vn.hientruong.mobile.outbox.Parcel;
import vn.hientruong.mobile.outbox.Parcel.Stage;
import vn.hientruong.mobile.places.Communes;
import vn.hientruong.mobile.report.DraftDesk.Result;
import vn.hientruong.mobile.report.ReportState.Step;
import vn.hientruong.mobile.text.Strings;
import vn.hientruong.model.category.CategoryView;

/** Leads through a new report. What is said is kept on disk as it is said, so a kill costs at most the last words. */
public final class ReportViewModel {
    private final Flow flow;
    private final PhotoTaking photos;
    private final Placing placing;

    public ReportViewModel(ReportParts parts, Strings text) {
        flow = new Flow(parts, text);
        photos = new PhotoTaking(flow);
        placing = new Placing(flow);
    }

    /** Changes on the screen's thread only. */
    public ReadOnlyObjectProperty<ReportState> state() {
        return flow.state.getReadOnlyProperty();
    }

    PhotoTaking photos() {
        return photos;
    }

    Placing placing() {
        return placing;
    }

    /** The app has started: what is on the phone first, then what the backend knows. */
    public void start() {
        flow.parts.tasks().run(flow.parts.catalogue()::readKept, this::known, flow::show);
        flow.parts.tasks().run(() -> flow.parts.keptOutlines().find(), this::outlined, flow::show);
        flow.parts.work().run(flow.desk::unfinished, this::restored, flow::show);
        refresh();
    }

    /** People came back to the app: what could not be had before may be had now. */
    public void refresh() {
        flow.parts.tasks().run(flow.parts.catalogue()::ask, this::known, flow::show);
        flow.parts.tasks().run(() -> flow.parts.keptOutlines().refresh(), this::outlined, flow::show);
    }

    /** The screen is in front: from here on the phone says where it is. */
    public void shown() {
        flow.parts.positions().start(placing::heard);
    }

    /** The screen is not in front any more. */
    public void hidden() {
        flow.parts.positions().stop();
    }

    private void outlined(Optional<Communes> found) {
        found.ifPresent(communes -> {
            flow.whereabouts.take(communes);
            flow.parts.outlines().accept(communes);
            Spot spot = flow.sheet.draft().spot();
            if (spot != null && spot.commune().isEmpty()) {
                flow.place(flow.whereabouts.named(spot));
            }
        });
        flow.show();
    }

    private void known(Catalogue.Read read) {
        flow.parts.catalogue().take(read);
        flow.show();
    }

    private void restored(Result found) {
        Parcel unfinished = found.parcel();
        if (unfinished != null && flow.sheet.parcel() == null) {
            flow.sheet.open(unfinished);
            flow.notice = flow.text.of("report.restored");
        }
        flow.settle(found);
    }

    /** Goes on with a report that came back, or was begun. */
    public void open(String key) {
        flow.parts
                .work()
                .run(
                        () -> flow.desk.find(UUID.fromString(key)),
                        found -> {
                            Parcel parcel = found.parcel();
                            if (parcel != null && parcel.editable()) {
                                flow.sheet.open(parcel);
                                flow.notice = parcel.stage() == Stage.REFUSED
                                        ? flow.text.of("report.cameBack", flow.words.reason(parcel))
                                        : flow.text.of("report.restored");
                                flow.step = Step.REVIEW;
                                flow.lookAround();
                            }
                            flow.settle(found);
                        },
                        flow::broken);
    }

    public void next() {
        flow.problem = "";
        flow.step = flow.sheet.draft().category() == null ? Step.CATEGORY : Step.REVIEW;
        flow.lookAround();
        flow.show();
    }

    /** To the category, to choose another. */
    public void toCategory() {
        flow.search = "";
        flow.step = Step.CATEGORY;
        flow.show();
    }

    public void toPhotos() {
        flow.step = Step.PHOTOS;
        flow.show();
    }

    /** One flow.step back; false at the first. */
    public boolean back() {
        flow.problem = "";
        Step before = flow.step;
        flow.step = switch (flow.step) {
            case PHOTOS, CATEGORY -> Step.PHOTOS;
            case REVIEW -> Step.CATEGORY;
            case PLACE -> flow.placeFrom;
            case DONE -> Step.PHOTOS;
        };
        flow.show();
        return before != Step.PHOTOS;
    }

    public void search(String typed) {
        flow.search = typed;
        flow.show();
    }

    public void category(String code) {
        flow.chosen(code).ifPresent(category -> {
            flow.sheet.category(category);
            flow.save();
            flow.step = Step.REVIEW;
            flow.lookAround();
            flow.show();
        });
    }

    public void say(String said) {
        if (!said.equals(flow.sheet.draft().text())) {
            flow.sheet.draft(flow.sheet.draft().withText(said));
            flow.save();
            flow.show();
        }
    }

    public void anonymous(boolean hidden) {
        flow.sheet.draft(flow.sheet.draft().withAnonymous(hidden));
        flow.save();
        flow.show();
    }

    public void answer(String question, List<String> values) {
        flow.sheet.answer(question, values);
        flow.save();
        flow.show();
    }

    /** Instead of filing another: hears of every flow.step of that one. */
    public void follow(String report) {
        flow.busy = true;
        flow.show();
        flow.parts
                .tasks()
                .run(
                        () -> flow.neighbours.follow(UUID.fromString(report)),
                        failure -> {
                            flow.busy = false;
                            if (failure.isEmpty()) {
                                discard();
                                flow.done = flow.text.of("report.followed");
                                flow.step = Step.DONE;
                            } else {
                                flow.problem = failure;
                            }
                            flow.show();
                        },
                        flow::broken);
    }

    /** From here on the courier has it. */
    public void send() {
        CategoryView category = flow.chosen(
                        Objects.requireNonNullElse(flow.sheet.draft().category(), ""))
                .orElse(null);
        String missing = missing(category);
        if (!missing.isEmpty() || category == null) {
            flow.fail(missing);
            return;
        }
        Draft finished = flow.sheet.finished(category);
        UUID key = flow.sheet.key();
        flow.busy = true;
        flow.show();
        flow.parts
                .work()
                .run(
                        () -> {
                            flow.parts.catalogue().used(category.code());
                            return flow.desk.send(key, finished);
                        },
                        result -> {
                            Parcel parcel = result.parcel();
                            if (parcel != null) {
                                sent(parcel);
                            }
                            flow.settle(result);
                        },
                        flow::broken);
    }

    private void sent(Parcel parcel) {
        flow.sheet.clear();
        flow.sheet.kept(parcel);
        flow.notice = "";
        flow.nearby = List.of();
        flow.done = flow.words.of(parcel, Delivering.NOTHING);
        flow.step = Step.DONE;
        flow.parts.sent().run();
        flow.parts.tasks().run(flow.parts.catalogue()::readKept, this::known, flow::show);
    }

    /** What the courier does now; on the screen's thread. */
    public void tell(Delivering delivering) {
        Parcel parcel = flow.sheet.parcel();
        if (flow.step == Step.DONE && parcel != null && !parcel.editable()) {
            flow.parts
                    .work()
                    .run(
                            () -> flow.desk.find(parcel.key()),
                            found -> {
                                Parcel now = found.parcel();
                                if (now != null && flow.step == Step.DONE) {
                                    flow.done = flow.words.of(now, delivering);
                                    flow.show();
                                }
                            },
                            flow::show);
        }
    }

    private String missing(@Nullable CategoryView category) {
        if (category == null) {
            return flow.text.of("report.missing.category");
        }
        if (category.photoRequired() && flow.sheet.photos().isEmpty()) {
            return flow.text.of("report.missing.photo");
        }
        if (flow.sheet.draft().spot() == null) {
            return flow.text.of("report.missing.place");
        }
        String question = new Questions(category.questions()).fault(flow.sheet.typed());
        return question.isEmpty() ? "" : flow.text.of("report.missing.answer", question);
    }

    /** Another report, or this one from the beginning. */
    public void another() {
        flow.sheet.clear();
        flow.notice = "";
        flow.problem = "";
        flow.done = "";
        flow.nearby = List.of();
        flow.step = Step.PHOTOS;
        hidden();
        shown();
        flow.show();
    }

    /** The person does not want it. */
    public void discard() {
        UUID key = flow.sheet.key();
        flow.parts.work().run(() -> flow.desk.remove(key), flow::settle, flow::broken);
        another();
    }
}
