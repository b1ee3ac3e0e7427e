package vn.hientruong.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.web.QuestionFields;
import vn.hientruong.console.FormView.FieldView;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.problem.ProblemView.FieldError;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.AnswerView;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.model.template.FilledTemplate;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.report.ReportTemplates;

/** The forms of a report's page: one for each allowed action, filled with what is proposed or what was typed. */
@RequestScoped
class FormViews {
    /** One key for each of what intake does all day, as in the help page. */
    private static final Map<Action, String> KEYS = Map.of(
            Action.DISPATCH, "d",
            Action.REJECTION, "r",
            Action.MERGE, "m",
            Action.INFORMATION_REQUEST, "i",
            Action.ACCEPTANCE, "a",
            Action.PROGRESS, "p",
            Action.RESULT, "e",
            Action.APPROVAL, "d");

    /** What is done most often stands first; whatever is not named follows as it is allowed. */
    private static final List<Action> OFTEN = List.of(
            Action.DISPATCH,
            Action.ACCEPTANCE,
            Action.APPROVAL,
            Action.RESULT,
            Action.PROGRESS,
            Action.INFORMATION_REQUEST,
            Action.REJECTION,
            Action.MERGE);

    /** Answers that are written often, with much in common: these have templates. */
    private static final Set<Action> WITH_TEMPLATES = EnumSet.of(
            Action.INFORMATION_REQUEST,
            Action.REJECTION,
            Action.PROGRESS,
            Action.PLAN,
            Action.EXTENSION,
            Action.RETURN,
            Action.RESULT);

    /**
     * A form that is filled already.
     *
     * @param why it was refused; absent when it was not: somebody chose a template
     * @param notes what is to be said beside a field, by its name
     */
    record Typed(
            ActionForm form,
            MultivaluedMap<String, String> values,
            @Nullable Problem why,
            Map<String, String> notes) {
        Typed(ActionForm form, MultivaluedMap<String, String> values, @Nullable Problem why) {
            this(form, values, why, Map.of());
        }
    }

    private final Choices choices;
    private final ReportTemplates templates;
    private final QuestionFields questions;
    private final CurrentCaller caller;

    FormViews(Choices choices, ReportTemplates templates, QuestionFields questions, CurrentCaller caller) {
        this.choices = choices;
        this.templates = templates;
        this.questions = questions;
        this.caller = caller;
    }

    List<FormView> of(ReportView report, @Nullable Typed typed) {
        Stream<ActionForm> allowed =
                report.allowedActions().stream().flatMap(path -> Action.ofPath(path).flatMap(ActionForm::of).stream());
        List<ActionForm> shown = Stream.concat(typed == null ? Stream.empty() : Stream.of(typed.form()), allowed)
                .distinct()
                .sorted(Comparator.comparingInt(form -> rank(form.action())))
                .toList();
        return shown.stream()
                .map(form -> view(form, report, typed != null && typed.form().equals(form) ? typed : null))
                .toList();
    }

    private static int rank(Action action) {
        int often = OFTEN.indexOf(action);
        return often < 0 ? OFTEN.size() : often;
    }

    private FormView view(ActionForm form, ReportView report, @Nullable Typed typed) {
        Problem why = typed == null ? null : typed.why();
        List<FilledTemplate> ready = templates(form, report);
        return new FormView(
                form.path(),
                KEYS.getOrDefault(form.action(), ""),
                typed != null || (form.action() == Action.DISPATCH && isReady(report)),
                why == null ? null : why.detail(),
                form.fields().stream()
                        .map(field -> view(
                                form.path(),
                                field,
                                typed == null ? proposed(field, report) : typed(field, typed),
                                agency(report),
                                String.join(",", proposed(field, report)),
                                typed))
                        .toList(),
                ready,
                ready.isEmpty() ? "" : form.text().orElse(""),
                form.action() == Action.DISPATCH ? questions(form, report, typed) : null);
    }

