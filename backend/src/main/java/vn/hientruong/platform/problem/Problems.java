package vn.hientruong.platform.problem;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.problem.ProblemView;
import vn.hientruong.model.problem.ProblemView.FieldError;
import vn.hientruong.platform.text.Texts;

/** Puts a refusal into words. */
@Singleton
public class Problems {
    private final Texts texts;
    private final String base;

    Problems(Texts texts, @ConfigProperty(name = "hientruong.problem-base", defaultValue = "/problems") String base) {
        this.texts = texts;
        this.base = base;
    }

    /** The document of that refusal, for the request to that path. */
    public Problem of(DomainException refusal, Locale language, String path) {
        String key = "problem." + refusal.code();
        return new Problem(
                base + "/" + refusal.code(),
                texts.of(language, key + ".title"),
                refusal.status(),
                texts.of(language, key + ".detail", refusal.args()),
                path,
                errors(refusal.faults(), language),
                refusal.members());
    }

    /** As one of several in an answer that is itself no problem: without a path and further members. */
    public ProblemView view(DomainException refusal, Locale language) {
        Problem problem = of(refusal, language, "");
        return new ProblemView(
                problem.type(), problem.title(), problem.status(), problem.detail(), null, problem.errors());
    }

    private @Nullable List<FieldError> errors(List<DomainException.Fault> faults, Locale language) {
        if (faults.isEmpty()) {
            return null;
        }
        return faults.stream()
                .map(fault -> new FieldError(
                        fault.pointer(), texts.of(language, "problem.field." + fault.key(), fault.args())))
                .toList();
    }
}
