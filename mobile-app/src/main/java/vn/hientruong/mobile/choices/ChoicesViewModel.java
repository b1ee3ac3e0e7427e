package vn.hientruong.mobile.choices;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.choices.ChoicesState.Box;
import vn.hientruong.mobile.choices.ChoicesState.OccasionRow;
import vn.hientruong.mobile.choices.Hearing.Way;
import vn.hientruong.mobile.text.Strings;

/** What a person hears of, by which way. Letters are offered to those who have an address. */
public final class ChoicesViewModel {
    private final Chooser<Hearing> chooser;
    private final MailViewModel mail;
    private final Strings text;
    private final ReadOnlyObjectWrapper<ChoicesState> state;

    public ChoicesViewModel(ChoicesApi api, Tasks tasks, Strings text, Clock clock) {
        this.text = text;
        chooser = new Chooser<>(api.hearing(), tasks, text, clock);
        mail = new MailViewModel(api, tasks, text);
        state = new ReadOnlyObjectWrapper<>(seen(chooser.standing().get()));
        chooser.standing().addListener((standing, before, now) -> state.set(seen(now)));
        mail.state()
                .addListener((address, before, now) ->
                        state.set(seen(chooser.standing().get())));
    }

    /** Changes on the screen's thread only. */
    ReadOnlyObjectProperty<ChoicesState> state() {
        return state.getReadOnlyProperty();
    }

    MailViewModel mail() {
        return mail;
    }

    /** The screen came to the front, or somebody wants to try again. */
    void ask() {
        chooser.ask();
        mail.ask();
    }

    /** The app came to the front, or a minute has passed: what is unsent may find its way now. */
    public void deliver() {
        chooser.deliver();
    }

    /** Somebody has signed in or out. */
    public void forget() {
        chooser.forget();
        mail.forget();
    }

    /** The person ticked a box, or took the tick away. */
    void tick(Box box, boolean on) {
        Hearing now = chooser.standing().get().value();
        if (now != null) {
            chooser.choose(now.with(box.occasion().name(), box.way(), on));
        }
    }

    void undo() {
        chooser.undo();
    }

    private ChoicesState seen(Standing<Hearing> standing) {
        Hearing hearing = standing.value();
        List<OccasionRow> rows = hearing == null
                ? List.of()
                : Arrays.stream(Occasion.values()).map(one -> row(one, hearing)).toList();
        return new ChoicesState(
                Showing.of(standing),
                rows,
                standing.title(),
                standing.advice(),
                !standing.title().isEmpty() && !standing.refused(),
                standing.refused());
    }

    private OccasionRow row(Occasion occasion, Hearing hearing) {
        return new OccasionRow(
                occasion.name(text),
                occasion.below(text),
                ways(hearing).map(way -> box(occasion, way, hearing)).toList());
    }

    private Stream<Way> ways(Hearing hearing) {
        boolean letters = hearing.mail() != null
                && (!hearing.mail().isEmpty() || !mail.state().get().confirmed().isEmpty());
        return Arrays.stream(Way.values()).filter(way -> way != Way.MAIL || letters);
    }

    private Box box(Occasion occasion, Way way, Hearing hearing) {
        String name = switch (way) {
            case PUSH -> text.of("choices.push");
            case SMS -> text.of("choices.sms");
            case MAIL -> text.of("choices.mail");
        };
        String spoken = text.of("choices.spoken", occasion.name(text), name);
        return new Box(occasion, way, name, spoken, hearing.hears(occasion.name(), way));
    }
}
