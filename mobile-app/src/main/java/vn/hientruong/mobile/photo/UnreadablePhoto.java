package vn.hientruong.mobile.photo;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that holds no photo this app can read. */
public final class UnreadablePhoto extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadablePhoto(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
