package vn.hientruong.media.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.setNumThreads;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.equalizeHist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/** OpenCV's Haar cascades for frontal faces and number plates; finds candidates, not all of them and not only them. */
final class CascadeDetector implements Detector {
    private static final int FACE_EDGE = 1024;
    private static final int PLATE_EDGE = 1600;
    private static final int MIN_FACE = 24;
    private static final int MIN_PLATE = 20;
    private static final double FACE_STEP = 1.15;
    private static final double PLATE_STEP = 1.1;
    private static final int FACE_NEIGHBOURS = 4;
    private static final int PLATE_NEIGHBOURS = 3;

    private final CascadeClassifier faces;
    private final List<CascadeClassifier> plates;

    /** Loads the native libraries: some seconds at first, when they are unpacked. */
    CascadeDetector() {
        setNumThreads(1);
        faces = load("haarcascade_frontalface_alt2");
        plates = List.of(load("haarcascade_russian_plate_number"), load("haarcascade_license_plate_rus_16stages"));
    }

    @Override
    @SuppressWarnings("try") // the scope frees what is made inside it
    public List<Box> find(Pixels upright) {
        List<Box> found = new ArrayList<>();
        try (PointerScope scope = new PointerScope()) {
            Mat small = gray(Shrink.fit(upright, FACE_EDGE));
            find(small, faces, FACE_STEP, FACE_NEIGHBOURS, MIN_FACE, Box.Kind.FACE, found);
            Mat large = gray(Shrink.fit(upright, PLATE_EDGE));
            for (CascadeClassifier plate : plates) {
                find(large, plate, PLATE_STEP, PLATE_NEIGHBOURS, MIN_PLATE, Box.Kind.PLATE, found);
            }
        }
        return found;
    }

    private static Mat gray(Pixels pixels) {
        Mat color = new Mat(pixels.height(), pixels.width(), CV_8UC3);
        color.data().put(pixels.bgr());
        Mat gray = new Mat();
        cvtColor(color, gray, COLOR_BGR2GRAY);
        equalizeHist(gray, gray);
        return gray;
    }

    private static void find(
            Mat gray,
            CascadeClassifier cascade,
            double step,
            int neighbours,
            int smallest,
            Box.Kind kind,
            List<Box> found) {
        RectVector areas = new RectVector();
        cascade.detectMultiScale(gray, areas, step, neighbours, 0, new Size(smallest, smallest), new Size());
        double width = gray.cols();
        double height = gray.rows();
        for (Rect area : areas.get()) {
            found.add(new Box(area.x() / width, area.y() / height, area.width() / width, area.height() / height, kind));
        }
    }

    private static CascadeClassifier load(String name) {
        try {
            String resource = "/org/bytedeco/opencv/" + Loader.getPlatform() + "/share/opencv4/haarcascades/" + name;
            Path file = Loader.cacheResource(CascadeClassifier.class, resource + ".xml")
                    .toPath();
            CascadeClassifier cascade = new CascadeClassifier(file.toString());
            if (cascade.empty()) {
                throw new IOException("no cascade in " + file);
            }
            return cascade;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
