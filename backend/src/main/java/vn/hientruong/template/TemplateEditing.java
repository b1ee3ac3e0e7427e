package vn.hientruong.template;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hientruong.category.Categories;
import vn.hientruong.model.Limits;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.template.NewTemplate;
import vn.hientruong.model.template.Placeholder;
import vn.hientruong.model.template.TemplateView;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;

/** Administrators write templates down and remove them. */
@Singleton
public class TemplateEditing {
    /** Staff say nothing with these, or it is the resident who says it. */
    private static final Set<Action> WITHOUT_TEXT = EnumSet.of(
            Action.MERGE, Action.ACCEPTANCE, Action.WITHDRAWAL, Action.INFORMATION, Action.FOLLOW_UP, Action.RATING);

    private final TemplateRepository templates;
    private final Categories categories;

    TemplateEditing(TemplateRepository templates, Categories categories) {
        this.templates = templates;
        this.categories = categories;
    }

    /** All of them, by action. */
    @Transactional
    public List<TemplateView> list() {
        return templates.listInOrder().stream().map(Template::view).toList();
    }

    /**
     * Creates the template of that code, or replaces all that was said of it.
     *
     * @throws InvalidRequest when it names what does not exist, an unknown placeholder among it, or there are too many
     */
    @Transactional
    public void put(String code, NewTemplate said) {
        List<Fault> faults = faults(said);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        templates.lockForWriting();
        Optional<Template> known = templates.findByIdOptional(code);
        if (known.isPresent()) {
            known.get().change(said);
        } else if (templates.count() >= Limits.TEMPLATES) {
            throw InvalidRequest.at("", "too-many-templates", Limits.TEMPLATES);
        } else {
            templates.persist(new Template(code, said));
        }
    }

    /** @throws NotFound when there is no such template */
    @Transactional
    public void remove(String code) {
        if (!templates.deleteById(code)) {
            throw new NotFound();
        }
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
        List<String> unknown = TemplateText.unknown(said.text());
        if (!unknown.isEmpty()) {
            faults.add(new Fault("/text", "unknown-placeholder", unknown.get(0), placeholders()));
        }
        return faults;
    }

    private static String placeholders() {
        return Arrays.stream(Placeholder.values())
                .map(placeholder -> "{" + placeholder.word() + "}")
                .collect(Collectors.joining(" "));
    }
}
