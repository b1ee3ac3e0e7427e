package vn.hientruong.notification.alert;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.AreaSuccessors;
import vn.hientruong.area.Areas;
import vn.hientruong.model.CodeName;

/**
 * The communes of alerts, which may be merged between the proposal and the last push. An alert keeps the codes it was proposed with;
 * what became of them is looked up whenever it matters.
 */
@Singleton
class AlertAreas {
    private final Areas areas;
    private final AreaSuccessors successors;

    /** Communes by code as people know them. */
    interface Names {
        /**
         * What an alert's communes are called.
         *
         * @param undecided then by those that took over, since it would go to them; later as they were called
         */
        List<CodeName> of(List<String> codes, boolean undecided);
    }

    AlertAreas(Areas areas, AreaSuccessors successors) {
        this.areas = areas;
        this.successors = successors;
    }

    /**
     * Codes by which people subscribe to these communes: the same, and those of the communes that took over from them. A merger holds from
     * midnight and subscriptions move along minutes later, so either may be found.
     */
    List<String> subscribedAs(List<String> codes) {
        TreeSet<String> all = new TreeSet<>(codes);
        for (AreaSuccessors.Ended ended : successors.of(codes)) {
            ended.successors().forEach(successor -> all.add(successor.code()));
        }
        return List.copyOf(all);
    }

    /** The names of these communes. */
    Names names(Collection<String> codes, Locale language) {
        Map<String, AreaSuccessors.Ended> gone = successors.of(codes).stream()
                .collect(Collectors.toMap(ended -> ended.area().code(), Function.identity()));
        return (some, undecided) -> some.stream()
                .flatMap(code -> named(code, gone, undecided, language))
                .distinct()
                .toList();
    }

    /** A commune that has gone without a trace is called by its code. */
    private Stream<CodeName> named(
            String code, Map<String, AreaSuccessors.Ended> gone, boolean undecided, Locale language) {
        AreaSuccessors.Ended ended = gone.get(code);
        if (ended == null) {
            return Stream.of(areas.findByCode(code)
                    .map((AreaFound area) -> area.in(language))
                    .orElse(new CodeName(code, code)));
        }
        return undecided
                ? ended.successors().stream().map(successor -> successor.in(language))
                : Stream.of(ended.area().in(language));
    }
}
