package vn.hientruong.mobile.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.api.ReportApi;
import vn.hientruong.mobile.categories.KeptCategories;
import vn.hientruong.mobile.device.Camera;
import vn.hientruong.mobile.outbox.Outbox;
import vn.hientruong.mobile.outbox.Parcel;
import vn.hientruong.mobile.places.KeptOutlines;
import vn.hientruong.mobile.testsupport.Bench;
import vn.hientruong.mobile.testsupport.SampleOutlines;
import vn.hientruong.mobile.testsupport.SamplePhoto;
import vn.hientruong.mobile.testsupport.SmallDisk;

/** A new report on a real disk and without a screen, with what was asked of the backend scripted. */
abstract class ReportAtHand {
    private static final String CATEGORIES = """
            [{"code":"o-ga","name":"Ổ gà","photoRequired":true,"workingDays":5},
             {"code":"chay-no","name":"Cháy nổ","photoRequired":false,"workingDays":1},
             {"code":"den","name":"Đèn đường","photoRequired":false,"workingDays":3,"questionsVersion":2,"questions":[
               {"code":"hong","type":"SINGLEVALUELIST","order":1,"text":"Hỏng thế nào?","required":true,"asked":true,
                "internal":false,"choices":[{"key":"tat","name":"Không sáng"}]},
               {"code":"moi","type":"HOLOGRAM","order":2,"text":"Câu hỏi kiểu mới","required":false,"asked":true,
                "internal":false}]}]""";

    @TempDir
    Path folder;

    final SmallDisk disk = new SmallDisk();
    final HandCamera camera = new HandCamera();
    final HandPosition position = new HandPosition();
    int sent;
    Bench bench;
    Outbox outbox;
    ReportViewModel model;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench(folder);
        bench.line.answers("GET /api/v1/categories", CATEGORIES);
        bench.line.answers("GET /api/v1/areas/outlines", 200, "application/geo+json", Map.of(), SampleOutlines.TWO);
        bench.line.answers("GET /api/v1/reports/nearby", "[]");
        bench.line.answers("GET /api/v1/addresses", "[]");
        outbox = new Outbox(folder, disk, bench.backend.jsonb(), bench.clock);
        camera.gives(
                new Camera.Shot.Photo(Files.write(folder.resolve("camera.jpg"), SamplePhoto.jpeg(320, 240)), true));
        start();
    }

    final void start() {
        Locale language = new Locale("vi");
        ReportApi api = new ReportApi(bench.backend);
        KeptCategories kept =
                new KeptCategories(folder, URI.create("https://phananh.example.vn"), language, bench.backend.jsonb());
        model = new ReportViewModel(
                new ReportParts(
                        outbox,
                        new Catalogue(api::categories, kept, new RecentCategories(folder, disk), bench.clock),
                        new KeptOutlines(folder, api, disk, language, bench.backend.jsonb()),
                        api,
                        camera,
                        position,
                        bench.tasks,
                        bench.tasks,
                        bench.clock,
                        () -> sent++,
                        outlines -> {}),
                bench.text);
        model.start();
        model.shown();
        bench.finish();
    }

    ReportState state() {
        return model.state().get();
    }

    void take() {
        model.photos().takePhoto();
        bench.finish();
    }

    void choose(String category) {
        model.next();
        model.category(category);
        bench.finish();
    }

    void send() {
        model.send();
        bench.finish();
    }

    Parcel only() throws IOException {
        List<Parcel> all = outbox.list();
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
