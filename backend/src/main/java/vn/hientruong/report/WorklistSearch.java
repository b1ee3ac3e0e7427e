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
import java.util.UUID;
import java.util.stream.Collectors;
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
    static final int MOST = 300;

    /** The newest reports that tell how common words are. */
    private static final int SAMPLE = 1_000;

    /**
     * Matches in the sample from which words count as common. Then a walk from the newest report finds {@link #MOST}
     * within {@link #WALK}; the index, asked for a month at a time, would give thousands to sort.
     */
    private static final int COMMON = 50;

    /** Twice what the sample promises. */
    private static final int WALK = 2 * MOST * SAMPLE / COMMON;

    /** What a perfect match is worth against a newer one: so many days; half of it for accents as they were typed. */
    private static final int DAYS = 180;

    /** The last word may be unfinished, unless it is a single letter. */
    private static final int PREFIX = 2;

    private final WorklistConditions conditions;

    WorklistSearch(WorklistConditions conditions) {
        this.conditions = conditions;
    }

    /**
     * What to look for in the index.
     *
     * @param words as tsquery, for ranking
     * @param full words and scope
     * @param whole the same without the unfinished word, absent when there is no other
     */
    private record Query(
            String words, String full, @Nullable String whole) {}

    /**
     * The reports that match as {@code r}, with {@code at} and {@code walked} to order by, as {@link WorklistWalk} has
     * them. For the best first, {@code at} is the instant of filing moved on by the worth of the match, which no later
     * look changes.
     */
    Sql rows(
            Connection connection,
            ReportsWanted wanted,
            String text,
            @Nullable String own,
            WorklistFilter.Sort sort,
            @Nullable Cursor after)
            throws SQLException {
        List<String> words = words(connection, text);
        if (words.isEmpty()) {
            return new Sql("(select filed_at as at, id as walked, * from report where false) r");
        }
        Query query = query(words, scope(wanted, own));
        List<Sql> period = new ArrayList<>(conditions.filed("filed_at", wanted));
        if (after != null && sort == WorklistFilter.Sort.FILED_LAST) {
            period.add(new Sql("filed_at <= ?", after.at()));
        }
        Sql found = candidates(connection, query, Sql.all(period));
        Sql at = sort == WorklistFilter.Sort.BEST_FIRST ? best(query.words(), text) : new Sql("r." + sort.column);
        return new Sql("(select ")
                .add(at)
                .add(" as at, r.id as walked, r.* from (")
                .add(found)
                .add(") w cross join lateral (select *, lower(normalize("
                        + "coalesce(address || ' ', '') || description, NFC)) as lowered from report"
                        + " where id = w.report_id offset 0) r offset 0) r");
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

    /** Lexemes as {@code report_scope} in the database makes them. */
    private Stream<String> scope(ReportsWanted wanted, @Nullable String own) {
        List<String> scope = new ArrayList<>();
        Stream.of(own, wanted.agency(), wanted.cooperating())
                .filter(agency -> agency != null)
                .forEach(agency -> scope.add(lexeme("@" + agency)));
        if (wanted.category() != null) {
            scope.add(lexeme("%" + wanted.category()));
        }
        if (wanted.area() != null) {
            List<UUID> ids = conditions.areaIds(wanted.area());
            scope.add(ids.stream().map(id -> lexeme("#" + id)).collect(Collectors.joining(" | ", "(", ")")));
        }
        if (wanted.onlyOpen()) {
            scope.add(lexeme("!open"));
        }
        return scope.stream();
    }

    private static Query query(List<String> words, Stream<String> scope) {
        String last = words.get(words.size() - 1);
        boolean unfinished = last.length() >= PREFIX;
        List<String> whole = words.subList(0, words.size() - 1).stream()
                .map(WorklistSearch::lexeme)
                .toList();
        String end = lexeme(last) + (unfinished ? ":*" : "");
        List<String> within = scope.toList();
        List<String> withoutEnd = Stream.concat(whole.stream(), within.stream()).toList();
        return new Query(
                joined(Stream.concat(whole.stream(), Stream.of(end))),
                joined(Stream.concat(withoutEnd.stream(), Stream.of(end))),
                withoutEnd.isEmpty() || !unfinished ? null : joined(withoutEnd.stream()));
    }

    private static String joined(Stream<String> lexemes) {
        return lexemes.collect(Collectors.joining(" & "));
    }

    private static String lexeme(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static Sql candidates(Connection connection, Query query, Sql period) throws SQLException {
        Sql newest = new Sql("(select report_id, filed_at, words from report_words where ")
                .add(period)
                .add(" order by filed_at desc, report_id desc limit ");
        int withEnd;
        int withoutEnd;
        try (PreparedStatement count = new Sql(
                                "select count(*) filter (where words @@ ?::tsquery),"
                                        + " count(*) filter (where words @@ ?::tsquery) from ",
                                query.full(),
                                query.whole() == null ? query.full() : query.whole())
                        .add(newest)
                        .add(SAMPLE + ") newest")
                        .on(connection);
                ResultSet row = count.executeQuery()) {
            row.next();
            withEnd = row.getInt(1);
            withoutEnd = row.getInt(2);
        }
        // an unfinished word may stand for thousands of words, so the index is asked for it only where nothing else is
        // rare
        String whole = query.whole();
        Sql byMonth = byMonth(whole != null && withoutEnd < COMMON ? whole : query.full(), query.full(), period);
        if (withEnd < COMMON) {
            return byMonth;
        }
        Sql walked = new Sql("select report_id, filed_at, words from ")
                .add(newest)
                .add(WALK + ") newest where words @@ ?::tsquery limit " + MOST, query.full());
        // common of late but not before: the second part runs only where the first has found too few
        return new Sql("with walked as materialized (")
                .add(walked)
                .add(") select * from walked where (select count(*) from walked) = " + MOST
                        + " union all select * from (")
                .add(byMonth)
                .add(") found where (select count(*) from walked) < " + MOST);
    }

    /** Looks into the index once for each month, the newest first, and stops when enough is found. */
    private static Sql byMonth(String indexed, String full, Sql period) {
        return new Sql(
                        "select found.* from (select m from generate_series("
                                + "(select date_trunc('month', max(filed_at) at time zone 'UTC') from report_words),"
                                + " (select date_trunc('month', min(filed_at) at time zone 'UTC') from report_words),"
                                + " interval '-1 month') m offset 0) months cross join lateral ("
                                // fenced, so that it is the index of words that is asked
                                + "select * from (select report_id, filed_at, words from report_words where words @@"
                                + " (?::tsquery && quote_literal(month_lexeme(m at time zone 'UTC'))::tsquery) offset 0)"
                                + " matching where words @@ ?::tsquery and ",
                        indexed,
                        full)
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
            worth = new Sql("(")
                    .add(worth)
                    .add(
                            " + (select count(*) from unnest(?) as typed (word) where strpos(r.lowered, typed.word) > 0)",
                            typed)
                    .add(" / ?::float8) / 2", (double) typed.size());
        }
        return new Sql("date_trunc('milliseconds', r.filed_at + make_interval(secs => " + DAYS * 86_400L + " * ")
                .add(worth)
                .add("))");
    }
}
