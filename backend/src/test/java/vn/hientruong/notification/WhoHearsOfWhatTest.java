package vn.hientruong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hientruong.notification.WhoHearsOfWhat.Audience.FOLLOWERS;
import static vn.hientruong.notification.WhoHearsOfWhat.Audience.REPORTER;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.notification.WhoHearsOfWhat.Audience;
import vn.hientruong.notification.WhoHearsOfWhat.Row;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.report.ReportMoved;

class WhoHearsOfWhatTest {
    /** What happens inside the agency while residents go on reading "being handled". */
    private static final Set<Action> SILENT = EnumSet.of(
            Action.RESULT,
            Action.SENDING_BACK,
            Action.EXTENSION,
            Action.EXTENSION_DECISION,
            Action.ASSIGNMENT,
            Action.CONTRIBUTION,
            Action.REMINDER,
            Action.NOTE,
            Action.FOLLOW_UP,
            Action.HIDING,
            Action.SHOWING);

    private static final Set<Audience> RESIDENTS = EnumSet.of(REPORTER, FOLLOWERS);

    @Test
    void everyActionIsEitherToldOrKnownToBeSilent() {
        List<String> told = WhoHearsOfWhat.TABLE.stream()
                .filter(row -> !Collections.disjoint(row.who(), RESIDENTS))
                .map(Row::action)
                .toList();
        assertThat(Arrays.stream(Action.values()).filter(action -> !SILENT.contains(action)))
                .allSatisfy(action -> assertThat(told).contains(action.path()));
        assertThat(SILENT).allSatisfy(action -> assertThat(told).doesNotContain(action.path()));
    }

    @Test
    void noResidentHearsThatAResultAwaitsApproval() {
        for (Row row : WhoHearsOfWhat.TABLE) {
            for (Audience audience : RESIDENTS) {
                assertThat(WhoHearsOfWhat.find(audience, row.action(), ReportStatus.PENDING_APPROVAL, 9))
                        .as(row.action())
                        .isEmpty();
            }
        }
    }

    @Test
    void theReceiptIsForTheReporterAlone() {
        for (Audience audience : Audience.values()) {
            assertThat(WhoHearsOfWhat.find(audience, "filing", ReportStatus.SUBMITTED, 0))
                    .isEqualTo(audience == REPORTER ? Optional.of("filed") : Optional.empty());
        }
    }

    @Test
    void whatIsInternalStaysWithStaff() {
        for (Row row : WhoHearsOfWhat.TABLE) {
            for (Audience audience : row.who()) {
                assertThat(WhoHearsOfWhat.find(audience, internal(row, UUID.randomUUID()))
                                .isPresent())
                        .as("%s of %s", audience, row)
                        .isEqualTo(!RESIDENTS.contains(audience));
            }
        }
    }

    @Test
    void whatIsTakenBackFromSomebodyAndLeftToNobodyIsSilent() {
        for (Row row : WhoHearsOfWhat.TABLE) {
            for (Audience audience : row.who()) {
                if (row.action().equals("assignment")) {
                    assertThat(WhoHearsOfWhat.find(audience, internal(row, null)))
                            .isEmpty();
                }
            }
        }
    }

    private static ReportMoved internal(Row row, @Nullable UUID assignee) {
        return new ReportMoved(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "DH-7K2M",
                row.action(),
                null,
                row.to().iterator().next(),
                UUID.randomUUID(),
                null,
                null,
                List.of(),
                assignee,
                false,
                row.round(),
                true,
                Instant.EPOCH);
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
