package vn.hientruong.mobile.api;

import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import javax.net.ssl.SSLHandshakeException;
import vn.hientruong.mobile.api.Answer.Offline;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.api.Answer.Refused;
import vn.hientruong.mobile.api.Answer.Unexpected;
import vn.hientruong.model.category.CategoryView;
import vn.hientruong.model.problem.ProblemView;

/** Asks the backend. Blocks, so it belongs in {@link vn.hientruong.mobile.background.Tasks}; throws nothing foreseen. */
public final class ReportApi {
    private static final Logger LOG = System.getLogger(ReportApi.class.getName());
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 10_000;

    private final URI backend;
    private final Locale language;
    private final JsonType<List<CategoryView>> categories;
    private final JsonType<ProblemView> problem;

    /**
     * Remembers whom to ask, and in which language.
     *
     * @param backend where the backend is, without a trailing slash
     * @param language what names and problems are written in
     */
    public ReportApi(URI backend, Locale language, Jsonb jsonb) {
        this.backend = backend;
        this.language = language;
        categories = jsonb.type(CategoryView.class).list();
        problem = jsonb.type(ProblemView.class);
    }

    /** What can be reported, in the order to show it. */
    public Answer<List<CategoryView>> categories() {
        return get("/api/v1/categories", categories, ReportApi::complete);
    }

    /** Whether every category says at least what it is and how long it takes: JSON may leave out anything. */
    public static boolean complete(List<CategoryView> categories) {
        return categories.stream().allMatch(ReportApi::complete);
    }

    private static boolean complete(CategoryView category) {
        return category != null && category.code() != null && category.name() != null && category.workingDays() > 0;
    }

    private <T> Answer<T> get(String path, JsonType<T> type, Predicate<T> complete) {
        try {
            HttpURLConnection connection = open(path);
            int status = connection.getResponseCode();
            Body body = Body.of(connection);
            if (status == HttpURLConnection.HTTP_OK && body.is("application/json")) {
                T value = Wire.read(type, body.bytes());
                return complete.test(value) ? new Received<>(value) : strange(path, "incomplete");
            }
            if (body.is("application/problem+json")) {
                return refused(path, Wire.read(problem, body.bytes()));
            }
            return strange(path, status + " " + body.type());
        } catch (SSLHandshakeException | ZipException | TooLong | JsonException notOurs) {
            return strange(path, notOurs.getClass().getSimpleName());
        } catch (IOException silent) {
            LOG.log(Level.INFO, "No answer to {0}: {1}", path, silent);
            return new Offline<>();
        }
    }

    private static <T> Answer<T> refused(String path, ProblemView problem) {
        return problem.title() == null ? strange(path, "a problem without a title") : new Refused<>(problem);
    }

    /** Says nothing of the answer's own text, which may hold what belongs to a person. */
    private static <T> Answer<T> strange(String path, String what) {
        LOG.log(Level.WARNING, "Unexpected answer to {0}: {1}", path, what);
        return new Unexpected<>();
    }

    /** Does not follow redirects: the backend sends none, captive portals do. */
    private HttpURLConnection open(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(backend + path).toURL().openConnection();
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestProperty("Accept", "application/json, application/problem+json");
        connection.setRequestProperty("Accept-Language", language.toLanguageTag());
        connection.setRequestProperty("Accept-Encoding", "gzip");
        return connection;
    }
}
