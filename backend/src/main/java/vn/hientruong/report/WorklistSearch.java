package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.persistence.Cursor;

/**
 * Finds reports by words of their code, text, address and notes. At most {@link #MOST} of those that match words, agency,
 * area, category, openness and days of filing are looked at, the newest; where no more match, the answer is complete.
 */
@Singleton
class WorklistSearch {
    /** Reports that are ranked. */
    static final int MOST = 200;

    /** What a perfect match is worth against a newer one: so many days; half of it for accents as they were typed. */
    private static final int DAYS = 180;

    /**
     * Whose search it is.
     *
     * @param own agency beyond which nothing may be seen; absent for those who see everything
     * @param shownOnly whether only what everybody may see is theirs to find
     */
    record Reader(@Nullable String own, boolean shownOnly) {
        /** Not signed in. */
        static final Reader ANYBODY = new Reader(null, true);

        static Reader ofStaff(@Nullable String own) {
            return new Reader(own, false);
        }

        /** Where the words may stand that they may read. */
        String weights() {
            return shownOnly ? WordQuery.READ_BY_EVERYBODY : "";
        }
    }

    private final WorklistConditions conditions;
    private final WordShares shares;

    WorklistSearch(WorklistConditions conditions, WordShares shares) {
        this.conditions = conditions;
        this.shares = shares;
    }

    /**
     * The reports that match as {@code r}, with {@code at} and {@code walked} to order by, as {@link WorklistWalk} has
     * them. For the best first, {@code at} is the instant of filing moved on by the worth of the match, which no later
     * look changes.
     */
    Sql rows(
            Connection connection,
            Reader reader,
            ReportsWanted wanted,
            WorklistFilter.Sort sort,
            @Nullable Cursor after)
            throws SQLException {
        String text = Objects.requireNonNull(wanted.text());
        List<String> words = words(connection, text);
        if (words.isEmpty()) {
            return new Sql("(select filed_at as at, id as walked, * from report where false) r");
        }
        WordQuery query = WordQuery.of(words, scope(wanted, reader), agencies(wanted, reader.own()), reader.weights());
        List<Sql> period = new ArrayList<>(conditions.filed("filed_at", wanted));
        if (after != null && sort == WorklistFilter.Sort.FILED_LAST) {
            period.add(new Sql("filed_at <= ?", after.at()));
        }
        Sql found = candidates(connection, query, Sql.all(period));
        if (sort != WorklistFilter.Sort.BEST_FIRST && !sort.isByFiled()) {
            return new Sql("(select r." + sort.column + " as at, r.id as walked, r.* from (")
                    .add(found)
                    .add(") w cross join lateral (select * from report where id = w.report_id offset 0) r) r");
        }
        // in the order of the page, and fenced: then only as many reports are looked up as the page has
        Sql at = sort == WorklistFilter.Sort.BEST_FIRST ? best(query.ranked(), text) : new Sql("w.filed_at");
        return new Sql("(select w.at, w.walked, r.* from (select ")
                .add(at)
                .add(" as at, report_id as walked from (")
                .add(found)
                .add(") w order by at %s, walked %s offset 0) w cross join lateral"
                        .formatted(sort.direction(), sort.direction()))
                .add(" (select * from report where id = w.walked offset 0) r) r");
    }

    /**
     * What words mean among what everybody may see.
     *
     * @param query all of it
     * @param rarest what the index is to be asked for; see {@link WordQuery#rarest}
     */
    record Meant(WordQuery query, String rarest) {}

    /** The same for all reports that everybody may see, however many; empty where there is no word in the text. */
    Optional<Meant> ofEverybody(Connection connection, String text) throws SQLException {
        List<String> words =
                words(connection, WorklistSource.coded(connection, text).orElse(text));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Reader reader = Reader.ANYBODY;
        WordQuery asked = WordQuery.of(words, scope(ReportsWanted.ANY, reader), List.of(), reader.weights());
        WordShares.Known known = shares.known(connection);
        Sql used = new Sql("select exists (select from (")
                .add(NewestReports.of(asked, new Sql("true")).sample())
                .add(
                        ") newest where words @@ ?::tsquery)",
                        asked.finished().end().text());
        try (PreparedStatement select = used.on(connection);
                ResultSet row = select.executeQuery()) {
            row.next();
            WordQuery query = row.getBoolean(1) || known.holds(asked.finished().end()) ? asked.finished() : asked;
            return Optional.of(new Meant(query, query.rarest(known)));
        }
    }

    private static List<String> words(Connection connection, String text) throws SQLException {
        try (PreparedStatement select = new Sql("select plain_words(?)", text).on(connection);
                ResultSet row = select.executeQuery()) {
            row.next();
            return Arrays.stream(row.getString(1).split(" "))
                    .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                    .distinct()
                    .toList();
        }
    }

