package vn.hientruong.mobile.account;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.look.Drawing;
import vn.hientruong.mobile.look.Icon;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.shell.Question;
import vn.hientruong.mobile.shell.Screen;
import vn.hientruong.mobile.shell.Shell;
import vn.hientruong.mobile.text.Strings;

/** Who is signed in, settings, and what one may do with one's own data. */
public final class AccountView implements Screen {
    private final AccountViewModel model;
    private final Strings text;
    private final Shell shell;
    private final Supplier<Screen> signIn;
    private final Supplier<Screen> settings;
    private final Supplier<Screen> choices;
    private final Supplier<Screen> areas;
    private final VBox page = new VBox();
    private final ScrollPane content;

    /** The suppliers make the screens that are opened from here. */
    public AccountView(
            AccountViewModel model,
            Strings text,
            Shell shell,
            Supplier<Screen> signIn,
            Supplier<Screen> settings,
            Supplier<Screen> choices,
            Supplier<Screen> areas) {
        this.model = model;
        this.text = text;
        this.shell = shell;
        this.signIn = signIn;
        this.settings = settings;
        this.choices = choices;
        this.areas = areas;
        content = Parts.scrolling(text.of("account.title"), page);
        model.presence().addListener((presence, before, now) -> show(now));
        model.busy().addListener((busy, before, now) -> page.setDisable(now));
        show(model.presence().get());
    }

    @Override
    public ObservableStringValue title() {
        return new ReadOnlyStringWrapper(text.of("account.title"));
    }

    @Override
    public Node content() {
        return content;
    }

    private void show(Presence now) {
        page.getChildren().setAll(now.signedIn() ? signedIn(now) : guest(now));
        if (now.signedIn()) {
            page.getChildren().addAll(told(), general(), own());
        } else {
            page.getChildren().add(general());
        }
    }

    private Node signedIn(Presence now) {
        return Parts.column(
                "card",
                Parts.words(text.of("account.signedInAs"), "muted", "small"),
                Parts.words(now.phone(), "heading"),
                Parts.words(text.of("account.private"), "muted", "small"));
    }

    private Node guest(Presence now) {
        boolean ended = now.kind() == Presence.Kind.ENDED;
        return Parts.message(
                Drawing.KEY,
                ended ? text.of("account.ended") : text.of("account.guest"),
                ended ? text.of("account.ended.advice") : text.of("account.guest.advice"),
                Parts.primary(text.of("account.signIn"), () -> shell.open(signIn.get())));
    }

    /** What the person hears of. */
    private Node told() {
        return Parts.column(
                "lines",
                Parts.line(
                        Icon.BELL, text.of("choices.title"), text.of("choices.below"), () -> shell.open(choices.get())),
                Parts.line(Icon.PIN, text.of("areas.title"), text.of("areas.below"), () -> shell.open(areas.get())));
    }

    private Node general() {
        return Parts.column(
                "lines",
                Parts.line(
                        Icon.SETTINGS,
                        text.of("settings.title"),
                        text.of("account.settings.below"),
                        () -> shell.open(settings.get())),
                Parts.line(
                        Icon.SHIELD,
                        text.of("consent.title"),
                        "",
                        () -> shell.sheet(text.of("consent.title"), ConsentText.in(text))));
    }

    private Node own() {
        return Parts.column(
                "lines",
                Parts.line(
                        Icon.DOWNLOAD,
                        text.of("account.export"),
                        text.of("account.export.below"),
                        () -> model.export(shell::say)),
                Parts.line(Icon.DOOR, text.of("account.signOut"), "", () -> model.signOut(shell::say)),
                Parts.line(
                        Icon.PHONE,
                        text.of("account.everywhere"),
                        text.of("account.everywhere.below"),
                        () -> shell.ask(new Question(
                                text.of("account.everywhere.ask"),
                                text.of("account.everywhere.below"),
                                text.of("account.everywhere.yes"),
                                false,
                                () -> model.signOutEverywhere(shell::say)))),
                Parts.line(
                        Icon.TRASH,
                        text.of("account.delete"),
                        text.of("account.delete.below"),
                        () -> shell.ask(new Question(
                                text.of("account.delete.ask"),
                                text.of("account.delete.what"),
                                text.of("account.delete.yes"),
                                true,
                                () -> model.delete(shell::say)))));
    }
}
