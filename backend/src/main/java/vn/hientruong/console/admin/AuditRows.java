package vn.hientruong.console.admin;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.console.Shell;
import vn.hientruong.model.audit.AuditView;
import vn.hientruong.model.audit.ChangedField;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.text.Texts;

/** Lines of the audit in the words of the screen. */
@RequestScoped
class AuditRows {
    /** More of one text tells nobody more on a list; the API has it whole. */
    private static final int LONGEST = 300;

    /** Fields whose values are names of choices: where their words stand in the bundle. */
    private static final Map<String, String> CHOICES = Map.of(
            "roles", "role",
            "language", "language",
            "kind", "kind",
            "leadKind", "kind",
            "cooperatingKind", "kind");

    /**
     * One line.
     *
     * @param who by name; the program's own in words
     * @param username where it was a person
     */
    record Row(
            Instant at,
            String who,
            @Nullable String username,
            String kind,
            String thing,
            String act,
            List<Line> lines) {}

    /** A field that is another way than before; a dash where there was or is nothing. */
    record Line(String field, String before, String after) {}

    private final Texts texts;
    private final CallerLanguage language;
    private final Shell shell;

    AuditRows(Texts texts, CallerLanguage language, Shell shell) {
        this.texts = texts;
        this.language = language;
        this.shell = shell;
    }

    Row of(AuditView entry) {
        return new Row(
                entry.at(),
                Optional.ofNullable(entry.whoName())
                        .or(() -> Optional.ofNullable(entry.who()))
                        .orElseGet(() -> shell.words().admin("audit.program")),
                entry.who(),
                kind(entry.kind()),
                entry.thing(),
                texts.of(language.get(), "audit.act." + entry.act()),
                entry.changes().stream().map(this::line).toList());
    }

    String kind(String kind) {
        return texts.of(language.get(), "audit.kind." + kind);
    }

    private Line line(ChangedField changed) {
        String key = "audit.field." + changed.field();
        return new Line(
                texts.has(language.get(), key) ? texts.of(language.get(), key) : changed.field(),
                shown(changed.field(), changed.before()),
                shown(changed.field(), changed.after()));
    }

    private String shown(String field, @Nullable Object value) {
        String said = said(field, value);
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…";
    }

    private String said(String field, @Nullable Object value) {
        if (value == null || value.equals("") || value.equals(List.of())) {
            return "–";
        }
        if (value instanceof Boolean yes) {
            return shell.words().admin(yes ? "yes" : "no");
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(one -> said(field, one)).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> parts) {
            return parts.values().stream()
                    .filter(Objects::nonNull)
                    .map(part -> said(field, part))
                    .collect(Collectors.joining(" · "));
        }
        String stored = String.valueOf(value);
        return Optional.ofNullable(CHOICES.get(field))
                .flatMap(choice -> shell.words().adminIfAny(choice + "." + stored))
                .orElse(stored);
    }
}
