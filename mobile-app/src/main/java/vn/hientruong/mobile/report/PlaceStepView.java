package vn.hientruong.mobile.report;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.hientruong.mobile.look.Icon;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.report.ReportState.AddressRow;
import vn.hientruong.mobile.report.ReportState.ChoiceRow;
import vn.hientruong.mobile.text.Strings;

/** Where it is: a pin on the map, where the phone stands, or a commune and words; each way is enough. */
final class PlaceStepView implements StepView {
    private static final double MAP_HEIGHT = 280;

    private final ReportViewModel model;
    private final Strings text;
    private final PinMap map;
    private final VBox above = Notes.box();
    private final Label name = Parts.words("", "heading");
    private final Label accuracy = Parts.words("", "muted");
    private final TextField address = new TextField();
    private final VBox addresses = Parts.column("lines");
    private final VBox communes = Parts.column("lines");
    private final Button ready;
    private final ScrollPane scroll;
    private List<ChoiceRow> shown = List.of();
    private List<AddressRow> found = List.of();

    PlaceStepView(ReportViewModel model, Strings text, PinMap map) {
        this.model = model;
        this.text = text;
        this.map = map;
        if (map.node() instanceof Region region) {
            region.setMinHeight(MAP_HEIGHT);
            region.setMaxHeight(MAP_HEIGHT);
        }
        map.onMoved(model.placing()::placeAt);
        Button here = Parts.secondary(text.of("report.place.here"), model.placing()::whereIStand);
        here.setGraphic(Icon.TARGET.picture());
        here.setMaxWidth(Double.MAX_VALUE);
        address.setPromptText(text.of("report.place.address.prompt"));
        address.setAccessibleText(text.of("report.place.address"));
        address.textProperty()
                .addListener((typed, before, now) -> model.placing().address(now));
        TextField search = new TextField();
        search.setPromptText(text.of("report.place.commune.search"));
        search.setAccessibleText(text.of("report.place.commune.search"));
        search.textProperty()
                .addListener((typed, before, now) -> model.placing().search(now));
        ready = Parts.primary(text.of("report.place.done"), model::back);
        ready.setMaxWidth(Double.MAX_VALUE);
        VBox body = Parts.column(
                "steps",
                above,
                map.node(),
                Parts.column("field", name, accuracy),
                here,
                Parts.column("field", Parts.words(text.of("report.place.address"), "strong"), address),
                Parts.column("field", Parts.words(text.of("report.place.commune"), "strong"), search),
                addresses,
                communes);
        addresses.setManaged(false);
        scroll = Parts.scrolling(text.of("report.place"), body);
    }

    @Override
    public Node node() {
        return scroll;
    }

    @Override
    public Optional<Node> foot() {
        return Optional.of(ready);
    }

    @Override
    public void update(ReportState state) {
        above.getChildren().clear();
        Notes.add(above, state, text, model);
        map.show(state.place().lat(), state.place().lon(), state.place().metres());
        name.setText(state.place().name());
        accuracy.setText(state.place().accuracy());
        address.setDisable(!state.place().known());
        if (!address.getText().equals(state.place().address())) {
            address.setText(state.place().address());
        }
        if (!found.equals(state.addresses())) {
            found = state.addresses();
            addresses.setManaged(!found.isEmpty());
            addresses.getChildren().setAll(found.stream().map(this::street).toList());
        }
        if (!shown.equals(state.communes())) {
            shown = state.communes();
            communes.getChildren().setAll(shown.stream().map(this::commune).toList());
        }
    }

    private Node street(AddressRow row) {
        return Parts.line(Icon.MAP, row.address(), "", () -> model.placing().street(row));
    }

    private Node commune(ChoiceRow row) {
        Icon icon = row.chosen() ? Icon.CHECK : Icon.PIN;
        return Parts.line(icon, row.name(), "", () -> model.placing().commune(row.code()));
    }
}
