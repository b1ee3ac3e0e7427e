package vn.hientruong.media.picture;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.bytedeco.javacpp.Loader;
import org.jboss.logging.Logger;

/** The jars and folders the worker needs, found where this process has them: in an IDE, under Maven or packaged. */
final class WorkerClassPath {
    private static final Logger LOG = Logger.getLogger(WorkerClassPath.class);

    /** One class of each library. */
    private static final List<String> CLASSES = List.of(
            "vn.hientruong.media.picture.PictureWorker",
            "com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReader",
            "com.twelvemonkeys.imageio.plugins.webp.WebPImageReader",
            "com.twelvemonkeys.imageio.ImageReaderBase",
            "com.twelvemonkeys.imageio.metadata.Directory",
            "com.twelvemonkeys.lang.Validate",
            "com.twelvemonkeys.io.FileUtil",
            "com.twelvemonkeys.image.ImageUtil",
            "com.drew.metadata.exif.ExifReader",
            "com.adobe.internal.xmp.XMPException",
            "org.bytedeco.javacpp.Loader",
            "org.bytedeco.openblas.global.openblas",
            "org.bytedeco.opencv.global.opencv_objdetect");

    /** One native library of each jar that is made for one platform; without them the worker has no detector. */
    private static final List<String> NATIVES = List.of(
            "javacpp/%s/%sjnijavacpp%s", "openblas/%s/%sjniopenblas_nolapack%s", "opencv/%s/%sjniopencv_objdetect%s");

    private final ClassLoader loader = WorkerClassPath.class.getClassLoader();
    private final Set<Path> roots = new LinkedHashSet<>();

    private WorkerClassPath() {}

    /** @throws IllegalStateException naming what is missing, or is no file */
    static String find() {
        WorkerClassPath path = new WorkerClassPath();
        for (String name : CLASSES) {
            String resource = name.replace('.', '/') + ".class";
            if (!path.add(resource)) {
                throw new IllegalStateException(
                        "the picture worker needs " + name + ", which is not on the class path");
            }
        }
        Properties platform = Loader.loadProperties();
        for (String library : NATIVES) {
            String resource = "org/bytedeco/"
                    + library.formatted(
                            platform.getProperty("platform"),
                            platform.getProperty("platform.library.prefix", ""),
                            platform.getProperty("platform.library.suffix", ""));
            if (!path.add(resource)) {
                LOG.warnf("Nobody looks for faces and plates: the program was built without %s", resource);
            }
        }
        return path.roots.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private boolean add(String resource) {
        URL url = loader.getResource(resource);
        if (url == null) {
            return false;
        }
        String address = url.toString();
        String root = address.substring(0, address.length() - resource.length());
        if (root.startsWith("jar:file:") && root.endsWith("!/")) {
            root = root.substring("jar:".length(), root.length() - "!/".length());
        }
        if (!root.startsWith("file:")) {
            throw new IllegalStateException("the picture worker needs its libraries as files, not as " + address);
        }
        roots.add(Path.of(URI.create(root)));
        return true;
    }
}
