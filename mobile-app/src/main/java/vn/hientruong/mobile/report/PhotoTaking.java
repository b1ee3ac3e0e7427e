package vn.hientruong.mobile.report;

import java.util.List;
import java.util.UUID;
import vn.hientruong.mobile.device.Camera.Shot;
import vn.hientruong.mobile.device.Positions.Fix;
import vn.hientruong.mobile.outbox.Draft.Spot;
import vn.hientruong.mobile.outbox.Parcel;
import vn.hientruong.mobile.outbox.Parcel.KeptPhoto;
import vn.hientruong.mobile.photo.Photos.Ready;
import vn.hientruong.mobile.photo.Photos.Taken;
import vn.hientruong.mobile.report.DraftDesk.Result;
import vn.hientruong.model.Limits;

/** The photos of a report: taken, chosen, put in order and taken away; each is on disk before it is shown. */
final class PhotoTaking {
    private final Flow flow;

    PhotoTaking(Flow flow) {
        this.flow = flow;
    }

    void takePhoto() {
        withRoom(() -> flow.parts.camera().take(this::add));
    }

    void choosePhoto() {
        withRoom(() -> flow.parts.camera().choose(this::add));
    }

    /** Another one instead of that. */
    void retake(int photo) {
        withRoom(() -> flow.parts.camera().take(shot -> {
            if (shot instanceof Shot.Photo) {
                remove(photo);
            }
            add(shot);
        }));
    }

    void remove(int photo) {
        UUID key = flow.sheet.key();
        flow.doing(() -> flow.desk.take(key, photo));
    }

    /** One place nearer to the beginning; the first one is what people see. */
    void earlier(int photo) {
        List<KeptPhoto> order = Sheet.earlier(flow.sheet.photos(), photo);
        UUID key = flow.sheet.key();
        flow.doing(() -> flow.desk.edit(key, one -> one.withPhotos(order)));
    }

    /** Said before the photo is taken, not after. */
    private void withRoom(Runnable then) {
        if (flow.sheet.photos().size() >= Limits.MEDIA) {
            flow.fail(flow.text.of("report.photos.most", Limits.MEDIA));
            return;
        }
        flow.parts
                .work()
                .run(
                        flow.desk::hasRoom,
                        room -> {
                            if (room) {
                                flow.problem = "";
                                then.run();
                            } else {
                                flow.fail(flow.text.of("report.disk.full"));
                            }
                        },
                        flow::broken);
    }

    private void add(Shot shot) {
        if (shot instanceof Shot.Photo photo) {
            Fix fix = flow.whereabouts.lastFix();
            Taken taken = photo.fresh() && fix != null && !fix.stale()
                    ? new Taken(flow.parts.clock().instant(), fix.lat(), fix.lon())
                    : null;
            UUID key = flow.sheet.key();
            flow.busy = true;
            flow.show();
            flow.parts
                    .work()
                    .run(
                            () -> flow.desk.add(key, photo.file(), taken),
                            result -> {
                                added(result, photo.fresh());
                                flow.settle(result);
                            },
                            flow::broken);
        } else if (shot instanceof Shot.NotAllowed) {
            flow.fail(flow.text.of("report.camera.denied"));
        } else if (shot instanceof Shot.Missing) {
            flow.fail(flow.text.of("report.camera.missing"));
        }
    }

    /** A photo from the gallery was taken where it says, not where the phone is now. */
    private void added(Result result, boolean fresh) {
        Ready ready = result.photo();
        Parcel parcel = result.parcel();
        if (ready == null || parcel == null) {
            return;
        }
        if (flow.sheet.draft().takenAt() == null || parcel.photos().size() == 1) {
            flow.sheet.draft(flow.sheet.draft().withTakenAt(ready.takenAt()));
        }
        Double lat = ready.lat();
        Double lon = ready.lon();
        Spot spot = flow.sheet.draft().spot();
        if (!fresh && lat != null && lon != null && (spot == null || !spot.byHand())) {
            flow.place(flow.whereabouts.chosen(lat, lon, spot == null ? "" : spot.address()));
        }
    }
}