    private static List<String> agencies(ReportsWanted wanted, @Nullable String own) {
        return Stream.of(own, wanted.agency(), wanted.cooperating())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Lexemes as {@code report_scope} in the database makes them. */
    private List<WordQuery.Term> scope(ReportsWanted wanted, Reader reader) {
        List<WordQuery.Term> scope = new ArrayList<>();
        if (reader.shownOnly()) {
            scope.add(WordQuery.Term.of("!shown"));
        }
        if (wanted.category() != null) {
            scope.add(WordQuery.Term.of("%" + wanted.category()));
        }
        if (wanted.area() != null) {
            scope.add(WordQuery.Term.of(conditions.areaIds(wanted.area()).stream()
                    .map(id -> "#" + id)
                    .toList()));
        }
        if (wanted.onlyOpen()) {
            scope.add(WordQuery.Term.of("!open"));
        }
        return scope;
    }

    /**
     * What is looked for.
     *
     * @param common whether the newest reports hold enough of it
     */
    private record Looked(WordQuery query, boolean common) {}

    private Looked looked(Connection connection, WordQuery asked, NewestReports newest, WordShares.Known known)
            throws SQLException {
        WordQuery finished = asked.finished();
        boolean used = known.holds(finished.end());
        if (used && !newest.mayBeEnough(finished.leastShare(known))) {
            return new Looked(finished, false);
        }
        try (PreparedStatement count = new Sql(
                                "select count(*) filter (where words @@ ?::tsquery),"
                                        + " count(*) filter (where words @@ ?::tsquery),"
                                        + " count(*) filter (where words @@ ?::tsquery) from (",
                                finished.end().text(),
                                finished.whole(),
                                asked.whole())
                        .add(newest.sample())
                        .add(") newest")
                        .on(connection);
                ResultSet row = count.executeQuery()) {
            row.next();
            // a word that people use is meant as it stands
            return used || row.getInt(1) > 0
                    ? new Looked(finished, newest.areEnough(row.getInt(2)))
                    : new Looked(asked, newest.areEnough(row.getInt(3)));
        }
    }

    private Sql candidates(Connection connection, WordQuery asked, Sql period) throws SQLException {
        WordShares.Known known = shares.known(connection);
        NewestReports newest = NewestReports.of(asked, period);
        Looked looked = looked(connection, asked, newest, known);
        WordQuery query = looked.query();
        Sql indexed = query.isRare(known)
                ? atOnce(query.rarest(known), query.whole(), period)
                : backwards(query.owner(), query.rarest(known), query.whole(), period);
        if (!looked.common()) {
            return indexed;
        }
        Sql walked = new Sql("select report_id, filed_at, words, spelled from (")
                .add(newest.walk())
                .add(") newest where words @@ ?::tsquery limit " + MOST, query.whole());
        // common of late but not before: the second part runs only where the first has found too few
        return new Sql("with walked as materialized (")
                .add(walked)
                .add(") select * from walked where (select count(*) from walked) = " + MOST
                        + " union all select * from (")
                .add(indexed)
                .add(") found where (select count(*) from walked) < " + MOST);
    }

    private static Sql atOnce(String indexed, String whole, Sql period) {
        // fenced, so that it is the index of words that is asked
        return new Sql(
                        "select * from (select report_id, filed_at, words, spelled from report_words"
                                + " where words @@ ?::tsquery offset 0) matching where words @@ ?::tsquery and ",
                        indexed,
                        whole)
                .add(period)
                .add(" order by filed_at desc, report_id desc limit " + MOST);
    }

    /**
     * Looks into the index for the newest month, then for the two before, the four before these and so on, and stops when
     * enough is found: a word of every day costs one month.
     */
    private static Sql backwards(String owner, String indexed, String whole, Sql period) {
        return new Sql("""
                        select found.* from (
                            select (select string_agg(quote_literal(? || month_lexeme(m at time zone 'UTC')), ' | ')
                                    from generate_series(
                                        newest - make_interval(months => (2 ^ n)::int - 1),
                                        greatest(oldest, newest - make_interval(months => 2 * (2 ^ n)::int - 2)),
                                        interval '-1 month') m)::tsquery as months
                            from (select date_trunc('month', max(filed_at) at time zone 'UTC') as newest,
                                         date_trunc('month', min(filed_at) at time zone 'UTC') as oldest
                                  from report_words where\s""", owner)
                .add(period)
                // fenced, so that it is the index of words that is asked
                .add("""
                        ) bounds, generate_series(0, 12) n
                            where newest - make_interval(months => (2 ^ n)::int - 1) >= oldest
                            order by n offset 0) spans
                        cross join lateral (
                            select * from (
                                select report_id, filed_at, words, spelled from report_words
                                where words @@ (months && ?::tsquery) offset 0) matching
                            where words @@ ?::tsquery and\s""", indexed, whole)
                .add(period)
                .add(" order by filed_at desc, report_id desc limit " + MOST + ") found limit " + MOST);
    }

    private static Sql best(String words, String text) {
        Sql worth = new Sql("ts_rank_cd('{0.1, 0.2, 0.4, 1.0}', w.words, ?::tsquery, 32)", words);
        List<String> typed = Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !word.matches("[a-z0-9]+"))
                .distinct()
                .toList();
        if (!typed.isEmpty()) {
            worth = new Sql("(").add(worth).add(" + (0");
            for (String word : typed) {
                worth.add(" + (w.spelled @@ ?::tsquery)::int", WordQuery.quoted(word) + ":*");
            }
            worth.add(") / ?::float8) / 2", (double) typed.size());
        }
        return new Sql("date_trunc('milliseconds', w.filed_at + make_interval(secs => " + DAYS * 86_400L + " * ")
                .add(worth)
                .add("))");
    }
}
