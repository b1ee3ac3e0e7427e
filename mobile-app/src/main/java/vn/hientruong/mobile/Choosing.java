package vn.hientruong.mobile;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.api.Backend;
import vn.hientruong.mobile.choices.AreasView;
import vn.hientruong.mobile.choices.AreasViewModel;
import vn.hientruong.mobile.choices.ChoicesApi;
import vn.hientruong.mobile.choices.ChoicesView;
import vn.hientruong.mobile.choices.ChoicesViewModel;
import vn.hientruong.mobile.kept.Copies;
import vn.hientruong.mobile.places.KeptOutlines;
import vn.hientruong.mobile.shell.Screen;
import vn.hientruong.mobile.shell.Shell;
import vn.hientruong.mobile.text.Strings;

/** What a person hears of, in one language. */
final class Choosing {
    private final Core core;
    private final Strings text;
    private final ChoicesViewModel choices;
    private final AreasViewModel areas;
    private @Nullable Screen choicesView;
    private @Nullable Screen areasView;
    private Optional<String> account;

    Choosing(Core core, Backend backend, KeptOutlines outlines, Strings text) {
        this.core = core;
        this.text = text;
        Copies copies = new Copies(core.folder().resolve("kept"), core.setup().backend(), Locale.ROOT, core.session());
        ChoicesApi api = new ChoicesApi(backend, copies, core.clock());
        choices = new ChoicesViewModel(api, core.tasks(), text, core.clock());
        areas = new AreasViewModel(api, outlines::find, outlines::refresh, core.tasks(), text, core.clock());
        account = core.session().account();
    }

    /** One as long as the app runs: it listens to a model that does. */
    Screen choices() {
        Screen there = choicesView;
        if (there == null) {
            there = new ChoicesView(choices, text);
            choicesView = there;
        }
        return there;
    }

    /** The same. */
    Screen areas(Shell shell) {
        Screen there = areasView;
        if (there == null) {
            there = new AreasView(areas, core.positions(), text, shell::say);
            areasView = there;
        }
        return there;
    }

    /** What could not be sent before may be sent now. */
    void deliver() {
        choices.deliver();
        areas.deliver();
    }

    /** Somebody has signed in or out, or has another token. */
    void changed() {
        Optional<String> now = core.session().account();
        if (!now.equals(account)) {
            account = now;
            choices.forget();
            areas.forget();
        }
    }
}
