package vn.hientruong.mobile.outbox;

import java.util.function.IntConsumer;
import vn.hientruong.mobile.outbox.Parcel.KeptPhoto;

/** How much of a parcel's photos has gone; the report itself is the last hundredth. */
final class Progress {
    private static final int BEFORE_THE_REPORT = 99;

    private final Parcel parcel;
    private final long total;
    private final IntConsumer percent;
    private int told = -1;

    Progress(Parcel parcel, IntConsumer percent) {
        this.parcel = parcel;
        this.percent = percent;
        total = Math.max(1, parcel.photos().stream().mapToLong(KeptPhoto::bytes).sum());
    }

    /** So many bytes of that photo, and all of those before it. */
    void sent(int photo, long bytes) {
        long before = parcel.photos().stream()
                .limit(photo)
                .mapToLong(KeptPhoto::bytes)
                .sum();
        int now = (int) (BEFORE_THE_REPORT * Math.min(total, before + bytes) / total);
        if (now != told) {
            told = now;
            percent.accept(now);
        }
    }
}
