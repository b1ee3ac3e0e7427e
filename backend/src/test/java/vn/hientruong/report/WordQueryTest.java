package vn.hientruong.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vn.hientruong.report.WordQuery.Term;

class WordQueryTest {
    private static final WordShares.Known SHARES = new WordShares.Known(
            new TreeMap<>(Map.of("tu", 0.4, "tung", 0.2, "mac", 0.006, "binh", 0.04, "luc", 0.16, "@ubnd-1", 0.3)));

    private static final List<Term> OWN = List.of(Term.of("@ubnd-1"));

    @Test
    void theIndexIsAskedForTheRarestWordAlone() {
        WordQuery street = WordQuery.of(List.of("mac", "tu"), OWN).finished();
        assertThat(street.rarest(SHARES)).isEqualTo("('mac')");
        assertThat(street.whole()).isEqualTo("('mac') & ('tu') & ('@ubnd-1')");
    }

    @Test
    void wordsThatAreAboutAsCommonAreAskedForTogether() {
        assertThat(WordQuery.of(List.of("luc", "binh"), OWN).finished().rarest(SHARES))
                .isEqualTo("('binh') & ('luc')");
    }

    @Test
    void aWordNobodyKnowsIsRare() {
        assertThat(WordQuery.of(List.of("luc", "xyzzy"), OWN).isRare(SHARES)).isTrue();
        assertThat(WordQuery.of(List.of("luc", "binh"), OWN).isRare(SHARES)).isFalse();
    }

    @Test
    void aBeginningIsAsCommonAsAllThatBeginSo() {
        WordQuery beginning = WordQuery.of(List.of("luc", "tu"), List.of());
        assertThat(beginning.end().share(SHARES)).isCloseTo(0.6, Offset.offset(1e-9));
        assertThat(beginning.whole()).isEqualTo("('luc') & ('tu':*)");
        assertThat(beginning.finished().whole()).isEqualTo("('luc') & ('tu')");
    }

    @Test
    void aSingleLetterIsNoBeginning() {
        assertThat(WordQuery.of(List.of("o"), List.of()).whole()).isEqualTo("('o')");
    }

    @Test
    void areasOfOneCodeStandForEachOther() {
        Term areas = new Term(List.of("#a", "#b"), false);
        assertThat(areas.text()).isEqualTo("('#a' | '#b')");
        assertThat(areas.share(SHARES)).isEqualTo(2 * WordShares.RARE);
    }

    @Test
    void quotesAndBackslashesStayWhatTheyAre() {
        assertThat(Term.of("it's\\").text()).isEqualTo("('it''s\\\\')");
    }
}
