package vn.hientruong.console.admin;

import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.AreaPlan;
import vn.hientruong.area.AreaPlan.Effect;
import vn.hientruong.area.AreasRefused;
import vn.hientruong.console.Shell;
import vn.hientruong.console.Words;
import vn.hientruong.report.SuccessionTasks;

/** What a file of areas would change, as its page lists it. */
@RequestScoped
class PlanRows {
    /**
     * All of it.
     *
     * @param counts of areas by what becomes of them, none of nothing
     * @param rows what changes
     * @param same codes of what stays as it is; the map draws them too
     * @param open reports that are open in areas that end
     */
    record View(String state, List<Count> counts, List<Row> rows, List<String> same, List<Fault> faults, long open) {
        /** Whether it can be applied and would change something. */
        public boolean isApplicable() {
            return faults.isEmpty() && !rows.isEmpty();
        }
    }

    record Count(String effect, String name, long areas) {}

    /**
     * One area that changes.
     *
     * @param effect the foremost one, lower case, for its colour
     * @param said every effect in words
     */
    record Row(
            String code,
            String name,
            String effect,
            List<String> said,
            LocalDate on,
            @Nullable String nameBefore,
            List<String> successors,
            long open) {}

    /**
     * A feature that cannot be taken.
     *
     * @param number in the file, from 1
     */
    record Fault(int number, @Nullable String code, String reason) {}

    private final SuccessionTasks successions;
    private final Shell shell;

    PlanRows(SuccessionTasks successions, Shell shell) {
        this.successions = successions;
        this.shell = shell;
    }

    View of(AreaPlan plan) {
        Words words = shell.words();
        Set<UUID> ended = plan.lines().stream()
                .map(AreaPlan.Line::ended)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, Long> open = successions.countOpenIn(ended);
        List<Row> rows = plan.lines().stream()
                .filter(AreaPlan.Line::changes)
                .map(line -> row(line, open, words))
                .toList();
        List<Count> counts = Arrays.stream(Effect.values())
                .map(effect -> new Count(
                        key(effect),
                        words.admin("area-plan." + effect),
                        plan.lines().stream()
                                .filter(line -> line.effects().contains(effect))
                                .count()))
                .filter(count -> count.areas() > 0)
                .toList();
        return new View(
                plan.state(),
                counts,
                rows,
                plan.lines().stream()
                        .filter(line -> !line.changes())
                        .map(AreaPlan.Line::code)
                        .toList(),
                plan.refusals().stream().map(PlanRows::fault).toList(),
                open.values().stream().mapToLong(Long::longValue).sum());
    }

    private static Row row(AreaPlan.Line line, Map<UUID, Long> open, Words words) {
        return new Row(
                line.code(),
                line.name(),
                key(line.effects().iterator().next()),
                line.effects().stream()
                        .map(effect -> words.admin("area-plan." + effect))
                        .toList(),
                line.on(),
                line.nameBefore(),
                line.successors(),
                line.ended() == null ? 0 : open.getOrDefault(line.ended(), 0L));
    }

    private static Fault fault(AreasRefused.Feature refused) {
        String index = refused.pointer().substring(refused.pointer().lastIndexOf('/') + 1);
        return new Fault(Integer.parseInt(index) + 1, refused.code(), refused.detail());
    }

    private static String key(Effect effect) {
        return effect.name().toLowerCase(Locale.ROOT);
    }
}
