package vn.hientruong.mobile.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import vn.hientruong.mobile.report.ReportState.Step;
import vn.hientruong.mobile.shell.Screen;
import vn.hientruong.mobile.text.Strings;

/** A new report, step by step. */
public final class ReportView implements Screen {
    private final ReportViewModel model;
    private final Strings text;
    private final Map<Step, StepView> steps = new EnumMap<>(Step.class);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stepsBack = new ReadOnlyBooleanWrapper();
    private final StackPane content = new StackPane();
    private final StackPane foot = new StackPane();

    /** The {@code outgoing} stands below the camera. */
    public ReportView(ReportViewModel model, PinMap map, OutgoingViewModel outgoing, Strings text) {
        this.model = model;
        this.text = text;
        steps.put(Step.PHOTOS, new PhotosStepView(model, text, new OutgoingView(outgoing, text, model::open)));
        steps.put(Step.CATEGORY, new CategoryStepView(model, text));
        steps.put(Step.REVIEW, new ReviewStepView(model, text));
        steps.put(Step.PLACE, new PlaceStepView(model, text, map));
        steps.put(Step.DONE, new DoneStepView(model, text));
        model.state().addListener((state, before, now) -> show(now));
        show(model.state().get());
    }

    private void show(ReportState state) {
        StepView step = Objects.requireNonNull(steps.get(state.step()));
        step.update(state);
        stepsBack.set(state.step() != Step.PHOTOS && state.step() != Step.DONE);
        title.set(
                switch (state.step()) {
                    case PHOTOS -> text.of("report.title");
                    case CATEGORY -> text.of("report.category");
                    case REVIEW -> text.of("report.review");
                    case PLACE -> text.of("report.place");
                    case DONE -> text.of("report.done");
                });
        if (!content.getChildren().contains(step.node())) {
            content.getChildren().setAll(step.node());
            foot.getChildren().clear();
            step.foot().ifPresent(foot.getChildren()::add);
        }
        boolean needed = step.foot().isPresent()
                && (state.step() != Step.PHOTOS || !state.photos().isEmpty());
        foot.setVisible(needed);
        foot.setManaged(needed);
    }

    @Override
    public ObservableStringValue title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Optional<Node> foot() {
        return Optional.of(foot);
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public Optional<ObservableBooleanValue> stepsBack() {
        return Optional.of(stepsBack.getReadOnlyProperty());
    }

    @Override
    public boolean back() {
        return model.back();
    }
}
