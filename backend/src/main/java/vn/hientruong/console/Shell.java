package vn.hientruong.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.Agencies;
import vn.hientruong.agency.Agency;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.problem.ProblemView.FieldError;
import vn.hientruong.model.report.Action;
import vn.hientruong.platform.asset.Assets;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.platform.problem.Problems;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.report.BulkReading;

/** What every page has around its content: the language, who is signed in, where they may go, the token for forms. */
@RequestScoped
public class Shell {
    /** Name of the cookie that keeps the choice of {@code light} or {@code dark}; without it the system decides. */
    static final String THEME_COOKIE = "theme";

    private static final Pattern HANDLED = Pattern.compile("[?&]handled=([0-9a-f-]{36})(?:&|$)");

    /** What a page may say after a form that was no action on a report: the text {@code console.done.<word>}. */
    private static final Set<String> SAID = Set.of("saved", "removed", "resent", "proposed", "approved");

    /**
     * As a template sees it.
     *
     * @param name of who is signed in; absent on the sign-in page
     * @param agency where they work
     * @param here this page's own address, fit for a query
     * @param theme {@code light}, {@code dark}, or empty for the system's
     * @param done path of the action that was just taken, or one of {@link #SAID}, to be said once
     * @param undone path of the action that was just taken back, to be said once
     * @param undo what can still be taken back
     */
    public record View(
            Words words,
            Assets assets,
            @Nullable String name,
            @Nullable String agency,
            String csrf,
            String here,
            String theme,
            List<Desk.Link> desks,
            @Nullable String done,
            @Nullable String undone,
            @Nullable Undo undo) {
        /** This page's own address. */
        public String page() {
            return URLDecoder.decode(here, StandardCharsets.UTF_8);
        }

        /** Makes a form that is sent twice be taken once: another one for each form that is drawn. */
        public UUID once() {
            return UUID.randomUUID();
        }

        /** The address of a style or script. */
        public String asset(String name) {
            return assets.path(name);
        }

        /** Id of the report that was just handled and is on this page no more; empty where there is none. */
        public String handled() {
            Matcher found = HANDLED.matcher(page());
            return found.find() ? found.group(1) : "";
        }

        /** What was just done, in words; asked only when there is something. */
        public String said() {
            return SAID.contains(done)
                    ? words.of("done." + done)
                    : words.of("done", words.action(Objects.requireNonNull(done)));
        }
    }

    /**
     * The way back from the action that was just taken, offered as long as it is open.
     *
     * @param action its path
     */
    public record Undo(UUID id, String action, Instant until) {}

    private final Texts texts;
    private final CallerLanguage language;
    private final CurrentCaller caller;
    private final Accounts accounts;
    private final Agencies agencies;
    private final Assets assets;
    private final Csrf csrf;
    private final Problems problems;
    private final BulkReading bulk;
    private final Clock clock;
    private final UriInfo uri;
    private final HttpHeaders headers;

    Shell(
            Texts texts,
            CallerLanguage language,
            CurrentCaller caller,
            Accounts accounts,
            Agencies agencies,
            Assets assets,
            Csrf csrf,
            Problems problems,
            BulkReading bulk,
            Clock clock,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        this.texts = texts;
        this.language = language;
        this.caller = caller;
        this.accounts = accounts;
        this.agencies = agencies;
        this.assets = assets;
        this.csrf = csrf;
        this.problems = problems;
        this.bulk = bulk;
        this.clock = clock;
        this.uri = uri;
        this.headers = headers;
    }

    /** For somebody who is signed in. */
    public View signedIn() {
        Caller signedIn = caller.get();
        String name = accounts.find(signedIn.accountId())
                .map(person -> person.name() != null ? person.name() : person.username())
                .orElse(null);
        String code = signedIn.agencyCode();
        String agency = code == null
                ? null
                : agencies.find(code)
                        .map((Agency found) -> found.name(language.get()))
                        .orElse(null);
        return new View(
                words(),
                assets,
                name,
                agency,
                csrf.token(),
                here(),
                theme(),
                desks(signedIn),
                done(),
                action("undone"),
                undo(signedIn));
    }

    View nobody() {
        return new View(words(), assets, null, null, "", here(), theme(), List.of(), null, null, null);
    }

    /** A refusal in the words of the page's language. */
    public Problem problem(DomainException refused) {
        return problems.of(refused, language.get(), uri.getPath());
    }

    /** Why something was refused, in the page's language: each fault, or the whole of it where no field is at fault. */
    String reasons(DomainException refused) {
        Problem problem = problem(refused);
        List<FieldError> errors = Objects.requireNonNullElse(problem.errors(), List.of());
        return errors.isEmpty()
                ? problem.detail()
                : errors.stream().map(FieldError::detail).collect(Collectors.joining(" "));
    }

    /** The page's language. */
    public Words words() {
        return new Words(texts, language.get(), clock.instant());
    }

    /** A report that was opened from a desk still is that desk's. */
    private List<Desk.Link> desks(Caller signedIn) {
        Words words = words();
        List<Desk> own = Desk.of(signedIn);
        String from = "/console/" + ReportPage.desk(uri.getQueryParameters().getFirst("desk"));
        String path = own.stream().map(Desk::path).anyMatch(from::equals) ? from : uri.getPath();
        return own.stream()
                .map(desk -> new Desk.Link(
                        desk.path(),
                        words.of("nav." + desk.key()),
                        path.equals(desk.path()) || path.startsWith(desk.path() + "/")))
                .toList();
    }

    private String theme() {
        Cookie chosen = headers.getCookies().get(THEME_COOKIE);
        String theme = chosen == null ? "" : chosen.getValue();
        return theme.equals("dark") || theme.equals("light") ? theme : "";
    }

    /** What stands in the address is only shown when it is one of our own words. */
    private @Nullable String done() {
        String said = uri.getQueryParameters().getFirst("done");
        return said != null && SAID.contains(said) ? said : action("done");
    }

    private @Nullable String action(String parameter) {
        String said = uri.getQueryParameters().getFirst(parameter);
        return said == null ? null : Action.ofPath(said).map(Action::path).orElse(null);
    }

    /** What stands in the address is only offered to whoever may go that way, and once. */
    private @Nullable Undo undo(Caller signedIn) {
        String said = uri.getQueryParameters().getFirst("undo");
        if (said == null) {
            return null;
        }
        try {
            BulkReading.Past past = bulk.show(signedIn, FormBody.uuid("?undo", said));
            Instant until = past.taken().undoableUntil();
            return until == null
                    ? null
                    : new Undo(past.taken().id(), past.action().path(), until);
        } catch (DomainException notTheirs) {
            return null;
        }
    }

    private String here() {
        return encoded(uri.getRequestUri().getRawPath() + query());
    }

    /** Fit for a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String query() {
        String raw = uri.getRequestUri().getRawQuery();
        return raw == null ? "" : "?" + raw;
    }
}
