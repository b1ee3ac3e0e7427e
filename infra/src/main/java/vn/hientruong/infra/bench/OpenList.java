package vn.hientruong.infra.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.RunningSystem;

/** A page of the console as a browser keeps it: it hears news and asks for the list again. */
final class OpenList implements AutoCloseable {
    /** As long as the page gathers news before it asks. */
    private static final long GATHERING_MILLIS = 150;

    private static final long PATIENCE_SECONDS = 30;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
    private final URI address;
    private final String cookie;
    private final Stream<String> line;

    private OpenList(RunningSystem system, String user, String password) throws IOException, InterruptedException {
        this.address = system.address();
        this.cookie = signIn(user, password);
        HttpResponse<Stream<String>> events = http.send(get("/console/events").build(), BodyHandlers.ofLines());
        if (events.statusCode() != 200) {
            throw new Failed("GET /console/events answered " + events.statusCode());
        }
        this.line = events.body();
    }

    static OpenList open(RunningSystem system, String user, String password) throws IOException, InterruptedException {
        OpenList list = new OpenList(system, user, password);
        Thread listening = new Thread(list::listen, "news");
        listening.setDaemon(true);
        listening.start();
        return list;
    }

    private void listen() {
        try {
            line.forEach(news::add);
        } catch (UncheckedIOException closed) {
            news.add("closed: " + closed.getMessage());
        }
    }

    private String signIn(String user, String password) throws IOException, InterruptedException {
        String form = "username=" + user + "&password=" + password;
        HttpResponse<Void> answer = http.send(
                HttpRequest.newBuilder(address.resolve("/console/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        return answer.headers()
                .firstValue("Set-Cookie")
                .map(set -> set.replaceFirst(";.*", ""))
                .orElseThrow(() -> new Failed("the console did not let " + user + " in: " + answer.statusCode()));
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Cookie", cookie)
                .GET();
    }

    /** Waits until that report is told to have moved. */
    void awaitNews(String report) throws InterruptedException {
        String told = "";
        while (!told.contains(report)) {
            told = news.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (told == null || told.startsWith("closed")) {
                throw new Failed("no news of the report: " + told);
            }
        }
    }

    /** Asks for the list as the page does; the report must be in it. */
    void awaitRow(String report) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(GATHERING_MILLIS);
        try {
            String list = http.send(get("/console/reports?status=SUBMITTED").build(), BodyHandlers.ofString())
                    .body();
            if (!list.contains("row-" + report)) {
                throw new Failed("the list does not have the report of which there was news");
            }
        } catch (IOException broken) {
            throw new Failed("the list did not come", broken);
        }
    }

    @Override
    public void close() {
        line.close();
    }
}
