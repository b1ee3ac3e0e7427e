package vn.hientruong.template;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hientruong.category.Categories;
import vn.hientruong.model.Limits;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.template.NewTemplate;
import vn.hientruong.model.template.Placeholder;
import vn.hientruong.model.template.TemplateView;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.StaleVersion;
import vn.hientruong.platform.problem.VersionRequired;

/** Administrators write templates down and remove them. */
@Singleton
public class TemplateEditing {
    /** Staff say nothing with these, or it is the resident who says it. */
    private static final Set<Action> WITHOUT_TEXT = EnumSet.of(
            Action.MERGE, Action.ACCEPTANCE, Action.WITHDRAWAL, Action.INFORMATION, Action.FOLLOW_UP, Action.RATING);

    private final TemplateRepository templates;
    private final Categories categories;
    private final Event<Changed> changes;

    TemplateEditing(TemplateRepository templates, Categories categories, Event<Changed> changes) {
        this.templates = templates;
        this.categories = categories;
        this.changes = changes;
    }

    /** All of them, by action. */
    @Transactional
    public List<TemplateView> list() {
        return templates.listInOrder().stream().map(Template::view).toList();
    }

    /** @throws NotFound when there is no such template */
    @Transactional
    public TemplateView get(String code) {
        return templates.findByIdOptional(code).map(Template::view).orElseThrow(NotFound::new);
    }

    /** Paths of the actions that may have templates, in the order of the lifecycle. */
    public List<Action> actions() {
        return Arrays.stream(Action.values())
                .filter(action -> !WITHOUT_TEXT.contains(action))
                .toList();
    }

    /**
     * Creates the template of that code, or replaces what the caller has seen of it.
     *
     * @return what is stored then
     * @throws InvalidRequest when it names what does not exist, an unknown placeholder among it, or there are too many
     * @throws NotFound when what was seen is not there
     * @throws VersionRequired when it is there and nobody has looked
     * @throws StaleVersion when somebody else wrote meanwhile, with what it is now
     */
    @Transactional
    public TemplateView write(String code, NewTemplate said, Seen seen) {
        List<Fault> faults = faults(said);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        templates.lockForWriting();
        Optional<Template> known = templates.findByIdOptional(code);
        if (!seen.mayWrite(
                known.map(Template::version).orElse(null),
                () -> known.orElseThrow().says(said),
                () -> known.orElseThrow().view())) {
            return known.orElseThrow().view();
        }
        if (known.isEmpty() && templates.count() >= Limits.TEMPLATES) {
            throw InvalidRequest.at("", "too-many-templates", Limits.TEMPLATES);
        }
        TemplateView before = known.map(Template::view).orElse(null);
        Template template = known.orElseGet(() -> new Template(code, said));
        template.change(said);
        templates.persistAndFlush(template);
        changes.fire(Changed.of("template", code, before, template.view()));
        return template.view();
    }

    /**
     * What a text would read like.
     *
     * @param values for placeholders; one that is not in it stays
     * @throws InvalidRequest naming a placeholder that is none
     */
    public String preview(String text, Map<Placeholder, String> values) {
        List<Fault> faults = new ArrayList<>();
        placeholders(text, faults);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return TemplateText.fill(text, values).text();
    }

    /**
     * Removes a template, unless somebody else wrote meanwhile.
     *
     * @param version that was read
     * @throws NotFound when there is no such template
     * @throws StaleVersion when it has changed since, with what it is now
     */
    @Transactional
    public void remove(String code, long version) {
        templates.lockForWriting();
        Template gone = templates.findByIdOptional(code).orElseThrow(NotFound::new);
        if (gone.version() != version) {
            throw new StaleVersion(gone.view());
        }
        templates.delete(gone);
        changes.fire(Changed.removed("template", code, gone.view()));
    }

    private List<Fault> faults(NewTemplate said) {
        List<Fault> faults = new ArrayList<>();
        if (said.category() != null && categories.find(said.category()).isEmpty()) {
            faults.add(new Fault("/category", "no-such-category", said.category()));
        }
        Optional<Action> action = Action.ofPath(said.action()).filter(found -> !WITHOUT_TEXT.contains(found));
        if (action.isEmpty()) {
            faults.add(new Fault("/action", "no-text-action"));
        }
        if (said.reason() != null && action.filter(Action.REJECTION::equals).isEmpty()) {
            faults.add(new Fault("/reason", "reason-of-rejection"));
        }
        placeholders(said.text(), faults);
        return faults;
    }

    private static void placeholders(String text, List<Fault> faults) {
        List<String> unknown = TemplateText.unknown(text);
        if (!unknown.isEmpty()) {
            faults.add(new Fault("/text", "unknown-placeholder", unknown.get(0), placeholders()));
        }
    }

    private static String placeholders() {
        return Arrays.stream(Placeholder.values())
                .map(placeholder -> "{" + placeholder.word() + "}")
                .collect(Collectors.joining(" "));
    }
}
