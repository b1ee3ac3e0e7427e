package vn.hientruong.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * In what share of all reports a word stands: what the database's own statistics tell of the index of words, which
 * PostgreSQL renews by itself as reports come in. They name the common ones; all others are rare.
 */
@Singleton
class WordShares {
    /** Of a word that is not among the common ones. */
    static final double RARE = 0.001;

    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final String READ = """
            select word, share
            from (select most_common_elems::text::text[] as words, most_common_elem_freqs as shares
                  from pg_stats where schemaname = current_schema() and tablename = 'report_words' and attname = 'words') known,
                unnest(words, shares[1:array_length(words, 1)]) as common (word, share)
            """;

    /** Shares by word, in the order of the alphabet, so that words of one beginning stand together. */
    record Known(NavigableMap<String, Double> shares) {
        double of(String word) {
            return shares.getOrDefault(word, RARE);
        }

        /** Whether one of its lexemes is among the common ones as it stands. */
        boolean holds(WordQuery.Term term) {
            return term.lexemes().stream().anyMatch(shares::containsKey);
        }

        /** Of all that begin so. */
        double ofBeginning(String letters) {
            double common = shares.subMap(letters, true, letters + Character.MAX_VALUE, true).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            return Math.max(common, RARE);
        }
    }

    private final Cache<String, Known> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    Known known(Connection connection) throws SQLException {
        Known known = kept.getIfPresent(READ);
        if (known == null) {
            known = read(connection);
            kept.put(READ, known);
        }
        return known;
    }

    private static Known read(Connection connection) throws SQLException {
        NavigableMap<String, Double> shares = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(READ);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                shares.put(row.getString(1), row.getDouble(2));
            }
        }
        return new Known(shares);
    }
}
