package vn.hientruong.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hientruong.model.problem.ProblemView.FieldError;
import vn.hientruong.platform.asset.Assets;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.platform.problem.Problems;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.platform.web.PublicAddress;

/** What every page of the public site has around its content; drawn by {@code templates/site.html}. */
@RequestScoped
public class Frame {
    /**
     * As a template sees it.
     *
     * @param here this page's own address, fit for a query
     * @param address the whole address of this page without its query, but for a language it names; for link previews and search
     *     engines
     * @param languages the same page in each language, and in that of the reader
     */
    public record View(
            Words words,
            Assets assets,
            String here,
            String address,
            List<Alternate> languages,
            List<Section.Link> sections) {
        /** The address of a style, script or picture of {@code web/assets}. */
        public String asset(String name) {
            return assets.path(name);
        }
    }

    /**
     * This page in one language.
     *
     * @param language as {@code hreflang} has it
     */
    public record Alternate(String language, String address) {}

    private final Texts texts;
    private final CallerLanguage language;
    private final Assets assets;
    private final PublicAddress addresses;
    private final Problems problems;
    private final UriInfo uri;

    Frame(
            Texts texts,
            CallerLanguage language,
            Assets assets,
            PublicAddress addresses,
            Problems problems,
            @Context UriInfo uri) {
        this.texts = texts;
        this.language = language;
        this.assets = assets;
        this.addresses = addresses;
        this.problems = problems;
        this.uri = uri;
    }

    /** For the page at hand. */
    public View view() {
        Words words = words();
        String path = uri.getPath();
        return new View(
                words,
                assets,
                URLEncoder.encode(here(), StandardCharsets.UTF_8),
                address(),
                alternates(),
                Arrays.stream(Section.values())
                        .map(section -> section.link(words, path))
                        .toList());
    }

    /** The page's language. */
    public Words words() {
        return new Words(texts, language());
    }

    /** The same as a locale. */
    public Locale language() {
        return language.get();
    }

    /** Why something was refused, in the page's language: each fault, or the whole of it where no field is at fault. */
    public String reasons(DomainException refused) {
        Problem problem = problems.of(refused, language(), uri.getPath());
        List<FieldError> errors = Objects.requireNonNullElse(problem.errors(), List.of());
        return errors.isEmpty()
                ? problem.detail()
                : errors.stream().map(FieldError::detail).collect(Collectors.joining(" "));
    }

    private String address() {
        String named = uri.getQueryParameters().getFirst(CallerLanguage.PARAMETER);
        String whole = addresses.of(uri.getRequestUri().getRawPath());
        boolean known = Texts.LANGUAGES.stream().map(Locale::getLanguage).anyMatch(one -> one.equals(named));
        return known ? whole + "?" + CallerLanguage.PARAMETER + "=" + named : whole;
    }

    private List<Alternate> alternates() {
        String query = Objects.requireNonNullElse(uri.getRequestUri().getRawQuery(), "");
        String others = Arrays.stream(query.split("&", -1))
                .filter(part -> !part.isEmpty() && !part.startsWith(CallerLanguage.PARAMETER + "="))
                .collect(Collectors.joining("&"));
        String whole = addresses.of(uri.getRequestUri().getRawPath()) + (others.isEmpty() ? "" : "?" + others);
        String more = whole + (others.isEmpty() ? "?" : "&") + CallerLanguage.PARAMETER + "=";
        return Stream.concat(
                        Texts.LANGUAGES.stream().map(one -> new Alternate(one.getLanguage(), more + one.getLanguage())),
                        Stream.of(new Alternate("x-default", whole)))
                .toList();
    }

    private String here() {
        String query = uri.getRequestUri().getRawQuery();
        String path = uri.getRequestUri().getRawPath();
        return query == null ? path : path + "?" + query;
    }
}
