package vn.hientruong.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.hientruong.model.problem.ProblemView;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.HttpProblem;
import vn.hientruong.platform.problem.Problems;
import vn.hientruong.platform.problem.RefusedRequest;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.text.Texts;

/** Why single reports of many were refused, kept in every language: who asks again may read another one. */
@Singleton
class Refusals {
    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final TypeReference<Map<String, ProblemView>> BY_LANGUAGE = new TypeReference<>() {};

    private final Problems problems;
    private final CallerLanguage language;
    private final ObjectMapper json;

    Refusals(Problems problems, CallerLanguage language, ObjectMapper json) {
        this.problems = problems;
        this.language = language;
        this.json = json;
    }

    /**
     * Runs it in a transaction of its own.
     *
     * @param report that it is about
     * @return why it was refused. A failure of the program spoils this report only: it is logged in full under the id that is
     *     shown
     */
    static Optional<DomainException> of(UUID report, Runnable work) {
        try {
            QuarkusTransaction.requiringNew().run(work);
            return Optional.empty();
        } catch (DomainException refusal) {
            return Optional.of(refusal);
        } catch (RuntimeException failure) {
            String trace = UUID.randomUUID().toString();
            LOG.errorf(failure, "internal-error at one report of many, %s, trace %s", report, trace);
            return Optional.of(new RefusedRequest(HttpProblem.INTERNAL_ERROR, trace));
        }
    }

    String written(DomainException why) {
        try {
            return json.writeValueAsString(Texts.LANGUAGES.stream()
                    .collect(Collectors.toMap(Locale::getLanguage, each -> problems.view(why, each))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In the language of the caller. */
    ProblemView read(String written) {
        try {
            return Objects.requireNonNull(
                    json.readValue(written, BY_LANGUAGE).get(language.get().getLanguage()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
