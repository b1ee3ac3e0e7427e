package vn.hientruong.mobile.text;

import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Answer.Offline;
import vn.hientruong.mobile.api.Answer.Refused;
import vn.hientruong.mobile.api.Answer.Strange;
import vn.hientruong.mobile.api.Answer.Unexpected;

/** What went wrong and what to do about it, in words. */
public record Failures(String title, String advice) {
    /** Of an answer that is none. */
    public static Failures of(Answer<?> answer, Strings text) {
        if (answer instanceof Offline) {
            return new Failures(text.of("failure.offline.title"), text.of("failure.offline.advice"));
        }
        if (answer instanceof Refused<?> refused) {
            String detail = refused.problem().detail();
            return new Failures(refused.problem().title(), detail == null ? text.of("failure.refused.advice") : detail);
        }
        if (answer instanceof Unexpected<?> unexpected && unexpected.what() == Strange.CERTIFICATE) {
            return new Failures(text.of("failure.certificate.title"), text.of("failure.certificate.advice"));
        }
        return new Failures(text.of("failure.unexpected.title"), text.of("failure.unexpected.advice"));
    }

    /** Of a fault in the app itself. */
    public static Failures broken(Strings text) {
        return new Failures(text.of("failure.broken.title"), text.of("failure.broken.advice"));
    }
}
