package vn.hientruong.mobile.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.mobile.device.Camera.Shot;
import vn.hientruong.mobile.device.Camera.Shot.Missing;
import vn.hientruong.mobile.device.Camera.Shot.NotAllowed;
import vn.hientruong.mobile.device.Camera.Shot.Photo;
import vn.hientruong.mobile.device.Positions.Fix;
import vn.hientruong.mobile.device.desktop.FolderCamera;
import vn.hientruong.mobile.device.desktop.SetPosition;

class StandInsTest {
    @TempDir
    private Path folder;

    private final List<Shot> shots = new ArrayList<>();
    private final List<Fix> fixes = new ArrayList<>();

    @Test
    void cameraGivesOnePictureOfItsFolderAfterTheOther() throws IOException {
        Path first = Files.write(folder.resolve("1.JPG"), new byte[1]);
        Path second = Files.write(folder.resolve("2.png"), new byte[1]);
        Files.write(folder.resolve("3.txt"), new byte[1]);
        FolderCamera camera = new FolderCamera(folder.toString());

        camera.take(shots::add);
        camera.choose(shots::add);
        camera.take(shots::add);

        assertThat(camera.present()).isTrue();
        assertThat(shots).containsExactly(new Photo(first, true), new Photo(second, false), new Photo(first, true));
    }

    @Test
    void phoneWithoutCameraOrPermissionSaysSo() {
        new FolderCamera("").take(shots::add);
        new FolderCamera(folder.toString()).take(shots::add);
        new FolderCamera(FolderCamera.DENIED).choose(shots::add);

        assertThat(shots).containsExactly(new Missing(), new Missing(), new NotAllowed());
        assertThat(new FolderCamera("").present()).isFalse();
    }

    @Test
    void phoneIsWhereItWasToldToBe() {
        new SetPosition("17.4689, 106.6223, 8").start(fixes::add);
        new SetPosition("17.4689,106.6223,8,604800").start(fixes::add);
        new SetPosition("").start(fixes::add);

        assertThat(fixes).hasSize(2);
        assertThat(fixes.get(0)).isEqualTo(new Fix(17.4689, 106.6223, OptionalDouble.of(8), Duration.ZERO));
        assertThat(fixes.get(0).stale()).isFalse();
        assertThat(fixes.get(1).stale()).as("of last week").isTrue();
        assertThat(new SetPosition("").allowed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"here", "17.4", "91,106", "17,181", "17,x"})
    void whatIsNoPositionIsRefused(String where) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SetPosition(where));
    }
}
