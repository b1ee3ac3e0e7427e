package vn.hientruong.platform.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.StaleVersion;
import vn.hientruong.platform.problem.VersionRequired;

class SeenTest {
    @Test
    void whatIsNewNeedsNoVersionAndWhatIsKnownItsOwn() {
        assertThat(mayWrite(Seen.NOTHING, null, false)).isTrue();
        assertThat(mayWrite(Seen.of(3), 3L, false)).isTrue();
        assertThat(mayWrite(Seen.of(3), 3L, true)).isTrue();
    }

    @Test
    void whatNobodyLookedAtIsNotWrittenOver() {
        assertThatThrownBy(() -> mayWrite(Seen.NOTHING, 0L, false)).isInstanceOf(VersionRequired.class);
    }

    @Test
    void whoComesSecondIsShownWhatIsThereNow() {
        StaleVersion refused = catchThrowableOfType(StaleVersion.class, () -> mayWrite(Seen.of(3), 4L, false));
        assertThat(refused.members()).containsEntry("current", "as it is now");
    }

    @Test
    void whoeverSendsTheSameAgainFindsItDone() {
        assertThat(mayWrite(Seen.of(3), 4L, true)).isFalse();
        assertThat(mayWrite(Seen.NOTHING, 0L, true)).isFalse();
    }

    @Test
    void whatWasSeenAndIsGoneIsNotMadeAnew() {
        assertThatThrownBy(() -> mayWrite(Seen.of(3), null, false)).isInstanceOf(NotFound.class);
    }

    private static boolean mayWrite(Seen seen, @Nullable Long stored, boolean same) {
        return seen.mayWrite(stored, () -> same, () -> "as it is now");
    }
}
