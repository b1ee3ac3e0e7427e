package vn.hientruong.mobile;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import vn.hientruong.mobile.api.Backend;
import vn.hientruong.mobile.api.ReportApi;
import vn.hientruong.mobile.around.AroundFilter.Choice;
import vn.hientruong.mobile.categories.KeptCategories;
import vn.hientruong.mobile.files.Disk;
import vn.hientruong.mobile.map.MapPane;
import vn.hientruong.mobile.outbox.Courier.Delivering;
import vn.hientruong.mobile.places.KeptOutlines;
import vn.hientruong.mobile.report.Catalogue;
import vn.hientruong.mobile.report.OutgoingRow;
import vn.hientruong.mobile.report.OutgoingViewModel;
import vn.hientruong.mobile.report.PinOnMap;
import vn.hientruong.mobile.report.RecentCategories;
import vn.hientruong.mobile.report.ReportParts;
import vn.hientruong.mobile.report.ReportView;
import vn.hientruong.mobile.report.ReportViewModel;
import vn.hientruong.mobile.text.Strings;

/** A new report, and those on their way, in one language. */
final class Reporting {
    private final Post post;
    private final Catalogue catalogue;
    private final ReportViewModel model;
    private final OutgoingViewModel outgoing;
    private final ReportView view;

    Reporting(Core core, Backend backend, KeptOutlines outlines, Locale language, MapPane map, Strings text) {
        post = core.post();
        Disk disk = new Disk();
        ReportApi api = new ReportApi(backend);
        KeptCategories kept = new KeptCategories(core.folder(), core.setup().backend(), language, core.jsonb());
        catalogue = new Catalogue(api::categories, kept, new RecentCategories(core.folder(), disk), core.clock());
        PinOnMap pin = new PinOnMap(map, text);
        model = new ReportViewModel(
                new ReportParts(
                        post.outbox(),
                        catalogue,
                        outlines,
                        api,
                        core.camera(),
                        core.positions(),
                        post.work(),
                        core.tasks(),
                        core.clock(),
                        this::sent,
                        pin::outlines),
                text);
        outgoing = new OutgoingViewModel(post.outbox(), post.work(), catalogue::name, text);
        view = new ReportView(model, pin, outgoing, text);
    }

    ReportView view() {
        return view;
    }

    /** Those on their way, and those that came back. */
    ReadOnlyObjectProperty<List<OutgoingRow>> outgoing() {
        return outgoing.rows();
    }

    /** Goes on with one that came back. */
    void open(String key) {
        model.open(key);
    }

    /** What may be looked for. */
    List<Choice> categories() {
        return catalogue.all().stream()
                .map(one -> new Choice(one.code(), one.name()))
                .toList();
    }

    /** Everything that waits sets out. */
    void start() {
        post.tell(this::tell);
        model.start();
        outgoing.look();
        post.courier().setOut();
    }

    /** People came back to the app, or somebody signed in. */
    void returned() {
        model.refresh();
        post.courier().setOut();
    }

    private void sent() {
        outgoing.look();
        post.courier().setOut();
    }

    private void tell(Delivering news) {
        outgoing.tell(news);
        model.tell(news);
    }
}
