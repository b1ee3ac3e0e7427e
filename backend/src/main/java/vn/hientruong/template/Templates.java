package vn.hientruong.template;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.handling.RejectionReason;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.template.FilledTemplate;
import vn.hientruong.model.template.Placeholder;
import vn.hientruong.model.template.TemplateView;

/** Templates for one answer, filled. */
@Singleton
public class Templates {
    private final TemplateRepository templates;

    Templates(TemplateRepository templates) {
        this.templates = templates;
    }

    /**
     * What could be said: texts for the category first, then those for any.
     *
     * @param reason null: whatever the reason
     * @param values what is known; a placeholder that is not in it stays in the text, and is named
     */
    @Transactional
    public List<FilledTemplate> filled(
            Action action, String category, @Nullable RejectionReason reason, Map<Placeholder, String> values) {
        return templates.listFor(action.path(), category, reason).stream()
                .map(template -> filled(template.view(), values))
                .toList();
    }

    private static FilledTemplate filled(TemplateView template, Map<Placeholder, String> values) {
        TemplateText.Filled filled = TemplateText.fill(template.text(), values);
        return new FilledTemplate(
                template.code(),
                template.title(),
                template.reason(),
                filled.text(),
                filled.missing().stream().map(Placeholder::word).toList());
    }
}
