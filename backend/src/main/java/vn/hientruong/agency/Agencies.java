package vn.hientruong.agency;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.platform.persistence.Snapshot;
import vn.hientruong.platform.persistence.Snapshots;
import vn.hientruong.platform.problem.NotFound;

/** All agencies, from memory. */
@Singleton
public class Agencies {
    static final String TOPIC = "agency";

    private final Snapshot<Map<String, Agency>> snapshot;

    Agencies(AgencyRepository repository, Snapshots snapshots) {
        this.snapshot = snapshots.of(TOPIC, () -> {
            Map<String, Agency> byCode = new LinkedHashMap<>();
            repository.listWhole().forEach(agency -> byCode.put(agency.code(), agency));
            return Collections.unmodifiableMap(byCode);
        });
    }

    /**
     * The agency of that code, active or not, also when it was written past the program. For codes that stand in a table:
     * one nobody gave out costs a look at the database.
     *
     * @throws NotFound for a code nobody gave out
     */
    public Agency get(String code) {
        return find(code)
                .or(() -> Optional.ofNullable(snapshot.again().get(code)))
                .orElseThrow(NotFound::new);
    }

    /** The same, if there is one. */
    public Optional<Agency> find(String code) {
        return Optional.ofNullable(byCode().get(code));
    }

    /**
     * Whoever answers for the agency of that code now: itself, or the last of its successors.
     *
     * @throws NotFound for a code nobody gave out
     */
    public Agency current(String code) {
        return get(code).current(byCode());
    }

    /** Those that reports may be sent to, by code. */
    public List<Agency> listActive() {
        return byCode().values().stream().filter(Agency::active).toList();
    }

    /** The one active agency of that kind for that area and category; empty when there is none, or more than one. */
    public Optional<Agency> serving(AgencyKind kind, String areaCode, String categoryCode) {
        List<Agency> serving = listServing(kind, areaCode, categoryCode);
        return serving.size() == 1 ? Optional.of(serving.get(0)) : Optional.empty();
    }

    /** Every active agency of that kind for that area and category. */
    public List<Agency> listServing(AgencyKind kind, String areaCode, String categoryCode) {
        return byCode().values().stream()
                .filter(agency -> agency.kind() == kind && agency.answers(areaCode, categoryCode))
                .toList();
    }

    /** All of them, active or not, by code. */
    public Map<String, Agency> byCode() {
        return snapshot.get();
    }

    void read(@Observes StartupEvent start) {
        snapshot.get();
    }
}
