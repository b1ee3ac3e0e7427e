package vn.hientruong.console.admin;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import vn.hientruong.console.Shell;

/** Lets every template of this desk draw its navigation from the page's frame alone: {@code shell.rooms}. */
@TemplateExtension
final class AdminRooms {
    private AdminRooms() {}

    static List<AdminRoom> rooms(Shell.View shell) {
        return AdminRoom.ALL;
    }
}
