package vn.hientruong.mobile.report;

import java.time.Clock;
import java.util.function.Consumer;
import vn.hientruong.mobile.api.ReportApi;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.device.Camera;
import vn.hientruong.mobile.device.Positions;
import vn.hientruong.mobile.outbox.Outbox;
import vn.hientruong.mobile.places.Communes;
import vn.hientruong.mobile.places.KeptOutlines;

/**
 * What making a report works with.
 *
 * @param work one thing after the other
 * @param tasks for what may be slow
 * @param sent there is something new for the courier
 * @param outlines gets the communes when they are known, on the screen's thread
 */
public record ReportParts(
        Outbox outbox,
        Catalogue catalogue,
        KeptOutlines keptOutlines,
        ReportApi api,
        Camera camera,
        Positions positions,
        Tasks work,
        Tasks tasks,
        Clock clock,
        Runnable sent,
        Consumer<Communes> outlines) {}
