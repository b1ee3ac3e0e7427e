package vn.hientruong.mobile.testsupport;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.files.Disk;
import vn.hientruong.mobile.outbox.Draft;
import vn.hientruong.mobile.outbox.Draft.Spot;
import vn.hientruong.mobile.outbox.Outbox;
import vn.hientruong.mobile.outbox.Parcel;
import vn.hientruong.mobile.outbox.Parcel.Refusal;
import vn.hientruong.mobile.outbox.Parcel.Stage;

/** A report still on the phone. */
public final class Waiting {
    private Waiting() {}

    /** One that came back because it says too little. */
    public static UUID refused(Path folder) {
        return refused(new Outbox(folder, new Disk(), Wire.jsonb(), Clock.systemUTC()));
    }

    /** The same in an outbox that is open. */
    public static UUID refused(Outbox outbox) {
        Spot spot = new Spot(17.4689, 106.6223, 8.0, "", "Phường Đồng Hới", false);
        Draft draft = new Draft("chay-no", "Rác chất đống trước chợ", spot, null, true, true, 0, Map.of());
        Refusal why = new Refusal("invalid-request", "Sai", "Hãy viết rõ hơn.", List.of("/description"));
        try {
            UUID key = outbox.begin().key();
            outbox.edit(
                    key,
                    one -> new Parcel(
                            one.format(),
                            key,
                            Stage.REFUSED,
                            draft,
                            List.of(),
                            one.changedAt(),
                            null,
                            why,
                            0,
                            null,
                            null));
            return key;
        } catch (IOException full) {
            throw new AssertionError(full);
        }
    }
}
