package vn.hientruong.mobile.device.desktop;

import java.nio.file.Path;
import vn.hientruong.mobile.device.Storage;

/** A folder named by whoever started the app. */
public record FolderStorage(Path privateFolder) implements Storage {}
