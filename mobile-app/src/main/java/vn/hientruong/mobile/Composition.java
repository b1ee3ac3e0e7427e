package vn.hientruong.mobile;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.hientruong.mobile.account.AccountApi;
import vn.hientruong.mobile.account.AccountView;
import vn.hientruong.mobile.account.AccountViewModel;
import vn.hientruong.mobile.account.Hotline;
import vn.hientruong.mobile.account.Presence;
import vn.hientruong.mobile.account.SignInView;
import vn.hientruong.mobile.account.SignInViewModel;
import vn.hientruong.mobile.api.Backend;
import vn.hientruong.mobile.api.ObjectStore;
import vn.hientruong.mobile.api.ReportApi;
import vn.hientruong.mobile.around.AroundApi;
import vn.hientruong.mobile.around.AroundView;
import vn.hientruong.mobile.around.AroundViewModel;
import vn.hientruong.mobile.files.Disk;
import vn.hientruong.mobile.inbox.InboxApi;
import vn.hientruong.mobile.inbox.InboxView;
import vn.hientruong.mobile.inbox.InboxViewModel;
import vn.hientruong.mobile.kept.Copies;
import vn.hientruong.mobile.look.Icon;
import vn.hientruong.mobile.map.MapPane;
import vn.hientruong.mobile.map.Outline;
import vn.hientruong.mobile.map.Spot;
import vn.hientruong.mobile.map.TileServer;
import vn.hientruong.mobile.map.Tiles;
import vn.hientruong.mobile.mine.MineApi;
import vn.hientruong.mobile.mine.MineView;
import vn.hientruong.mobile.mine.MineViewModel;
import vn.hientruong.mobile.mine.OneReportView;
import vn.hientruong.mobile.mine.OneReportViewModel;
import vn.hientruong.mobile.mine.PhotoSending;
import vn.hientruong.mobile.pictures.Pictures;
import vn.hientruong.mobile.places.Communes;
import vn.hientruong.mobile.places.KeptOutlines;
import vn.hientruong.mobile.push.KeptChoice;
import vn.hientruong.mobile.push.PushApi;
import vn.hientruong.mobile.push.PushViewModel;
import vn.hientruong.mobile.settings.Settings;
import vn.hientruong.mobile.settings.SettingsView;
import vn.hientruong.mobile.settings.SettingsViewModel;
import vn.hientruong.mobile.shell.Screen;
import vn.hientruong.mobile.shell.Shell;
import vn.hientruong.mobile.shell.Tab;
import vn.hientruong.mobile.shell.TabName;
import vn.hientruong.mobile.text.Strings;

/** Everything that speaks one language: built anew when people choose another. */
final class Composition {
    /** Where the map begins before anything is known: the centre of the province. */
    private static final Spot DONG_HOI = new Spot(17.4689, 106.6223);

    private static final double TOWN = 12;

    private final Core core;
    private final Strings text;
    private final Settings settings;
    private final Backend backend;
    private final Copies copies;
    private final Pictures pictures;
    private final MineApi mine;
    private final PhotoSending sending;
    private final AccountApi accounts;
    private final AccountViewModel account;
    private final Reporting reporting;
    private final MineViewModel own;
    private final PushViewModel push;
    private final InboxViewModel inbox;
    private final KeptOutlines outlines;
    private final Choosing choosing;
    private final Shell shell;

    /** The {@code chosen} hears of other settings, on the screen's thread. */
    Composition(Core core, Settings settings, Consumer<Settings> chosen) {
        this.core = core;
        this.settings = settings;
        text = Strings.in(settings.language());
        backend = core.backend(settings.language());
        copies = new Copies(core.folder().resolve("kept"), core.setup().backend(), settings.language(), core.session());
        pictures = new Pictures(core.transport(), copies, core.tasks(), core.clock());
        mine = new MineApi(backend, copies, core.clock());
        sending = new PhotoSending(new ReportApi(backend), new ObjectStore(core.transport()));
        accounts = new AccountApi(backend);
        KeptChoice choice = new KeptChoice(core.folder());
        PushApi pushApi = new PushApi(backend);
        push = new PushViewModel(
                core.push(), pushApi, choice, core.tasks(), settings.language(), id -> openReport(TabName.INBOX, id));
        inbox = new InboxViewModel(new InboxApi(backend, copies, core.clock()), push, core.tasks(), text, core.clock());
        account = new AccountViewModel(
                accounts,
                core.session(),
                core.tasks(),
                text,
                core.shared(),
                List.of(() -> pushApi.remove(choice.installation()), copies::forgetAll));
        outlines =
                new KeptOutlines(core.folder(), new ReportApi(backend), new Disk(), settings.language(), core.jsonb());
        choosing = new Choosing(core, backend, outlines, text);
        reporting = new Reporting(core, backend, outlines, settings.language(), map(), text);
        own = new MineViewModel(mine, reporting.outgoing(), core.tasks(), text, core.clock());
        shell = new Shell(text, core.safeArea(), made -> tabs(made, chosen));
    }

