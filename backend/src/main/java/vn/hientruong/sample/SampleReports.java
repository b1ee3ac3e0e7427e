package vn.hientruong.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import vn.hientruong.area.Areas;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.Caller;
import vn.hientruong.media.Attachments;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.place.NewPlace;
import vn.hientruong.model.report.Channel;
import vn.hientruong.model.report.NewReport;
import vn.hientruong.report.ReportFiling;
import vn.hientruong.routing.Proposal;
import vn.hientruong.routing.Router;

/**
 * A few hundred reports in every status, told through the same use cases as real ones, two months back from today. The
 * seed is fixed, so every sample looks alike.
 */
@Singleton
class SampleReports {
    private static final Logger LOG = Logger.getLogger(SampleReports.class);
    private static final long SEED = 20_221_101;
    private static final int REPORTS = 300;
    private static final int RESIDENTS = 40;
    private static final int DAYS = 60;
    /** Photos on their way at once: the store answers slowly and side by side. */
    private static final int UPLOADS = 8;
    /** Degrees of latitude and longitude: most lie within two kilometres of a commune's centre. */
    private static final double SPREAD = 0.012;
    /** Two thirds lie in the three wards of the town, the others around five places of the province. */
    private static final Set<String> TOWN = Set.of("18880", "18859", "18871");

    private static final Set<String> COUNTRY = Set.of("19009", "19111", "19138", "19249", "18949");

    /** A report about to be told, its photo under way to the store. */
    private record Draft(
            String category,
            String text,
            NewPlace place,
            SamplePlot plot,
            Instant filedAt,
            Caller resident,
            Future<UUID> photo) {}

    private final ReportFiling filing;
    private final SampleHistory history;
    private final Attachments attachments;
    private final Accounts accounts;
    private final Areas areas;
    private final Router router;
    private final Session session;
    private final ObjectMapper json;

    SampleReports(
            ReportFiling filing,
            SampleHistory history,
            Attachments attachments,
            Accounts accounts,
            Areas areas,
            Router router,
            Session session,
            ObjectMapper json) {
        this.filing = filing;
        this.history = history;
        this.attachments = attachments;
        this.accounts = accounts;
        this.areas = areas;
        this.router = router;
        this.session = session;
        this.json = json;
    }

    /** Does nothing where any report is known. */
    void fill(Instant now) {
        if (session.createNativeQuery("select exists (select from report)", Boolean.class)
                .getSingleResult()) {
            return;
        }
        Random random = new Random(SEED);
        List<Map.Entry<String, List<String>>> texts = List.copyOf(texts().entrySet());
        List<Caller> residents = residents(now);
        List<SampleOutlines.Centre> centres = SampleOutlines.centres();
        List<byte[]> photos = SampleDrawing.photos(random);
        ExecutorService uploads = Executors.newFixedThreadPool(UPLOADS);
        try {
            List<Draft> drafts = new ArrayList<>();
            for (int i = 0; i < REPORTS; i++) {
                Map.Entry<String, List<String>> told = texts.get(random.nextInt(texts.size()));
                SamplePlot plot = SamplePlot.pick(random);
                Instant filedAt = now.minus(plot.age(random, Duration.ofDays(DAYS)));
                Caller resident = residents.get(random.nextInt(residents.size()));
                byte[] picture = SampleDrawing.of(told.getKey(), photos, random);
                drafts.add(new Draft(
                        told.getKey(),
                        told.getValue().get(random.nextInt(told.getValue().size())),
                        place(random, centres),
                        plot,
                        filedAt,
                        resident,
                        uploads.submit(() -> attachments.keep(resident.accountId(), "image/jpeg", picture, filedAt))));
            }
            for (Draft draft : drafts) {
                tell(draft, now, random);
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A sample photo could not be stored", failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while filling in the sample", stopping);
        } finally {
            uploads.shutdownNow();
        }
        LOG.infof("Sample reports: %d", REPORTS);
    }

    private void tell(Draft draft, Instant now, Random random) throws ExecutionException, InterruptedException {
        NewReport report = new NewReport(
                new UUID(random.nextLong(), random.nextLong()),
                draft.category(),
                draft.text(),
                draft.place(),
                draft.filedAt(),
                List.of(draft.photo().get()),
                true,
                true,
                random.nextInt(4) == 0 ? Channel.WEB : Channel.APP,
                null);
        UUID id = filing.fileAt(draft.resident(), report, draft.filedAt());
        NewPlace place = draft.place();
        Proposal proposal = router.route(draft.category(), areas.locate(place.lat(), place.lon()));
        history.tell(id, draft.category(), proposal, draft.plot(), draft.resident(), draft.filedAt(), now, random);
    }

    private List<Caller> residents(Instant now) {
        List<Caller> residents = new ArrayList<>();
        for (int i = 0; i < RESIDENTS; i++) {
            // 010 is no prefix of any network in Vietnam: nobody is called by accident.
            UUID id =
                    accounts.residentOfPhone("010%07d".formatted(i), null, now).id();
            residents.add(new Caller(id, Set.of(Role.RESIDENT), null));
        }
        return residents;
    }

    private NewPlace place(Random random, List<SampleOutlines.Centre> centres) {
        Set<String> communes = random.nextInt(3) > 0 ? TOWN : COUNTRY;
        List<SampleOutlines.Centre> near = centres.stream()
                .filter(centre -> communes.contains(centre.code()))
                .toList();
        while (true) {
            SampleOutlines.Centre centre = near.get(random.nextInt(near.size()));
            double lat = centre.point().getY() + random.nextGaussian() * SPREAD;
            double lon = centre.point().getX() + random.nextGaussian() * SPREAD;
            if (areas.locate(lat, lon).area().isPresent()) {
                return new NewPlace(rounded(lat), rounded(lon), 5.0 + random.nextInt(30), null);
            }
        }
    }

    /** To five decimals: one metre. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }

    private Map<String, List<String>> texts() {
        try (InputStream file = Objects.requireNonNull(
                SampleReports.class.getResourceAsStream("/sample/descriptions.json"), "sample/descriptions.json")) {
            return json.readValue(file, new TypeReference<java.util.TreeMap<String, List<String>>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
