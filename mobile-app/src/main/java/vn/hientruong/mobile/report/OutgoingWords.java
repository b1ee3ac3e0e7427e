package vn.hientruong.mobile.report;

import vn.hientruong.mobile.outbox.Courier.Delivering;
import vn.hientruong.mobile.outbox.Courier.Waiting;
import vn.hientruong.mobile.outbox.Parcel;
import vn.hientruong.mobile.outbox.Parcel.Refusal;
import vn.hientruong.mobile.text.Strings;

/** How far a parcel has come, in words. */
final class OutgoingWords {
    private final Strings text;

    OutgoingWords(Strings text) {
        this.text = text;
    }

    String of(Parcel parcel, Delivering delivering) {
        return switch (parcel.stage()) {
            case DRAFT -> text.of("outgoing.draft");
            case QUEUED -> queued(parcel, delivering);
            case REFUSED -> text.of("outgoing.refused", reason(parcel));
            case SENT -> {
                String code = parcel.reportCode();
                yield code == null ? text.of("outgoing.sent") : text.of("outgoing.sent.code", code);
            }
        };
    }

    private String queued(Parcel parcel, Delivering delivering) {
        if (parcel.key().equals(delivering.carried())) {
            return text.of("outgoing.sending", delivering.percent());
        }
        Waiting waiting = delivering.waiting().get(parcel.key());
        if (waiting == Waiting.FOR_SIGN_IN) {
            return text.of("outgoing.signIn");
        }
        return waiting == Waiting.FOR_ROOM ? text.of("outgoing.room") : text.of("outgoing.network");
    }

    /** What the backend said; a lost photo is the phone's own reason, which has words of its own. */
    String reason(Parcel parcel) {
        Refusal refusal = parcel.refusal();
        if (refusal == null) {
            return "";
        }
        if (refusal.code().equals("photo-lost")) {
            return text.of("outgoing.photoLost");
        }
        String detail = refusal.detail();
        return detail == null || detail.isBlank() ? refusal.title() : detail;
    }

    /** The style of the words: {@code ok}, {@code busy}, {@code ask} or {@code idle}. */
    static String kind(Parcel parcel, Delivering delivering) {
        return switch (parcel.stage()) {
            case SENT -> "ok";
            case REFUSED -> "ask";
            case DRAFT -> "idle";
            case QUEUED -> parcel.key().equals(delivering.carried()) ? "busy" : "idle";
        };
    }
}