    Shell shell() {
        return shell;
    }

    private List<Tab> tabs(Shell made, Consumer<Settings> chosen) {
        Runnable toSignIn = () -> made.open(signIn(made));
        return List.of(
                Tab.plain(TabName.REPORT, Icon.CAMERA, text.of("tab.report"), reporting.view()),
                Tab.plain(TabName.AROUND, Icon.MAP, text.of("tab.around"), around(made)),
                Tab.plain(
                        TabName.MINE,
                        Icon.LIST,
                        text.of("tab.mine"),
                        new MineView(
                                own,
                                text,
                                id -> made.open(report(made, id)),
                                key -> draft(made, key),
                                toSignIn,
                                () -> made.select(TabName.REPORT))),
                new Tab(
                        TabName.INBOX,
                        Icon.BELL,
                        text.of("tab.inbox"),
                        new InboxView(inbox, text, id -> made.open(report(made, id)), toSignIn),
                        inbox.unread()),
                Tab.plain(
                        TabName.ACCOUNT,
                        Icon.PERSON,
                        text.of("tab.account"),
                        new AccountView(
                                account,
                                text,
                                made,
                                () -> signIn(made),
                                () -> new SettingsView(
                                        new SettingsViewModel(settings, core.settings(), core.tasks(), chosen), text),
                                choosing::choices,
                                () -> choosing.areas(made))));
    }

    private void draft(Shell made, String key) {
        reporting.open(key);
        made.select(TabName.REPORT);
    }

    private Screen around(Shell made) {
        AroundViewModel model = new AroundViewModel(
                new AroundApi(backend, copies, core.clock()), reporting::categories, core.tasks(), text, core.clock());
        MapPane map = map();
        core.tasks().run(outlines::find, found -> draw(map, found), () -> {});
        core.tasks().run(outlines::refresh, found -> draw(map, found), () -> {});
        return new AroundView(model, map, core.positions(), text, made, id -> made.open(report(made, id)));
    }

    private MapPane map() {
        Optional<String> server = core.setup().tiles();
        Tiles.Source source = server.<Tiles.Source>map(template ->
                        new TileServer(template, core.folder().resolve("tiles"), core.transport(), core.clock()))
                .orElse(Tiles.Source.NONE);
        Tiles tiles = new Tiles(source, core.tasks(), core.clock());
        return new MapPane(tiles, text, server.isPresent() ? text.of("map.credit") : "", DONG_HOI, TOWN);
    }

    private static void draw(MapPane map, Optional<Communes> found) {
        found.ifPresent(communes -> map.outlines(communes.all().stream()
                .map(one -> new Outline(
                        one.name(), new Spot(one.middle().lat(), one.middle().lon()), one.rings()))
                .toList()));
    }

    /** Who is told of a report may have to sign in again first: not all of them are public. */
    private void openReport(TabName place, String id) {
        boolean guest = account.presence().get().kind() == Presence.Kind.GUEST;
        shell.open(place, guest ? signIn(shell) : report(shell, id));
    }

    private Screen report(Shell made, String id) {
        return new OneReportView(
                new OneReportViewModel(mine, sending, id, core.tasks(), text, core.clock()),
                text,
                made,
                pictures,
                core.camera());
    }

    private Screen signIn(Shell made) {
        return new SignInView(
                new SignInViewModel(
                        accounts,
                        core.session(),
                        new Hotline(backend, copies, core.clock()),
                        core.tasks(),
                        text,
                        core.clock()),
                text,
                made);
    }

    /** Asks for everything that is shown first. */
    void start() {
        reporting.start();
        push.start();
        inbox.start();
        inbox.unread().addListener((unread, before, now) -> push.badge(now.intValue()));
    }

    /** People came back to the app. */
    void returned() {
        reporting.returned();
        push.returned();
        inbox.ask();
        choosing.deliver();
    }

    /** A minute has passed with the app in front. */
    void minute() {
        inbox.ask();
        choosing.deliver();
    }

    /** Somebody has signed in or out. */
    void changed(Presence presence) {
        account.changed(presence);
        own.forget();
        choosing.changed();
        inbox.start();
        if (presence.signedIn()) {
            core.post().courier().setOut();
            push.signedIn();
        }
    }
}
