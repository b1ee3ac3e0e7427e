package vn.hientruong.console;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.problem.ProblemView;
import vn.hientruong.model.report.BulkAction;
import vn.hientruong.model.report.BulkResult;
import vn.hientruong.model.report.ReportSummary;
import vn.hientruong.report.BulkReading;
import vn.hientruong.report.Worklist;

/** An action on many reports as its pages draw it. */
@RequestScoped
class BulkViews {
    /**
     * The form of an action with the reports it is for.
     *
     * @param key sent along, so that a form sent twice does nothing twice
     * @param missing how many of the chosen the reader cannot see any more
     * @param back where it was chosen
     */
    record Order(FormView form, List<Chosen> chosen, int missing, String key, String back) {}

    /**
     * One chosen report.
     *
     * @param value as the form sends it
     */
    record Chosen(ReportSummary report, String value) {}

    /** What became of it. */
    record Outcome(
            String action, BulkResult taken, @Nullable BulkResult undone, List<Row> rows, String back) {}

    /**
     * One report.
     *
     * @param report absent where the reader cannot see it any more
     * @param why it was refused
     * @param undone whether it is as it was; absent where nobody asked for that
     * @param whyNotUndone why it is not
     */
    record Row(
            UUID id,
            @Nullable ReportSummary report,
            @Nullable String why,
            @Nullable Boolean undone,
            @Nullable String whyNotUndone) {}

    private final Worklist worklist;
    private final FormViews forms;
    private final CurrentCaller caller;

    BulkViews(Worklist worklist, FormViews forms, CurrentCaller caller) {
        this.worklist = worklist;
        this.forms = forms;
        this.caller = caller;
    }

    Order order(ActionForm form, List<BulkAction.Target> targets, String back, FormViews.@Nullable Typed typed) {
        Map<UUID, BulkAction.Target> byId =
                targets.stream().collect(Collectors.toMap(BulkAction.Target::id, Function.identity()));
        List<ReportSummary> found = worklist.these(
                caller.get(), targets.stream().map(BulkAction.Target::id).toList());
        List<Chosen> chosen = found.stream()
                .map(report -> new Chosen(
                        report,
                        BulkOrder.value(
                                report.id(),
                                Objects.requireNonNull(byId.get(report.id())).version())))
                .toList();
        String key = typed == null ? null : typed.values().getFirst("key");
        return new Order(
                forms.bulk(form, agency(found), typed),
                chosen,
                targets.size() - found.size(),
                key == null ? UUID.randomUUID().toString() : key,
                back);
    }

    /** The one that answers for all of them, if there is one. */
    private static @Nullable String agency(List<ReportSummary> found) {
        List<String> agencies = found.stream()
                .map(ReportSummary::agency)
                .filter(Objects::nonNull)
                .map(CodeName::code)
                .distinct()
                .toList();
        return agencies.size() == 1 ? agencies.get(0) : null;
    }

    Outcome outcome(BulkReading.Past past, String back) {
        Map<UUID, ReportSummary> found =
                worklist
                        .these(
                                caller.get(),
                                past.taken().rows().stream()
                                        .map(BulkResult.Row::report)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(ReportSummary::id, Function.identity()));
        BulkResult undone = past.undone();
        Map<UUID, BulkResult.Row> undoneById = undone == null
                ? Map.of()
                : undone.rows().stream().collect(Collectors.toMap(BulkResult.Row::report, Function.identity()));
        List<Row> rows = past.taken().rows().stream()
                .map(row -> row(row, found.get(row.report()), undoneById.get(row.report())))
                .toList();
        return new Outcome(past.action().path(), past.taken(), undone, rows, back);
    }

    private static Row row(BulkResult.Row taken, @Nullable ReportSummary report, BulkResult.@Nullable Row undone) {
        return new Row(
                taken.report(),
                report,
                why(taken),
                undone == null ? null : undone.version() != null,
                undone == null ? null : why(undone));
    }

    private static @Nullable String why(BulkResult.Row row) {
        ProblemView problem = row.problem();
        if (problem == null) {
            return null;
        }
        return problem.errors() == null || problem.errors().isEmpty()
                ? Objects.requireNonNullElse(problem.detail(), problem.title())
                : problem.errors().get(0).detail();
    }
}
