package vn.hientruong.mobile.device.attach;

import com.gluonhq.attach.storage.StorageService;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import vn.hientruong.mobile.device.Storage;

/** The private storage the phone gives every app. */
public final class AttachStorage implements Storage {
    private final File root;

    private AttachStorage(File root) {
        this.root = root;
    }

    /** Empty where Attach has no storage, as on a desktop without its desktop half. */
    public static Optional<Storage> find() {
        return StorageService.create()
                .flatMap(StorageService::getPrivateStorage)
                .map(AttachStorage::new);
    }

    /** On a desktop all Gluon apps share one root, hence a folder below it. */
    @Override
    public Path privateFolder() {
        return root.toPath().resolve("hientruong");
    }

    @Override
    public Path sharedFolder() {
        return StorageService.create()
                .flatMap(service -> service.getPublicStorage("Documents"))
                .map(File::toPath)
                .orElseGet(this::privateFolder);
    }
}
