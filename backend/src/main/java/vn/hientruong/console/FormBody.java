package vn.hientruong.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.web.QuestionFields;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.handling.ActionBody;
import vn.hientruong.model.report.Action;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.time.SystemClock;

/** Makes the body of an action from what a browser's form sent; the rules are those of the API. */
@Singleton
public class FormBody {
    private final ObjectMapper json;
    private final Validator validator;
    private final ReportCodes codes;
    private final QuestionFields questions;

    FormBody(ObjectMapper json, Validator validator, ReportCodes codes, QuestionFields questions) {
        this.questions = questions;
        this.json = json;
        this.validator = validator;
        this.codes = codes;
    }

    /**
     * The body of that action.
     *
     * @throws InvalidRequest pointing at the field that cannot be read
     */
    ActionBody of(ActionForm form, Caller caller, MultivaluedMap<String, String> sent) {
        Map<String, Object> values = new HashMap<>();
        for (ActionForm.Field field : form.fields()) {
            Object value = value(field, caller, sent.getOrDefault(field.name(), List.of()));
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        if (form.action() == Action.DISPATCH) {
            questions
                    .readIfShown(String.valueOf(values.get("category")), sent)
                    .ifPresent(answers -> values.put("answers", answers));
        }
        return valid(convert(form, values));
    }

    /** @throws InvalidRequest pointing at what the API would refuse as well */
    public <T> T valid(T body) {
        Set<ConstraintViolation<T>> violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw InvalidRequest.of(new ConstraintViolationException(violations));
        }
        return body;
    }

    private ActionBody convert(ActionForm form, Map<String, Object> values) {
        try {
            return json.convertValue(values, form.body());
        } catch (IllegalArgumentException unreadable) {
            String name = unreadable.getCause() instanceof com.fasterxml.jackson.databind.JsonMappingException mapping
                            && !mapping.getPath().isEmpty()
                    ? mapping.getPath().get(0).getFieldName()
                    : "";
            throw (InvalidRequest) InvalidRequest.at("/" + name, "unreadable").initCause(unreadable);
        }
    }

    private @Nullable Object value(ActionForm.Field field, Caller caller, List<String> sent) {
        List<String> filled = sent.stream().filter(text -> !text.isBlank()).toList();
        if (field.kind() == ActionForm.Kind.AGENCIES || field.kind() == ActionForm.Kind.MEDIA) {
            return filled;
        }
        if (field.kind() == ActionForm.Kind.CHECK) {
            return !filled.isEmpty();
        }
        if (filled.isEmpty()) {
            return null;
        }
        return switch (field.kind()) {
            case YES_NO -> filled.get(0).equals("yes");
            case DATE_TIME -> instant(field, filled.get(0));
            case REPORT -> report(field, caller, filled.get(0));
            default -> filled.get(0);
        };
    }

    private String report(ActionForm.Field field, Caller caller, String typed) {
        return codes.find(caller, typed)
                .orElseThrow(() -> InvalidRequest.at("/" + field.name(), "no-such-report"))
                .toString();
    }

    /** @throws InvalidRequest pointing there when it is no id */
    static UUID uuid(String pointer, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw (InvalidRequest) InvalidRequest.at(pointer, "uuid").initCause(notAnId);
        }
    }

    /** A browser sends local time without a zone; here that is Vietnam's. */
    private static String instant(ActionForm.Field field, String local) {
        try {
            return LocalDateTime.parse(local)
                    .atZone(SystemClock.ZONE)
                    .toInstant()
                    .toString();
        } catch (DateTimeException unreadable) {
            throw (InvalidRequest)
                    InvalidRequest.at("/" + field.name(), "unreadable").initCause(unreadable);
        }
    }
}
