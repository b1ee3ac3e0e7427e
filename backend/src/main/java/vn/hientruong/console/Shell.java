package vn.hientruong.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.Agencies;
import vn.hientruong.agency.Agency;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.platform.problem.Problems;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.text.Texts;

/** What every page has around its content: the language, who is signed in, the token for its forms. */
@RequestScoped
class Shell {
    /**
     * As a template sees it.
     *
     * @param name of who is signed in; absent on the sign-in page
     * @param agency where they work
     * @param here this page's own address, fit for a query
     */
    record View(
            Words words, @Nullable String name, @Nullable String agency, String csrf, String here) {}

    private final Texts texts;
    private final CallerLanguage language;
    private final CurrentCaller caller;
    private final Accounts accounts;
    private final Agencies agencies;
    private final Csrf csrf;
    private final Problems problems;
    private final UriInfo uri;

    Shell(
            Texts texts,
            CallerLanguage language,
            CurrentCaller caller,
            Accounts accounts,
            Agencies agencies,
            Csrf csrf,
            Problems problems,
            @Context UriInfo uri) {
        this.texts = texts;
        this.language = language;
        this.caller = caller;
        this.accounts = accounts;
        this.agencies = agencies;
        this.csrf = csrf;
        this.problems = problems;
        this.uri = uri;
    }

    View signedIn() {
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
        return new View(words(), name, agency, csrf.token(), here());
    }

    View nobody() {
        return new View(words(), null, null, "", here());
    }

    /** A refusal in the words of the page's language. */
    Problem problem(DomainException refused) {
        return problems.of(refused, language.get(), uri.getPath());
    }

    private String here() {
        return URLEncoder.encode(uri.getRequestUri().getRawPath() + query(), StandardCharsets.UTF_8);
    }

    private String query() {
        String raw = uri.getRequestUri().getRawQuery();
        return raw == null ? "" : "?" + raw;
    }

    Words words() {
        return new Words(texts, language.get());
    }
}
