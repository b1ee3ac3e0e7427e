package vn.hientruong.console.admin;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.console.FormBody;
import vn.hientruong.console.Shell;
import vn.hientruong.console.Words;
import vn.hientruong.console.admin.AdminForm.Field;
import vn.hientruong.console.admin.AdminForm.Kind;
import vn.hientruong.console.admin.AdminFormView.Choice;
import vn.hientruong.console.admin.AdminFormView.FieldView;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.problem.ProblemView.FieldError;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.Problem;

/** Fills forms with what is stored or was typed, and makes of what was sent the body that the API would take. */
@RequestScoped
class AdminForms {
    private static final String VERSION = "version";
    private static final int STALE = 409;

    private final ObjectMapper json;
    private final FormBody bodies;
    private final Shell shell;

    AdminForms(ObjectMapper json, FormBody bodies, Shell shell) {
        this.json = json;
        this.bodies = bodies;
        this.shell = shell;
    }

    /**
     * The body that was typed.
     *
     * @throws InvalidRequest pointing at the fields that the API would refuse as well
     */
    <T> T read(AdminForm form, MultivaluedMap<String, String> sent, Class<T> body) {
        Map<String, Object> values = new HashMap<>();
        for (Field field : form.fields()) {
            Object value = value(field, sent);
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        try {
            return bodies.valid(json.convertValue(values, body));
        } catch (IllegalArgumentException unreadable) {
            throw (InvalidRequest)
                    InvalidRequest.at(pointer(unreadable), "unreadable").initCause(unreadable);
        }
    }

    /** The code that a new thing gets, as typed; its pattern is checked with {@link AdminForm.Kind#CODE} below. */
    static String code(MultivaluedMap<String, String> sent) {
        String code = text(sent, "code");
        if (!code.matches(vn.hientruong.model.Limits.CODE_PATTERN)) {
            throw InvalidRequest.at("/code", "code");
        }
        return code;
    }

    /** The version of what was shown when the form was filled. */
    static long version(MultivaluedMap<String, String> sent) {
        try {
            return Long.parseLong(text(sent, VERSION));
        } catch (NumberFormatException notOurs) {
            throw (InvalidRequest)
                    InvalidRequest.at("/" + VERSION, "unreadable").initCause(notOurs);
        }
    }

    /** The same, for whoever writes what was shown. */
    static Seen seen(MultivaluedMap<String, String> sent) {
        return Seen.of(version(sent));
    }

    /** What is stored, as if it had been typed. */
    MultivaluedMap<String, String> typed(Object stored, @Nullable Long version) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        JsonNode tree = json.valueToTree(stored);
        tree.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isArray()) {
                value.forEach(one -> typed.add(member.getKey(), one.asText()));
            } else if (!value.isNull() && !(value.isBoolean() && !value.booleanValue())) {
                typed.add(member.getKey(), value.asText());
            }
        });
        if (version != null) {
            typed.putSingle(VERSION, version.toString());
        }
        return typed;
    }

    /** The form to begin with. */
    AdminFormView view(AdminForm form, MultivaluedMap<String, String> typed, Map<String, List<CodeName>> choices) {
        return view(form, typed, choices, null, null);
    }

    /**
     * The form with what was typed, after a refusal.
     *
     * @param choices by field
     * @param stored what is stored now; shown beside what was typed when {@code why} is that somebody else changed it
     */
    AdminFormView view(
            AdminForm form,
            MultivaluedMap<String, String> typed,
            Map<String, List<CodeName>> choices,
            @Nullable Problem why,
            @Nullable MultivaluedMap<String, String> stored) {
        boolean stale = why != null && why.status() == STALE && stored != null;
        MultivaluedMap<String, String> now = stale ? Objects.requireNonNull(stored) : typed;
        String version = now.getFirst(VERSION);
        List<FieldView> fields = form.fields().stream()
                .map(field -> field(
                        form, field, typed, choices.getOrDefault(field.name(), List.of()), why, stale ? now : typed))
                .toList();
        return new AdminFormView(version, fault(form, why), stale, fields);
    }

    private FieldView field(
            AdminForm form,
            Field field,
            MultivaluedMap<String, String> typed,
            List<CodeName> choices,
            @Nullable Problem why,
            MultivaluedMap<String, String> stored) {
        Words words = shell.words();
        String key = form.name() + "." + field.name();
        List<String> values = filled(typed, field.name());
        String stands = shown(field, filled(stored, field.name()), choices);
        return new FieldView(
                form.name() + "-" + field.name(),
                field.name(),
                field.kind().name(),
                field.required(),
                words.admin(key),
                words.adminIfAny(key + ".hint").orElse(null),
                values.isEmpty() ? "" : values.get(0),
                fault(field, why),
                stands.equals(shown(field, values, choices)) ? null : stands,
                choices.stream()
                        .map(choice -> new Choice(choice.code(), choice.name(), values.contains(choice.code())))
                        // in a long list that is scrolled, what is chosen is seen without looking for it
                        .sorted(Comparator.comparing(choice -> !(field.kind() == Kind.MANY && choice.chosen())))
                        .toList());
    }

    /** What a field holds in the words of the screen. */
    private String shown(Field field, List<String> values, List<CodeName> choices) {
        if (field.kind() == Kind.CHECK) {
            return shell.words().admin(values.isEmpty() ? "no" : "yes");
        }
        String said = values.stream()
                .map(value -> choices.stream()
                        .filter(choice -> choice.code().equals(value))
                        .map(CodeName::name)
                        .findFirst()
                        .orElse(value))
                .sorted()
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "–" : said;
    }

    private static @Nullable String fault(Field field, @Nullable Problem why) {
        return errors(why)
                .filter(error -> field.isAt(error.pointer()))
                .map(FieldError::detail)
                .findFirst()
                .orElse(null);
    }

    /** The refusal in a sentence, and what was wrong with things that have no field here. */
    private static @Nullable String fault(AdminForm form, @Nullable Problem why) {
        if (why == null) {
            return null;
        }
        List<String> said = new ArrayList<>(List.of(why.detail()));
        errors(why)
                .filter(error -> form.fields().stream().noneMatch(field -> field.isAt(error.pointer())))
                .map(FieldError::detail)
                .forEach(said::add);
        return String.join(" ", said);
    }

    private static Stream<FieldError> errors(@Nullable Problem why) {
        return Optional.ofNullable(why).map(Problem::errors).stream().flatMap(List::stream);
    }

    private static @Nullable Object value(Field field, MultivaluedMap<String, String> sent) {
        List<String> filled = filled(sent, field.name());
        return switch (field.kind()) {
            case CODE -> null;
            case MANY -> filled;
            case CHECK -> !filled.isEmpty();
            case OUTLINE -> filled.isEmpty() ? null : corners(field, filled.get(0));
            case NUMBER -> filled.isEmpty() ? null : number(field, filled.get(0));
            default -> filled.isEmpty() ? null : filled.get(0).strip();
        };
    }

    private static List<Map<String, Double>> corners(Field field, String typed) {
        List<Map<String, Double>> corners = new ArrayList<>();
        List<String> lines = Pattern.compile("\\s*[\\r\\n;]+\\s*")
                .splitAsStream(typed.strip())
                .toList();
        for (String line : lines) {
            String[] parts = line.split("[,\\s]+", -1);
            String pointer = "/" + field.name() + "/" + corners.size();
            if (parts.length != 2) {
                throw InvalidRequest.at(pointer, "corner", line);
            }
            try {
                corners.add(Map.of("lat", Double.valueOf(parts[0]), "lon", Double.valueOf(parts[1])));
            } catch (NumberFormatException noDegrees) {
                throw (InvalidRequest)
                        InvalidRequest.at(pointer, "corner", line).initCause(noDegrees);
            }
        }
        return corners;
    }

    private static Long number(Field field, String typed) {
        try {
            return Long.valueOf(typed.strip());
        } catch (NumberFormatException notANumber) {
            throw (InvalidRequest)
                    InvalidRequest.at("/" + field.name(), "type-integer").initCause(notANumber);
        }
    }

    private static List<String> filled(MultivaluedMap<String, String> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String text(MultivaluedMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }

    private static String pointer(IllegalArgumentException unreadable) {
        return unreadable.getCause() instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? "/" + mapping.getPath().get(0).getFieldName()
                : "";
    }
}
