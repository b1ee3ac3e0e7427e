package vn.hientruong.mobile.shell;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import vn.hientruong.mobile.look.Icon;

/**
 * One place of the app that is always one press away.
 *
 * @param name in one or two words
 * @param root its first screen
 * @param unread a number to wear, nothing at 0
 */
public record Tab(TabName id, Icon icon, String name, Screen root, ReadOnlyIntegerProperty unread) {
    /** One that never wears a number. */
    public static Tab plain(TabName id, Icon icon, String name, Screen root) {
        return new Tab(id, icon, name, root, new ReadOnlyIntegerWrapper(0).getReadOnlyProperty());
    }
}
