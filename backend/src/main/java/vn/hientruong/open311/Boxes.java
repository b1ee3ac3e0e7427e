package vn.hientruong.open311;

import java.util.List;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.report.PublishedFilter;

/** Boxes as parameters write them: west, south, east, north. */
final class Boxes {
    private static final String NAME = "?bbox";

    private Boxes() {}

    /** @throws InvalidRequest for anything but four numbers on the globe, the north not below the south */
    static PublishedFilter.Box read(List<String> corners) {
        if (corners.size() != 4) {
            throw InvalidRequest.at(NAME, "bbox");
        }
        double[] read = new double[4];
        for (int i = 0; i < read.length; i++) {
            String corner = corners.get(i);
            if (!corner.matches("[-+]?[0-9]{1,3}(?:[.][0-9]{1,15})?")) {
                throw InvalidRequest.at(NAME, "bbox");
            }
            read[i] = Double.parseDouble(corner);
            if (Math.abs(read[i]) > (i % 2 == 0 ? 180 : 90)) {
                throw InvalidRequest.at(NAME, "bbox");
            }
        }
        if (read[1] > read[3]) {
            throw InvalidRequest.at(NAME, "bbox");
        }
        return new PublishedFilter.Box(read[0], read[1], read[2], read[3]);
    }
}
