package vn.hientruong.infra.fill;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hientruong.infra.RunningSystem;
import vn.hientruong.infra.fill.Directory.Agency;
import vn.hientruong.infra.fill.Directory.Commune;
import vn.hientruong.infra.fill.Directory.Rule;

/** Which agency answers for a category in a commune, by the rules in the database. */
final class Routes {
    /**
     * What routing proposes.
     *
     * @param lead absent when the rules name no one
     * @param reason as the program keeps it, in JSON
     */
    record Route(@Nullable String lead, List<String> cooperating, String reason) {}

    private final Directory directory;
    private final Map<String, Route> known = new HashMap<>();

    Routes(Directory directory) {
        this.directory = directory;
    }

    Route of(String category, Commune commune) {
        return known.computeIfAbsent(category + "/" + commune.code(), key -> find(category, commune));
    }

    private Route find(String category, Commune commune) {
        Optional<Rule> rule = directory.rules().stream()
                .filter(each -> each.category().equals(category))
                .filter(each -> each.area() == null || each.area().equals(commune.code()))
                .min(java.util.Comparator.comparing(each -> each.area() == null));
        Optional<Agency> lead = rule.flatMap(found -> found.lead() == null
                        ? only(Objects.requireNonNull(found.leadKind()), category, commune)
                        : Optional.ofNullable(directory.agencies().get(found.lead())))
                .filter(agency -> agency.answers(commune.code(), category));
        if (rule.isEmpty() || lead.isEmpty()) {
            return new Route(null, List.of(), reason("routing.outside"));
        }
        List<String> helping = new ArrayList<>(rule.get().cooperating());
        if (rule.get().cooperatingKind() != null) {
            only(rule.get().cooperatingKind(), category, commune).ifPresent(agency -> helping.add(agency.code()));
        }
        List<String> cooperating = helping.stream()
                .distinct()
                .filter(code -> !code.equals(lead.get().code()))
                .filter(code -> Optional.ofNullable(directory.agencies().get(code))
                        .filter(agency -> agency.servesArea(commune.code()))
                        .isPresent())
                .toList();
        String why = reason(
                rule.get().area() == null ? "routing.byRule" : "routing.byAreaRule",
                rule.get().reason(),
                rule.get().reasonEn(),
                commune.name(),
                commune.nameEn(),
                lead.get().name(),
                lead.get().nameEn());
        return new Route(lead.get().code(), cooperating, why);
    }

    /** The one agency of a kind that answers there; none when there are several. */
    private Optional<Agency> only(String kind, String category, Commune commune) {
        List<Agency> serving = directory.agencies().values().stream()
                .filter(agency -> agency.kind().equals(kind) && agency.answers(commune.code(), category))
                .toList();
        return serving.size() == 1 ? Optional.of(serving.get(0)) : Optional.empty();
    }

    private static String reason(String key, String... args) {
        try {
            return RunningSystem.JSON.writeValueAsString(Map.of("key", key, "args", List.of(args)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
