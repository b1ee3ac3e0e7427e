package vn.hientruong.infra.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.hientruong.infra.Answer;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.RunningSystem;
import vn.hientruong.infra.SignedIn;
import vn.hientruong.infra.Table;
import vn.hientruong.infra.Uploads;
import vn.hientruong.model.report.ReportView;

/** Rows of a real 311 export become reports or are refused clearly; none is lost, none breaks the server. */
final class FilingCheck {
    /** @param lost a 201 that could not be read back as it was filed */
    private record Outcome(int status, String problem, boolean lost) {}

    private final List<SignedIn> residents;
    private final int connections;

    /** Each connection files for one resident after the other. */
    FilingCheck(List<SignedIn> residents, int connections) {
        this.residents = List.copyOf(residents);
        this.connections = connections;
    }

    boolean passes(Path csv, int wanted) throws IOException, InterruptedException {
        List<ServiceRequest> all = ServiceRequest.read(csv);
        ReportBody bodies = ReportBody.movedToTheCentre(all);
        List<Callable<Outcome>> filings = new ArrayList<>();
        for (ServiceRequest row : ServiceRequest.sample(all, wanted)) {
            SignedIn resident = residents.get(filings.size() % residents.size());
            filings.add(() -> file(resident, row, bodies));
        }
        List<Outcome> outcomes = inParallel(filings);
        print(outcomes);
        long broken =
                outcomes.stream().filter(outcome -> outcome.status() >= 500).count();
        long lost = outcomes.stream().filter(Outcome::lost).count();
        long limited =
                outcomes.stream().filter(outcome -> outcome.status() == 429).count();
        System.out.printf("%d rows: %d answers of 5xx, %d reports lost%n", outcomes.size(), broken, lost);
        if (limited > 0) {
            System.out.printf(
                    "%d rows met a limit (429): start the server with HIENTRUONG_LIMITS_FACTOR=1000%n", limited);
        }
        return !outcomes.isEmpty() && broken == 0 && lost == 0 && limited == 0;
    }

    private static Outcome file(SignedIn resident, ServiceRequest row, ReportBody bodies) throws IOException {
        var photo = Uploads.photo(resident, DrawnPhoto.of(row.number()));
        Answer answer = resident.post("/reports", bodies.of(row, photo));
        if (answer.status() != 201) {
            return new Outcome(answer.status(), answer.problem(), false);
        }
        ReportView filed = answer.as(ReportView.class);
        Answer read = resident.get("/reports/" + filed.id());
        boolean same = read.status() == 200
                && read.as(ReportView.class).description().equals(row.description())
                && read.as(ReportView.class).media().size() == 1;
        return new Outcome(201, filed.status().name(), !same);
    }

    private List<Outcome> inParallel(List<Callable<Outcome>> filings) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(connections);
        try {
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> future : workers.invokeAll(filings)) {
                outcomes.add(future.get());
            }
            return outcomes;
        } catch (ExecutionException failed) {
            throw new Failed("a row could not be sent", failed);
        } finally {
            workers.shutdownNow();
        }
    }

    private static void print(List<Outcome> outcomes) {
        Map<String, Integer> counts = new TreeMap<>();
        outcomes.forEach(outcome -> counts.merge(outcome.status() + "\t" + outcome.problem(), 1, Integer::sum));
        Table table = new Table("status", "count", "became, or was refused for");
        counts.forEach((what, count) -> table.row(what.split("\t", -1)[0], count, what.split("\t", -1)[1]));
        table.print();
    }

    /** Signs in {@code count} residents with numbers that belong to nobody. */
    static List<SignedIn> residents(RunningSystem system, int count) {
        List<SignedIn> residents = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            residents.add(SignedIn.resident(system, "09990%05d".formatted(i)));
        }
        return residents;
    }
}
