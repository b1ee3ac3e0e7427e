package vn.hientruong.media.picture;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file for the worker.
 *
 * @param boxes absent: look for faces and plates
 * @param folder where {@link Outputs} go
 */
record Job(Path original, String promisedType, @Nullable List<Box> boxes, Path folder) {}
