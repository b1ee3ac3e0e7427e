package vn.hientruong.mobile;

import java.util.Locale;
import javafx.application.Application;

/** Where the program starts; not an {@link Application} itself, so that JavaFX may lie on the class path. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        try {
            Setup.of(System.getProperties(), Locale.getDefault());
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
        Application.launch(FieldReportApp.class, args);
    }
}
