package vn.hientruong.mobile.device;

import java.nio.file.Path;

/** Where the app may keep files that no other app reads. */
public interface Storage {
    /** A folder of this app alone; it may not exist yet. */
    Path privateFolder();

    /** Where people find files that the app makes for them; the private folder where there is no such place. */
    default Path sharedFolder() {
        return privateFolder();
    }
}
