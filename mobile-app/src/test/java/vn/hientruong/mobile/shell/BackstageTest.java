package vn.hientruong.mobile.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.mobile.look.Appearance;
import vn.hientruong.mobile.look.Icon;
import vn.hientruong.mobile.look.Look;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.testsupport.PhoneScreen;
import vn.hientruong.mobile.text.Strings;

/** How the first visit to a place is made cheap. */
class BackstageTest {
    @SuppressWarnings("NullAway.Init") // set by the opening of the screen
    private Counted first;

    @SuppressWarnings("NullAway.Init") // set by the opening of the screen
    private Counted second;

    @SuppressWarnings("NullAway.Init") // set by the opening of the screen
    private Shell shell;

    @SuppressWarnings("NullAway.Init") // set by the opening of the screen
    private PhoneScreen screen;

    @BeforeEach
    void open() {
        screen = new PhoneScreen(TwoPlaces::new);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private final class TwoPlaces extends Application {
        @Override
        public void start(Stage stage) {
            first = new Counted();
            second = new Counted();
            shell = new Shell(
                    Strings.in(new Locale("vi")),
                    new SafeArea(),
                    made -> List.of(
                            Tab.plain(TabName.REPORT, Icon.CAMERA, "Phản ánh", first),
                            Tab.plain(TabName.MINE, Icon.LIST, "Của tôi", second)));
            Scene scene = new Scene(shell, 390, 844);
            Look.dress(scene, Appearance.USUAL.withMotion(false));
            stage.setScene(scene);
            stage.show();
        }
    }

    private static final class Counted implements Screen {
        private final ScrollPane content = Parts.scrolling("Nội dung", new VBox(Parts.words("Nội dung")));
        private int shown;

        @Override
        public ObservableStringValue title() {
            return new ReadOnlyStringWrapper("Màn hình");
        }

        @Override
        public Node content() {
            return content;
        }

        @Override
        public void shown() {
            shown++;
        }
    }

    @Test
    void firstScreenIsThereAtOnceAndTheOthersWait() {
        assertThat(first.content.getScene()).isNotNull();
        assertThat(second.content.getParent()).isNull();
    }

    @Test
    void pressIsAnsweredWithTheBarAndTheMiddleFollows() {
        boolean empty = screen.get(() -> {
            shell.select(TabName.MINE);
            return second.content.getParent() == null;
        });

        assertThat(empty).isTrue();
        assertThat(screen.<TabName>get(() -> shell.here().get())).isEqualTo(TabName.MINE);
        await().until(() -> second.content.getScene() != null);
    }

    @Test
    void placesAreMadeReadyWhileNobodyTouchesTheApp() {
        screen.run(shell::prepare);

        await("made, and out of the way again")
                .until(() -> screen.get(() -> second.content.getSkin() != null
                        && second.content.getWidth() > 0
                        && second.content.getScene() == null));
        assertThat(screen.<TabName>get(() -> shell.here().get())).isEqualTo(TabName.REPORT);
        assertThat(second.shown).as("nobody has seen it").isZero();
        screen.press("Của tôi");
        assertThat(second.shown).isEqualTo(1);
        assertThat(second.content.getScene()).isNotNull();
    }

    @Test
    void whatSomebodyLooksAtIsNotTakenBehindTheStage() {
        Strings text = Strings.in(new Locale("vi"));
        StackPane front = new StackPane();
        Frame looked = screen.get(() -> new Frame(new Counted(), false, text, () -> {}));
        Frame waiting = screen.get(() -> new Frame(new Counted(), false, text, () -> {}));

        screen.get(() -> {
            Backstage backstage = new Backstage();
            front.getChildren().setAll(looked);
            shell.getChildren().addAll(backstage, front);
            backstage.prepare(List.of(looked, waiting), shell);
            return true;
        });

        await().until(() -> screen.get(waiting::filled));
        assertThat(looked.getParent()).isSameAs(front);
    }
}