    /** What was answered with the report is not asked again. */
    QuestionFields.View questions(ActionForm form, ReportView report, @Nullable Typed typed) {
        MultivaluedMap<String, String> values = typed == null ? new MultivaluedHashMap<>() : typed.values();
        String category = Objects.requireNonNullElse(
                values.getFirst("category"), report.category().code());
        List<String> answered = report.answers().stream()
                .filter(answer -> answer.category().code().equals(category))
                .map(AnswerView::code)
                .toList();
        return questions.of(form.path(), category, values, typed == null ? null : typed.why(), answered, false);
    }

    private FieldView view(
            String action,
            ActionForm.Field field,
            List<String> values,
            @Nullable String agency,
            String was,
            @Nullable Typed typed) {
        Problem why = typed == null ? null : typed.why();
        return new FieldView(
                action + "-" + field.name(),
                field.name(),
                field.kind().name(),
                field.required(),
                values.isEmpty() ? "" : values.get(0),
                why == null ? null : fieldFault(field, why),
                was,
                typed == null ? null : typed.notes().get(field.name()),
                choices.of(field.kind(), agency, values));
    }

    static @Nullable String agency(ReportView report) {
        return report.agency() == null ? null : report.agency().code();
    }

    /**
     * The form of an action on many reports: the same fields, with nothing proposed.
     *
     * @param agency whose people can be picked; absent where several agencies answer for them
     */
    FormView bulk(ActionForm form, @Nullable String agency, @Nullable Typed typed) {
        Problem why = typed == null ? null : typed.why();
        List<FieldView> fields = form.fields().stream()
                .map(field ->
                        view(form.path(), field, typed == null ? List.of() : typed(field, typed), agency, "", typed))
                .toList();
        return new FormView(form.path(), "", true, why == null ? null : why.detail(), fields, List.of(), "", null);
    }

    private static List<String> typed(ActionForm.Field field, Typed typed) {
        return Objects.requireNonNullElse(typed.values().get(field.name()), List.of());
    }

    private List<FilledTemplate> templates(ActionForm form, ReportView report) {
        return WITH_TEMPLATES.contains(form.action())
                ? templates.of(report.id(), caller.get(), form.action(), null, null)
                : List.of();
    }

    /**
     * The form of that action with a template's text in it; empty when there is no such action or template.
     *
     * @param code of the template
     */
    Optional<Typed> filled(UUID report, String action, String code) {
        return Action.ofPath(action)
                .filter(WITH_TEMPLATES::contains)
                .flatMap(ActionForm::of)
                .flatMap(form -> templates.of(report, caller.get(), form.action(), null, null).stream()
                        .filter(template -> template.code().equals(code))
                        .findFirst()
                        .map(template -> new Typed(form, values(form, template), null)));
    }

    private static MultivaluedMap<String, String> values(ActionForm form, FilledTemplate template) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        form.text().ifPresent(field -> values.putSingle(field, template.text()));
        if (form.action() == Action.REJECTION && template.reason() != null) {
            values.putSingle("reason", template.reason().name());
        }
        return values;
    }

    /** Routing knows where it goes: one key is enough. */
    private static boolean isReady(ReportView report) {
        ReportView.Routing routing = report.routing();
        return routing != null && routing.leadAgency() != null;
    }

    /** Intake finds the routing's proposal filled in. */
    static List<String> proposed(ActionForm.Field field, ReportView report) {
        ReportView.Routing routing = report.routing();
        return switch (field.kind()) {
            case CATEGORY -> List.of(report.category().code());
            case URGENCY -> List.of(report.urgency().name());
            case AGENCY ->
                routing == null
                        ? List.of()
                        : Optional.ofNullable(routing.leadAgency()).map(CodeName::code).stream()
                                .toList();
            case AGENCIES ->
                routing == null
                        ? List.of()
                        : routing.cooperating().stream().map(CodeName::code).toList();
            default -> List.of();
        };
    }

    private static @Nullable String fieldFault(ActionForm.Field field, Problem why) {
        String pointer = "/" + field.name();
        return why.errors() == null
                ? null
                : why.errors().stream()
                        .filter(error -> (error.pointer() + "/").startsWith(pointer + "/"))
                        .map(FieldError::detail)
                        .findFirst()
                        .orElse(null);
    }
}
