package vn.hientruong.mobile.api;

import java.io.IOException;

/** An answer longer than any the backend gives. */
final class TooLong extends IOException {
    TooLong(int limit) {
        super("more than " + limit + " bytes");
    }
}
