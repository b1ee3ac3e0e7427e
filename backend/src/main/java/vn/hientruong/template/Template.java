package vn.hientruong.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.handling.RejectionReason;
import vn.hientruong.model.template.NewTemplate;
import vn.hientruong.model.template.TemplateView;

/** One text for one kind of answer. */
@Entity
@Table(name = "response_template")
class Template {
    @Id
    private String code;

    private String title;

    @Column(name = "category_code")
    private @Nullable String category;

    private String action;

    @Enumerated(EnumType.STRING)
    private @Nullable RejectionReason reason;

    private String text;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Template() {}

    @SuppressWarnings("NullAway.Init")
    Template(String code, NewTemplate said) {
        this.code = code;
        change(said);
    }

    final void change(NewTemplate said) {
        title = said.title().strip();
        category = said.category();
        action = said.action();
        reason = said.reason();
        text = said.text().strip();
    }

    /** Whether it would change nothing. */
    boolean says(NewTemplate said) {
        Template wanted = new Template(code, said);
        wanted.version = version;
        return view().equals(wanted.view());
    }

    long version() {
        return version;
    }

    TemplateView view() {
        return new TemplateView(code, title, category, action, reason, text, version);
    }
}
