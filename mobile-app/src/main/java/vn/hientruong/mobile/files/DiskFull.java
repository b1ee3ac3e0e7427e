package vn.hientruong.mobile.files;

import java.io.IOException;

/** There is no room; what was there before is untouched. */
public final class DiskFull extends IOException {
    private static final long serialVersionUID = 1L;

    public DiskFull(String what) {
        super("no room for " + what);
    }
}
