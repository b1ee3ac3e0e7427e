package vn.hientruong.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The database's folding of Vietnamese text: search and likeness rest on it. */
@QuarkusTest
class FoldedTest {
    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @CsvSource({
        "Đèn đường, den duong",
        "ĐÈN ĐƯỜNG, den duong",
        "Hoá, hoa",
        "Hóa, hoa",
        "hoa, hoa",
        "thuỷ lợi, thuy loi",
        "thủy lợi, thuy loi",
        "Quốc lộ 1A – nước ngập, quoc lo 1a - nuoc ngap"
    })
    void accentsCaseAndTheSpellingOfToneMarksAreLeftOut(String written, String plain) throws SQLException {
        assertThat(folded(written)).isEqualTo(plain);
    }

    /** Phones from Apple send letters and marks apart. */
    @ParameterizedTest
    @CsvSource({"Đèn đường", "Hoá", "ngập nước ở Hữu Nghị", "ẤẦẨẪẬẮẰẲẴẶẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰỲÝỶỸỴ"})
    void marksApartFromTheirLettersMakeNoDifference(String written) throws SQLException {
        assertThat(folded(Normalizer.normalize(written, Normalizer.Form.NFD))).isEqualTo(folded(written));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyLetterOfTheAlphabetBecomesAnAsciiOne(String letter) throws SQLException {
        assertThat(folded(letter)).matches("[a-z]");
    }

    static Stream<String> letters() {
        return ("aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
                        + "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆGHIÌÍỈĨỊKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVXYỲÝỶỸỴ")
                .chars()
                .mapToObj(Character::toString);
    }

    @Test
    void anIndexMayUseItAndARestoreFindsItsDictionary() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create temporary table written (line text) on commit drop");
            statement.execute("create index written_by_fold on written (folded(line))");
            // as pg_restore has it
            statement.execute("set local search_path = ''");
            statement.execute("insert into pg_temp.written values ('Đường Trần Hưng Đạo')");
            try (ResultSet found = statement.executeQuery(
                    "select count(*) from pg_temp.written where public.folded(line) = 'duong tran hung dao'")) {
                found.next();
                assertThat(found.getInt(1)).isOne();
            }
            connection.rollback();
        }
    }

    private String folded(String text) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select folded(?)")) {
            select.setString(1, text);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
