package vn.hientruong.mobile.api;

import vn.hientruong.model.problem.ProblemView;

/** What came of a request: the thing asked for, or one of three ways to fail that people must be told apart. */
public sealed interface Answer<T> {
    /** The backend answered. */
    record Received<T>(T value) implements Answer<T> {}

    /** No way to the backend, or it fell silent. */
    record Offline<T>() implements Answer<T> {}

    /** The backend said no, and why. */
    record Refused<T>(ProblemView problem) implements Answer<T> {}

    /** Something else answered: a captive portal, a proxy, a server half down. */
    record Unexpected<T>() implements Answer<T> {}
}
