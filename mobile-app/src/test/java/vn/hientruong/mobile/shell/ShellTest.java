package vn.hientruong.mobile.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.mobile.look.Appearance;
import vn.hientruong.mobile.look.Icon;
import vn.hientruong.mobile.look.Look;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.testsupport.Fit;
import vn.hientruong.mobile.testsupport.PhoneScreen;
import vn.hientruong.mobile.text.Strings;

class ShellTest {
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper(0);
    private final SafeArea area = new SafeArea();
    private final List<String> heard = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set by each opening of the screen
    private Shell shell;

    @SuppressWarnings("NullAway.Init") // set by each opening of the screen
    private PhoneScreen screen;

    @BeforeEach
    void open() {
        screen = new PhoneScreen(ShellApp::new);
        screen.awaitText("Nội dung phản ánh");
    }

    @AfterEach
    void close() {
        screen.close();
    }

    /** A shell with three places. */
    private final class ShellApp extends Application {
        @Override
        public void start(Stage stage) {
            shell = new Shell(
                    Strings.in(new Locale("vi")),
                    area,
                    made -> List.of(
                            Tab.plain(TabName.REPORT, Icon.CAMERA, "Phản ánh", new Words("phản ánh", false)),
                            Tab.plain(TabName.MINE, Icon.LIST, "Của tôi", new Words("của tôi", true)),
                            new Tab(
                                    TabName.INBOX,
                                    Icon.BELL,
                                    "Hộp thư",
                                    new Words("hộp thư", false),
                                    unread.getReadOnlyProperty())));
            Scene scene = new Scene(shell, 390, 844);
            Look.dress(scene, Appearance.USUAL.withMotion(false));
            stage.setScene(scene);
            stage.show();
        }
    }

    /** A screen that says its name and what happens to it. */
    private final class Words implements Screen {
        private final String name;
        private final boolean list;
        private final ScrollPane content;
        private int stepsWithin;

        Words(String name, boolean list) {
            this.name = name;
            this.list = list;
            content = Parts.scrolling(name, new VBox(Parts.words("Nội dung " + name)));
        }

        @Override
        public ObservableStringValue title() {
            return new ReadOnlyStringWrapper("Màn hình " + name);
        }

        @Override
        public Node content() {
            return content;
        }

        @Override
        public boolean listOfMore() {
            return list;
        }

        @Override
        public void shown() {
            heard.add("shown " + name);
        }

        @Override
        public void hidden() {
            heard.add("hidden " + name);
        }

        @Override
        public boolean back() {
            return stepsWithin-- > 0;
        }
    }

    private void open(Screen opened) {
        screen.run(() -> shell.open(opened));
    }

    private void escape() {
        screen.key(KeyCode.ESCAPE);
    }

    @Test
    void firstPlaceIsInFront() {
        assertThat(screen.texts()).contains("Màn hình phản ánh", "Phản ánh", "Của tôi", "Hộp thư");
        assertThat(heard).containsExactly("shown phản ánh");
        Fit.assertEverythingSpeaks(screen);
    }

    @Test
    void everyPlaceKeepsItsOwnScreens() {
        screen.press("Của tôi");
        open(new Words("chi tiết", false));
        screen.press("Phản ánh");
        assertThat(screen.texts()).contains("Màn hình phản ánh");

        screen.press("Của tôi");

        assertThat(screen.texts()).contains("Màn hình chi tiết");
        screen.press("Của tôi");
        assertThat(screen.texts()).contains("Màn hình của tôi").doesNotContain("Màn hình chi tiết");
    }

    @Test
    void screensHearWhenTheyComeAndGo() {
        open(new Words("chi tiết", false));
        escape();

        assertThat(heard)
                .containsExactly(
                        "shown phản ánh", "hidden phản ánh", "shown chi tiết", "hidden chi tiết", "shown phản ánh");
    }

    @Test
    void wayBackLeadsStepByStepToTheFirstPlace() {
        screen.press("Của tôi");
        Words detail = new Words("chi tiết", false);
        detail.stepsWithin = 1;
        open(detail);

        escape();
        assertThat(screen.texts()).as("a step within the screen").contains("Màn hình chi tiết");
        escape();
        assertThat(screen.texts()).contains("Màn hình của tôi");
        escape();
        assertThat(screen.texts()).contains("Màn hình phản ánh");
        assertThat(screen.<Boolean>get(shell::back))
                .as("the phone goes on from here")
                .isFalse();
    }

