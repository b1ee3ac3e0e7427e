package vn.hientruong.area;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.hientruong.model.Limits;
import vn.hientruong.platform.text.CleanText;

/** The properties of a feature that mean something here; others are passed over, as RFC 7946 section 6.1 allows. */
final class AreaProperties {
    private static final Pattern CODE = Pattern.compile(Limits.CODE_PATTERN);
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private static final int MOST_LINKS = 100;

    private final JsonNode properties;

    AreaProperties(@Nullable JsonNode properties) {
        this.properties = properties == null ? MissingNode.getInstance() : properties;
    }

    NewArea area(String pointer, AreaFile.Defaults defaults, Geometry outline) throws Unfit {
        String code = code();
        String name = name("name").orElseThrow(() -> new Unfit("name", Limits.NAME));
        return new NewArea(
                pointer,
                code,
                name,
                name("name_en").orElse(name),
                level(defaults.level()),
                parent(),
                validFrom(defaults.validFrom()),
                codes("replaces"),
                codes("successors"),
                outline,
                properties.path("approximate").asBoolean(false));
    }

    /** The code as far as it can be shown, for a refusal. */
    @Nullable
    String codeIfAny() {
        JsonNode code = properties.path("code");
        return code.isTextual() && isCode(code.textValue()) ? code.textValue() : null;
    }

    private String code() throws Unfit {
        String code = codeIfAny();
        if (code == null) {
            throw new Unfit("code");
        }
        return code;
    }

    private Optional<String> name(String property) throws Unfit {
        JsonNode value = properties.path(property);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new Unfit("name", Limits.NAME);
        }
        String name = CleanText.normalised(value.textValue()).strip();
        if (name.isEmpty()
                || name.length() > Limits.NAME
                || CONTROL.matcher(name).find()
                || !CleanText.isClean(name)) {
            throw new Unfit("name", Limits.NAME);
        }
        return Optional.of(name);
    }

    private AreaLevel level(AreaLevel otherwise) throws Unfit {
        JsonNode level = properties.path("level");
        if (level.isMissingNode() || level.isNull()) {
            return otherwise;
        }
        return AreaLevel.find(level.asText()).orElseThrow(() -> new Unfit("level"));
    }

    private @Nullable String parent() throws Unfit {
        JsonNode parent = properties.path("parent");
        if (parent.isMissingNode() || parent.isNull()) {
            return null;
        }
        if (!parent.isTextual() || !isCode(parent.textValue())) {
            throw new Unfit("parent");
        }
        return parent.textValue();
    }

    private LocalDate validFrom(LocalDate otherwise) throws Unfit {
        JsonNode day = properties.path("valid_from");
        if (day.isMissingNode() || day.isNull()) {
            return otherwise;
        }
        return AreaFile.day(day.asText()).orElseThrow(() -> new Unfit("valid-from"));
    }

    private List<String> codes(String property) throws Unfit {
        JsonNode value = properties.path(property);
        List<String> codes = new ArrayList<>();
        if (value.isMissingNode() || value.isNull()) {
            return codes;
        }
        if (!value.isArray() || value.size() > MOST_LINKS) {
            throw new Unfit("links", property, MOST_LINKS);
        }
        for (JsonNode code : value) {
            if (!code.isTextual() || !isCode(code.textValue())) {
                throw new Unfit("links", property, MOST_LINKS);
            }
            codes.add(code.textValue());
        }
        return codes;
    }

    private static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
