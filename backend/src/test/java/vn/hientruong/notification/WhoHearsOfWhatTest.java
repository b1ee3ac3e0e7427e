package vn.hientruong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hientruong.notification.WhoHearsOfWhat.Audience.FOLLOWERS;
import static vn.hientruong.notification.WhoHearsOfWhat.Audience.REPORTER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.notification.WhoHearsOfWhat.Audience;
import vn.hientruong.notification.WhoHearsOfWhat.Row;
import vn.hientruong.platform.text.Texts;

class WhoHearsOfWhatTest {
    /** What happens inside the agency while residents go on reading "being handled". */
    private static final Set<Action> SILENT =
            EnumSet.of(Action.RESULT, Action.SENDING_BACK, Action.EXTENSION, Action.EXTENSION_DECISION);

    @Test
    void everyActionIsEitherToldOrKnownToBeSilent() {
        assertThat(Arrays.stream(Action.values()).filter(action -> !SILENT.contains(action)))
                .allSatisfy(action ->
                        assertThat(WhoHearsOfWhat.TABLE).extracting(Row::action).contains(action.path()));
        assertThat(SILENT)
                .allSatisfy(action ->
                        assertThat(WhoHearsOfWhat.TABLE).extracting(Row::action).doesNotContain(action.path()));
    }

    @Test
    void nobodyHearsThatAResultAwaitsApproval() {
        for (Action action : Action.values()) {
            for (Audience audience : Audience.values()) {
                assertThat(WhoHearsOfWhat.find(audience, action.path(), ReportStatus.PENDING_APPROVAL))
                        .isEmpty();
            }
        }
    }

    @Test
    void theReceiptIsForTheReporterAlone() {
        assertThat(WhoHearsOfWhat.find(REPORTER, "filing", ReportStatus.SUBMITTED))
                .contains("filed");
        assertThat(WhoHearsOfWhat.find(FOLLOWERS, "filing", ReportStatus.SUBMITTED))
                .isEmpty();
    }

    @Test
    void noMoveTellsTheSameAudienceTwoThings() {
        for (Row row : WhoHearsOfWhat.TABLE) {
            for (Audience audience : row.who()) {
                assertThat(WhoHearsOfWhat.TABLE.stream()
                                .filter(other -> other.action().equals(row.action())
                                        && other.who().contains(audience)
                                        && other.to().stream().anyMatch(row.to()::contains)))
                        .hasSize(1);
            }
        }
    }

    @Test
    void everyKindHasItsWordsInEveryLanguage() {
        Texts texts = new Texts();
        for (Row row : WhoHearsOfWhat.TABLE) {
            for (Locale language : Texts.LANGUAGES) {
                for (String part : Set.of("title", "text")) {
                    String key = "notification." + row.kind() + "." + part;
                    assertThat(texts.has(language, key))
                            .as(key + " in " + language)
                            .isTrue();
                }
                assertThat(texts.of(language, "notification." + row.kind() + ".text", "DH-7K2M"))
                        .contains("DH-7K2M");
            }
        }
    }
}
