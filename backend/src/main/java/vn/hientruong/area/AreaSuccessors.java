package vn.hientruong.area;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Who has taken over from areas that are no more, through as many mergers as there were. */
@Singleton
public class AreaSuccessors {
    private static final String SUCCESSORS = """
            with recursive ended as (
                select distinct on (code) id, code, name, name_en, valid_to from area
                where code = any(?1) and not exists (
                    select from area now where now.code = area.code and now.valid_from <= ?2
                        and (now.valid_to is null or now.valid_to > ?2))
                    and valid_to <= ?2
                order by code, valid_from desc),
            successor as (
                select ended.code, s.successor_id as id from ended join area_successor s on s.area_id = ended.id
                union
                select successor.code, s.successor_id from successor join area_successor s on s.area_id = successor.id)
            select ended.id, ended.code, ended.name, ended.name_en, ended.valid_to, a.id, a.code, a.name, a.name_en
            from ended join successor on successor.code = ended.code join area a on a.id = successor.id
            where a.valid_from <= ?2 and (a.valid_to is null or a.valid_to > ?2)
            order by ended.code, a.code""";

    private final Session session;
    private final Clock clock;

    /**
     * What became of an area.
     *
     * @param on the first day on which it was no more
     * @param successors areas of today, by code; never empty
     */
    public record Ended(AreaFound area, LocalDate on, List<AreaFound> successors) {}

    AreaSuccessors(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Of the areas with these codes, those that ended and have successors today; a code that an area carries today is passed over. */
    @Transactional
    public List<Ended> of(Collection<String> codes) {
        Map<String, Ended> ended = new LinkedHashMap<>();
        List<Tuple> rows = session.createNativeQuery(SUCCESSORS, Tuple.class)
                .setParameter(1, codes.toArray(String[]::new), String[].class)
                .setParameter(2, LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .getResultList();
        for (Tuple row : rows) {
            ended.computeIfAbsent(
                            row.get(1, String.class),
                            code -> new Ended(found(row, 0), row.get(4, LocalDate.class), new ArrayList<>()))
                    .successors()
                    .add(found(row, 5));
        }
        return List.copyOf(ended.values());
    }

    private static AreaFound found(Tuple row, int first) {
        return new AreaFound(
                row.get(first, UUID.class),
                row.get(first + 1, String.class),
                row.get(first + 2, String.class),
                row.get(first + 3, String.class));
    }
}
