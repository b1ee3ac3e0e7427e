package vn.hientruong.mobile.account;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import vn.hientruong.mobile.account.SignInState.Step;
import vn.hientruong.mobile.look.Drawing;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.shell.Screen;
import vn.hientruong.mobile.shell.Shell;
import vn.hientruong.mobile.text.Strings;

/** Phone number and consent, then the code. */
public final class SignInView implements Screen {
    private final SignInViewModel model;
    private final Strings text;
    private final Shell shell;
    private final VBox page = new VBox();
    private final ScrollPane content;
    private final TextField phone = new TextField();
    private final TextField code = new TextField();
    private final CheckBox agreed;
    private final Label fault = Parts.words("", "fault");
    private final Label advice = Parts.words("", "muted", "small");
    private final VBox wrong = Parts.column("wrong", fault, advice);
    private final Button send;
    private final Button enter;
    private final Button again;
    private final Button help;
    private final Timeline seconds;

    public SignInView(SignInViewModel model, Strings text, Shell shell) {
        this.model = model;
        this.text = text;
        this.shell = shell;
        agreed = Parts.check(text.of("signIn.consent"));
        send = Parts.primary(text.of("signIn.send"), () -> model.sendCode(phone.getText(), agreed.isSelected()));
        enter = Parts.primary(text.of("signIn.enter"), () -> model.signIn(code.getText()));
        again = Parts.secondary(text.of("signIn.again"), model::sendAgain);
        help = Parts.link(text.of("signIn.help"), this::help);
        phone.setAccessibleText(text.of("signIn.phone"));
        phone.setPromptText(text.of("signIn.phone.prompt"));
        phone.setOnAction(press -> send.fire());
        code.setAccessibleText(text.of("signIn.code"));
        code.getStyleClass().add("code-field");
        code.setOnAction(press -> enter.fire());
        content = Parts.scrolling(text.of("signIn.title"), page);
        seconds = new Timeline(new KeyFrame(Duration.seconds(1), tick -> model.tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        model.state().addListener((state, before, now) -> show(before.step(), now));
        lay(model.state().get());
        show(model.state().get().step(), model.state().get());
    }

    @Override
    public ObservableStringValue title() {
        return new ReadOnlyStringWrapper(text.of("signIn.title"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void shown() {
        seconds.play();
        model.shown();
    }

    @Override
    public void hidden() {
        seconds.stop();
    }

    @Override
    public boolean back() {
        boolean atCode = model.atCode();
        if (atCode) {
            model.otherPhone();
        }
        return atCode;
    }

    private void show(Step before, SignInState now) {
        if (before != now.step()) {
            lay(now);
        }
        fault.setText(now.fault());
        advice.setText(now.advice());
        Parts.present(wrong, !now.fault().isEmpty());
        Parts.present(help, now.stuck() || now.step() == Step.CODE);
        send.setDisable(now.busy());
        enter.setDisable(now.busy());
        again.setDisable(now.busy() || now.resendIn() > 0);
        again.setText(now.resendIn() > 0 ? text.of("signIn.againIn", now.resendIn()) : text.of("signIn.again"));
        again.setAccessibleText(again.getText());
        if (now.step() == Step.DONE && before != Step.DONE) {
            shell.home();
            shell.say(text.of("signIn.done"));
        }
    }

    private void lay(SignInState now) {
        if (now.step() == Step.CODE) {
            code.clear();
            page.getChildren()
                    .setAll(
                            Parts.words(text.of("signIn.code.title"), "heading"),
                            Parts.words(text.of("signIn.code.sent", now.phone()), "muted"),
                            field(text.of("signIn.code"), code),
                            wrong,
                            wide(enter),
                            wide(again),
                            help,
                            Parts.link(text.of("signIn.otherPhone"), model::otherPhone));
            code.requestFocus();
        } else {
            VBox drawing = new VBox(Drawing.KEY.picture());
            drawing.setAlignment(Pos.CENTER);
            page.getChildren()
                    .setAll(
                            drawing,
                            Parts.words(text.of("signIn.why"), "muted"),
                            field(text.of("signIn.phone"), phone),
                            agreed,
                            Parts.link(text.of("signIn.consent.read"), this::consent),
                            wrong,
                            wide(send),
                            help);
        }
    }

    private static Node field(String name, TextField field) {
        return Parts.column("field", Parts.words(name, "field-name"), field);
    }

    private static Button wide(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private void consent() {
        shell.sheet(text.of("consent.title"), ConsentText.in(text));
    }

    private void help() {
        shell.sheet(
                text.of("help.title"),
                Parts.column(
                        "paragraphs",
                        Parts.words(text.of("help.check")),
                        Parts.words(text.of("help.wait")),
                        Parts.words(text.of("help.staff"), "strong"),
                        Parts.words(model.staffHelp()),
                        Parts.words(text.of("help.guest"))));
    }
}
