package vn.hientruong.mobile.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.testsupport.SmallDisk;

class DiskTest {
    @TempDir
    private Path folder;

    private final SmallDisk disk = new SmallDisk();

    @Test
    void fileIsReplacedWhole() throws IOException {
        Path file = folder.resolve("new/deep/x.json");
        disk.replace(file, "một".getBytes(UTF_8));
        disk.replace(file, "hai".getBytes(UTF_8));

        assertThat(file).hasContent("hai");
        assertThat(disk.list(folder.resolve("new/deep"))).containsExactly(file);
    }

    @Test
    void fullDiskIsSaidAndLeavesTheOldFile() throws IOException {
        Path file = folder.resolve("x.json");
        disk.replace(file, "một".getBytes(UTF_8));
        disk.leave(2);

        assertThatThrownBy(() -> disk.replace(file, "hai, ba".getBytes(UTF_8))).isInstanceOf(DiskFull.class);
        assertThat(file).hasContent("một");
        assertThat(disk.list(folder)).containsExactly(file);
    }

    @Test
    void removedFolderLeavesNothing() throws IOException {
        disk.replace(folder.resolve("a/x"), new byte[3]);
        disk.replace(folder.resolve("b/x"), new byte[3]);

        disk.remove(folder.resolve("a"));

        assertThat(disk.list(folder)).containsExactly(folder.resolve("b"));
    }

    @Test
    void whatAKillLeftIsTidiedAway() throws IOException {
        disk.replace(folder.resolve("keep"), new byte[3]);
        Files.write(folder.resolve("x.json.half"), new byte[3]);
        Files.createDirectory(folder.resolve(".old.gone"));
        Files.write(folder.resolve(".old.gone/photo"), new byte[3]);

        disk.tidy(folder);

        assertThat(disk.list(folder)).containsExactly(folder.resolve("keep"));
    }

    @Test
    void roomIsKeptForThePhoneItself() {
        disk.leave(Disk.RESERVE + 100);

        assertThat(disk.hasRoom(folder.resolve("not/yet"), 100)).isTrue();
        assertThat(disk.hasRoom(folder, 101)).isFalse();
        assertThat(new Disk().hasRoom(folder.resolve("not/yet"), 1)).isTrue();
    }
}
