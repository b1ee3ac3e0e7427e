package vn.hientruong.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.EntryView;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.platform.problem.Problem;

/**
 * A merge for whoever sent a form while somebody else saved. What they chose themselves stays; what they left as it was
 * follows the other; what can no longer be done becomes a note with the words they typed. One press saves it.
 */
@RequestScoped
class BothSaved {
    /** Before the name of a field: its value when the form was drawn. */
    static final String WAS = "was-";

    /** Id of the last line of the timeline when the form was drawn. */
    static final String SEEN = "seen";

    /**
     * The two sides.
     *
     * @param theirs lines that were added since the form was drawn
     * @param impossible path of the action that was sent, where it can no longer be taken
     */
    record Meanwhile(
            List<EntryView> theirs,
            List<Typed> mine,
            @Nullable String impossible) {
        /** Whether it was the reader who did it, in another window. */
        public boolean isOwn() {
            return !theirs.isEmpty() && theirs.stream().allMatch(EntryView::mine);
        }

        /** The text of that name, as it is said of others or of the reader. */
        public String key(String name) {
            return (isOwn() ? "both.own-" : "both.") + name;
        }
    }

    /** What was sent in one field, in words. */
    record Typed(String name, String text) {}

    /** @param form absent when nothing is left to save */
    record Merged(Meanwhile meanwhile, FormViews.@Nullable Typed form) {}

    private final Choices choices;
    private final Shell shell;

    BothSaved(Choices choices, Shell shell) {
        this.choices = choices;
        this.shell = shell;
    }

    Merged merge(
            ActionForm form,
            MultivaluedMap<String, String> sent,
            ReportView report,
            List<EntryView> entries,
            Problem why) {
        boolean possible = report.allowedActions().contains(form.path());
        List<Typed> mine = form.fields().stream()
                .map(field -> new Typed(field.name(), said(field, report, sent)))
                .filter(typed -> !typed.text().isBlank())
                .toList();
        Meanwhile meanwhile = new Meanwhile(since(entries, sent.getFirst(SEEN)), mine, possible ? null : form.path());
        return new Merged(meanwhile, possible ? merged(form, sent, report, why, meanwhile) : note(form, sent, report));
    }

    private static List<EntryView> since(List<EntryView> entries, @Nullable String seen) {
        List<String> ids = entries.stream().map(entry -> entry.id().toString()).toList();
        int last = seen == null ? -1 : ids.indexOf(seen);
        return last < 0 ? List.of() : entries.subList(last + 1, entries.size());
    }

    private FormViews.Typed merged(
            ActionForm form, MultivaluedMap<String, String> sent, ReportView report, Problem why, Meanwhile meanwhile) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        values.putAll(sent);
        Map<String, String> notes = new HashMap<>();
        for (ActionForm.Field field : form.fields()) {
            String was = sent.getFirst(WAS + field.name());
            if (was == null) {
                continue;
            }
            List<String> before = Arrays.stream(was.split(","))
                    .filter(code -> !code.isEmpty())
                    .toList();
            List<String> theirs = FormViews.proposed(field, report);
            List<String> own = filled(field, sent);
            if (same(theirs, before) || same(theirs, own)) {
                continue;
            }
            if (same(own, before)) {
                values.put(field.name(), theirs);
                notes.put(field.name(), shell.words().of(meanwhile.key("taken-over")));
            } else {
                notes.put(field.name(), shell.words().of(meanwhile.key("theirs"), labels(field, report, theirs)));
            }
        }
        return new FormViews.Typed(form, values, meanwhile.isOwn() ? own(why) : why, notes);
    }

    private Problem own(Problem why) {
        return new Problem(
                why.type(),
                why.title(),
                why.status(),
                shell.words().of("both.own-fault"),
                why.instance(),
                why.errors(),
                why.members());
    }

    /** Words are never lost: what they were for is gone, so they are offered as a note. */
    private FormViews.@Nullable Typed note(ActionForm form, MultivaluedMap<String, String> sent, ReportView report) {
        String words = form.fields().stream()
                .filter(field -> field.kind() == ActionForm.Kind.TEXT || field.kind() == ActionForm.Kind.LINE)
                .flatMap(field -> filled(field, sent).stream())
                .collect(Collectors.joining("\n"));
        if (words.isBlank() || !report.allowedActions().contains(Action.NOTE.path())) {
            return null;
        }
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        values.putSingle("text", words);
        return new FormViews.Typed(ActionForm.of(Action.NOTE).orElseThrow(), values, null, Map.of());
    }

    private String said(ActionForm.Field field, ReportView report, MultivaluedMap<String, String> sent) {
        List<String> filled = filled(field, sent);
        return switch (field.kind()) {
            case MEDIA -> filled.isEmpty() ? "" : shell.words().of("both.photos", filled.size());
            case CHECK -> filled.isEmpty() ? "" : shell.words().of("yes");
            case TEXT, LINE, REPORT, DATE, DATE_TIME -> String.join(", ", filled);
            default -> labels(field, report, filled);
        };
    }

    private String labels(ActionForm.Field field, ReportView report, List<String> codes) {
        return choices.of(field.kind(), FormViews.agency(report), codes).stream()
                .filter(FormView.Choice::chosen)
                .map(FormView.Choice::label)
                .collect(Collectors.joining(", "));
    }

    private static List<String> filled(ActionForm.Field field, MultivaluedMap<String, String> sent) {
        return Objects.requireNonNullElse(sent.get(field.name()), List.<String>of()).stream()
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static boolean same(List<String> some, List<String> others) {
        return new HashSet<>(some).equals(new HashSet<>(others));
    }
}
