package vn.hientruong.embedded;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Configuration that is made when it is read: asking for the address of a part starts that part. */
final class EmbeddedSource implements ConfigSource {
    /** Above application.properties; what an operator sets never comes this far, see {@link EmbeddedSourceFactory}. */
    private static final int ORDINAL = 275;

    private final Map<String, Supplier<String>> values;

    EmbeddedSource(Map<String, Supplier<String>> values) {
        this.values = Map.copyOf(values);
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        Supplier<String> value = values.get(name);
        return value == null ? null : value.get();
    }

    @Override
    public String getName() {
        return "embedded parts";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
