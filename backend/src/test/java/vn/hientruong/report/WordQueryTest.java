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
            new TreeMap<>(Map.of("tu", 0.4, "tung", 0.2, "mac", 0.006, "binh", 0.04, "luc", 0.16)));

    private static final List<String> OWN = List.of("ubnd-1");

    @Test
    void theIndexIsAskedForTheRarestWordAlone() {
        WordQuery street =
                WordQuery.of(List.of("mac", "tu"), List.of(), List.of()).finished();
        assertThat(street.rarest(SHARES)).isEqualTo("('mac')");
        assertThat(street.owner()).isEmpty();
        assertThat(street.whole()).isEqualTo("('mac') & ('tu')");
    }

    @Test
    void anAgencysReportsAreKnownByItsCodeAndAnyMonth() {
        WordQuery street = WordQuery.of(List.of("mac", "tu"), List.of(), OWN).finished();
        assertThat(street.owner()).isEqualTo("@ubnd-1");
        assertThat(street.rarest(SHARES)).isEqualTo("('mac')");
        assertThat(street.whole()).isEqualTo("('mac') & ('tu') & ('@ubnd-1^':*)");
    }

    @Test
    void wordsThatAreAboutAsCommonAreAskedForTogether() {
        assertThat(WordQuery.of(List.of("luc", "binh"), List.of(), List.of())
                        .finished()
                        .rarest(SHARES))
                .isEqualTo("('binh') & ('luc')");
    }

    @Test
    void aWordNobodyKnowsIsRare() {
        assertThat(WordQuery.of(List.of("luc", "xyzzy"), List.of(), OWN).isRare(SHARES))
                .isTrue();
        assertThat(WordQuery.of(List.of("luc", "binh"), List.of(), List.of()).isRare(SHARES))
                .isFalse();
    }

    @Test
    void aBeginningIsAsCommonAsAllThatBeginSo() {
        WordQuery beginning = WordQuery.of(List.of("luc", "tu"), List.of(), List.of());
        assertThat(beginning.end().share(SHARES)).isCloseTo(0.6, Offset.offset(1e-9));
        assertThat(beginning.whole()).isEqualTo("('luc') & ('tu':*)");
        assertThat(beginning.finished().whole()).isEqualTo("('luc') & ('tu')");
    }

    @Test
    void whatStandsInFewReportsIsNotLookedForAmongTheNewest() {
        Sql ever = new Sql("true");
        WordQuery street =
                WordQuery.of(List.of("mac", "tu"), List.of(), List.of()).finished();
        WordQuery plant =
                WordQuery.of(List.of("luc", "binh"), List.of(), List.of()).finished();

        assertThat(street.leastShare(SHARES)).isEqualTo(0.006);
        assertThat(NewestReports.of(street, ever).mayBeEnough(0.006)).isFalse();
        assertThat(NewestReports.of(plant, ever).mayBeEnough(plant.leastShare(SHARES)))
                .isTrue();
    }

    @Test
    void anAgencyMayUseWordsThatNobodyElseDoes() {
        WordQuery street = WordQuery.of(List.of("mac"), List.of(), OWN);
        assertThat(NewestReports.of(street, new Sql("true")).mayBeEnough(0.0001))
                .isTrue();
    }

    @Test
    void aSingleLetterIsNoBeginning() {
        assertThat(WordQuery.of(List.of("o"), List.of(), List.of()).whole()).isEqualTo("('o')");
    }

    @Test
    void areasOfOneCodeStandForEachOther() {
        Term areas = Term.of(List.of("#a", "#b"));
        assertThat(areas.text()).isEqualTo("('#a' | '#b')");
        assertThat(areas.share(SHARES)).isEqualTo(2 * WordShares.RARE);
    }

    @Test
    void quotesAndBackslashesStayWhatTheyAre() {
        assertThat(Term.of("it's\\").text()).isEqualTo("('it''s\\\\')");
    }
}
