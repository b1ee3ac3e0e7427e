package vn.hientruong.media.picture;

import java.util.List;

/** Looks for what must not be recognised. */
interface Detector {
    List<Box> find(Pixels upright);
}