    @Test
    void questionIsAnsweredOnceAndClosedByTheWayBack() {
        Question question = new Question("Rút phản ánh?", "Không lấy lại được.", "Rút", true, () -> heard.add("yes"));
        screen.run(() -> shell.ask(question));
        Fit.assertEverythingFits(screen);
        Fit.assertEverythingSpeaks(screen);
        escape();
        assertThat(heard).doesNotContain("yes");

        screen.run(() -> shell.ask(question));
        screen.press("Rút");

        assertThat(heard).containsOnlyOnce("yes");
        assertThat(screen.texts()).doesNotContain("Rút phản ánh?");
    }

    @Test
    void sheetLiesOverTheScreenUntilItIsClosed() {
        screen.run(() -> shell.sheet("Chọn ảnh", Parts.primary("Chụp", () -> heard.add("press"))));
        screen.press("Chụp");
        assertThat(heard).contains("press");
        screen.run(shell::closeSheet);
        assertThat(screen.texts()).doesNotContain("Chọn ảnh");
    }

    @Test
    void shortWordsMayHoldOneThingToDo() {
        screen.run(() -> {
            Look.change(screen.scene(), Appearance.USUAL);
            shell.say("Đã lưu", "Hoàn tác", () -> heard.add("undo"));
        });
        await().until(() -> place("snackbar").getMaxY() <= place("places-bar").getMinY());
        screen.press("Hoàn tác");

        assertThat(heard).contains("undo");
        assertThat(screen.texts()).doesNotContain("Đã lưu");
    }

    @Test
    void unreadIsWornAndSpoken() {
        assertThat(screen.texts()).doesNotContain("0");
        screen.run(() -> unread.set(120));

        assertThat(screen.texts()).contains("99+");
        assertThat(screen.nodes(Node.class)).extracting(Node::getAccessibleText).contains("Hộp thư, 120 mục chưa đọc");
    }

    @Test
    void unreadIsARoundSpotWithinItsBarAtDoubleTextSize() {
        screen.run(() -> {
            Look.change(screen.scene(), Appearance.USUAL.withMotion(false).withTextScale(2));
            unread.set(1);
        });

        Bounds badge = place("badge-number");
        assertThat(badge.getHeight()).isLessThanOrEqualTo(badge.getWidth() + 2);
        assertThat(badge.getMinY()).isGreaterThanOrEqualTo(place("places-bar").getMinY());
    }

    private Bounds place(String style) {
        Node found = screen.nodes(Node.class).stream()
                .filter(node -> node.getStyleClass().contains(style))
                .findFirst()
                .orElseThrow();
        return found.localToScene(found.getLayoutBounds());
    }

    @Test
    void listAndDetailStandSideBySideOnATablet() {
        screen.press("Của tôi");
        screen.width(1024);
        assertThat(screen.texts()).contains("Chưa chọn mục nào");

        open(new Words("chi tiết", false));

        assertThat(screen.texts()).contains("Màn hình của tôi", "Màn hình chi tiết");
        Fit.assertEverythingFits(screen);
        screen.width(390);
        assertThat(screen.texts()).contains("Màn hình chi tiết").doesNotContain("Màn hình của tôi");
    }

    @Test
    void phoneHeldSidewaysHasThePlacesBeside() {
        Node upright = screen.nodes(Node.class).stream()
                .filter(node -> node.getStyleClass().contains("places-bar"))
                .findFirst()
                .orElseThrow();
        assertThat(upright.getLayoutBounds().getWidth()).isEqualTo(390);

        screen.width(844);

        assertThat(screen.nodes(Node.class))
                .anySatisfy(node -> assertThat(node.getStyleClass()).contains("places-rail"));
        Fit.assertEverythingFits(screen);
    }

    @Test
    void nothingIsDrawnUnderTheNotch() {
        screen.run(() -> area.edges().set(new Insets(40, 0, 24, 0)));

        assertThat(screen.nodes(javafx.scene.control.Labeled.class))
                .filteredOn(label -> !label.getText().isEmpty())
                .allSatisfy(label -> assertThat(label.localToScene(label.getLayoutBounds()))
                        .satisfies(place -> assertThat(place.getMinY()).isGreaterThanOrEqualTo(40))
                        .satisfies(place -> assertThat(place.getMaxY()).isLessThanOrEqualTo(844 - 24)));
    }

    @ParameterizedTest
    @CsvSource({
        "320, 1, PLACES_BELOW", "430, 2, PLACES_BELOW", "600, 1, PLACES_BESIDE", "899, 1, PLACES_BESIDE",
        "900, 1, LIST_AND_DETAIL", "900, 2, PLACES_BESIDE", "1800, 2, LIST_AND_DETAIL", "900, 0.8, LIST_AND_DETAIL"
    })
    void windowIsDividedByItsWidthAndItsText(double width, double scale, Arrangement expected) {
        assertThat(Arrangement.of(width, scale)).isEqualTo(expected);
    }
}
