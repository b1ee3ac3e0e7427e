package vn.hientruong.infra;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a tool was called with: {@code --name value} pairs and plain words. An option that is not given is looked up in
 * the environment, as {@code HIENTRUONG_LOAD_NAME}, so that a password need not stand on the command line.
 */
public final class Options {
    private final Map<String, String> named = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final UnaryOperator<@Nullable String> environment;

    private Options(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    /** Reads arguments; an option outside {@code known} is refused, so a typing error never passes as a default. */
    public static Options of(String[] args, Set<String> known) {
        return of(args, known, System::getenv);
    }

    static Options of(String[] args, Set<String> known, UnaryOperator<@Nullable String> environment) {
        Options options = new Options(environment);
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                options.words.add(args[i]);
                continue;
            }
            String name = args[i].substring(2);
            if (!known.contains(name) || i + 1 == args.length) {
                throw new Failed("--" + name + " is not an option here, or has no value; known are " + known);
            }
            options.named.put(name, args[++i]);
        }
        return options;
    }

    public String text(String name, String fallback) {
        String given = named.get(name);
        if (given != null) {
            return given;
        }
        String inherited = environment.apply(
                "HIENTRUONG_LOAD_" + name.toUpperCase(Locale.ROOT).replace('-', '_'));
        return inherited == null ? fallback : inherited;
    }

    public int number(String name, int fallback) {
        String text = text(name, Integer.toString(fallback));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new Failed("--" + name + " must be a whole number, not " + text);
        }
    }

    /** The file or folder that stands at this place among the plain words. */
    public Path path(int index, String what) {
        if (index >= words.size()) {
            throw new Failed("name " + what + " as argument " + (index + 1));
        }
        Path path = Path.of(words.get(index));
        if (!Files.exists(path)) {
            throw new Failed("there is no " + path + " (" + what + ")");
        }
        return path;
    }
}
