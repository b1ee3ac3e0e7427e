package vn.hientruong.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which fields of a thing are another way than before. */
@Singleton
class Differences {
    /** Whoever fires such a field has made a mistake, and must hear of it rather than have it stored for ever. */
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|passwd|secret|token|hash|totp).*");

    private final ObjectMapper json;

    Differences(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Field by field, {@code {"name": {"before": …, "after": …}}}; what is absent on one side is left out there.
     *
     * @throws IllegalArgumentException when a field is named like something that nobody may read
     */
    ObjectNode between(@Nullable Object before, @Nullable Object after) {
        JsonNode old = tree(before);
        JsonNode now = tree(after);
        ObjectNode changes = json.createObjectNode();
        TreeSet<String> names = new TreeSet<>();
        old.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            if (!old.path(name).equals(now.path(name))) {
                ObjectNode change = changes.putObject(name);
                put(change, "before", old.path(name));
                put(change, "after", now.path(name));
            }
        }
        return changes;
    }

    private JsonNode tree(@Nullable Object value) {
        JsonNode tree = value == null ? NullNode.getInstance() : json.valueToTree(value);
        checkNames(tree);
        return tree;
    }

    private static void put(ObjectNode change, String side, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            change.set(side, value);
        }
    }

    private static void checkNames(JsonNode tree) {
        for (Iterator<String> names = tree.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (SECRET.matcher(name).matches()) {
                throw new IllegalArgumentException("the audit must not hold the field " + name);
            }
        }
        tree.forEach(Differences::checkNames);
    }
}
