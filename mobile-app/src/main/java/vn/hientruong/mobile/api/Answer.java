package vn.hientruong.mobile.api;

import java.time.Duration;
import vn.hientruong.model.problem.ProblemView;

/** What came of a request: the thing asked for, or one of three ways to fail that people must be told apart. */
public sealed interface Answer<T> {
    /** The backend answered. */
    record Received<T>(T value) implements Answer<T> {}

    /** No way to the backend, or it fell silent. */
    record Offline<T>() implements Answer<T> {}

    /**
     * The backend said no, and why.
     *
     * @param pause how long the backend wants to be left alone; nothing where it does not say
     */
    record Refused<T>(ProblemView problem, Duration pause) implements Answer<T> {
        public Refused(ProblemView problem) {
            this(problem, Duration.ZERO);
        }

        /** The stable name of the problem, as in {@code sign-in-required}. */
        public String code() {
            String type = problem.type();
            return type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
        }

        /** The person must sign in first, or again. */
        public boolean needsSignIn() {
            return problem.status() == 401;
        }

        /** Nothing is wrong with what was asked: the same may be asked again later. */
        public boolean passing() {
            int status = problem.status();
            return status >= 500 || status == 408 || status == 425 || status == 429;
        }
    }

    /** Something else answered: a captive portal, a proxy, a server half down. */
    record Unexpected<T>(Strange what) implements Answer<T> {
        public Unexpected() {
            this(Strange.UNREADABLE);
        }
    }

    /** What else may answer. */
    enum Strange {
        /** A page, or a redirect to one: a Wi-Fi that wants to be signed in to, or a proxy. */
        NOT_THE_BACKEND,
        /** The certificate is not to be trusted: an intruder, or a wrong date on the phone. */
        CERTIFICATE,
        /** What came makes no sense. */
        UNREADABLE
    }

    /** The same failure, of a request for something else; only for failures. */
    default <U> Answer<U> failure() {
        if (this instanceof Refused<T> refused) {
            return new Refused<>(refused.problem(), refused.pause());
        }
        if (this instanceof Unexpected<T> unexpected) {
            return new Unexpected<>(unexpected.what());
        }
        if (this instanceof Offline<T>) {
            return new Offline<>();
        }
        throw new IllegalStateException("no failure: " + this);
    }
}
