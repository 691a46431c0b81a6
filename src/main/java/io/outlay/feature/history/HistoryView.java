package io.outlay.feature.history;

import io.outlay.feature.history.HistoryViewModel.Content;
import io.outlay.feature.history.HistoryViewModel.Line;
import io.outlay.ui.HeaderAction;
import io.outlay.ui.Look;
import io.outlay.ui.RoomView;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.DataColumn;
import io.outlay.ui.kit.DataTable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The timeline at the left; what can be taken back, and the backups, at the right.
public final class HistoryView implements RoomView {
    private static final long MEGABYTE = 1 << 20;
    private static final int MOST_STEPS = 100;

    private final HistoryViewModel model;
    private final Services services;
    private final HBox root = new HBox(16);
    private final DataTable<Line> table;
    private final VBox steps = new VBox();
    private final VBox copies = new VBox();
    private final ReadOnlyObjectWrapper<Node> inspector = new ReadOnlyObjectWrapper<>();
    private final Subscription subscription;

    public HistoryView(HistoryViewModel model, Services services, Look look) {
        this.model = model;
        this.services = services;
        var text = services.text();
        table = new DataTable<>(
                text,
                List.of(
                        DataColumn.of("at", text.say("history.when"), Line::at, this::moment, HPos.LEFT, 150),
                        DataColumn.text("what", text.say("history.what"), Line::what)
                                .withWidth(190),
                        DataColumn.text("detail", text.say("history.detail"), Line::detail)
                                .withWidth(190),
                        DataColumn.text("who", text.say("history.who"), Line::who)
                                .withWidth(90)));
        table.kept("history", look.tables());
        table.spread().setAccessibleText(text.say("history.timeline"));
        root.getStyleClass().addAll("page", "room-page");
        var timeline = new Card()
                .title(text.say("history.timeline"))
                .trailing(table.filterButton(), table.columnsMenu())
                .growing(table);
        HBox.setHgrow(timeline, Priority.ALWAYS);
        var back = new Card().title(text.say("history.back")).subtitle(text.say("history.back.what"));
        var list = new ScrollPane(steps);
        list.setFitToWidth(true);
        list.getStyleClass().add("edge-to-edge");
        back.growing(list);
        VBox.setVgrow(back, Priority.ALWAYS);
        var kept = new Card().title(text.say("history.copies")).subtitle(text.say("history.copies.what"));
        kept.getChildren().add(copies);
        var right = new VBox(16, back, kept);
        right.setMinWidth(340);
        right.setPrefWidth(340);
        root.getChildren().setAll(timeline, right);
        subscription = Subscription.combine(
                model.shownProperty().subscribe(lines -> table.items().setAll(lines)),
                model.contentProperty().subscribe(this::show));
    }

    private void show(Optional<Content> content) {
        steps.getChildren().clear();
        copies.getChildren().clear();
        content.ifPresent(now -> {
            now.steps().stream()
                    .limit(MOST_STEPS)
                    .forEach(step -> steps.getChildren().add(step(step)));
            if (now.steps().isEmpty()) {
                steps.getChildren().add(muted(services.text().say("history.back.nothing")));
            }
            now.copies().stream().limit(5).forEach(copy -> copies.getChildren().add(copy(copy)));
            if (now.copies().isEmpty()) {
                copies.getChildren().add(muted(services.text().say("history.copies.nothing")));
            }
        });
    }

    private Node step(HistoryViewModel.Step step) {
        var label = new Label(step.label());
        label.setWrapText(true);
        var words = new VBox(label, muted(moment(step.at())));
        HBox.setHgrow(words, Priority.ALWAYS);
        var button = Buttons.small(Buttons.secondary());
        button.setText(services.text().say(step.steps() == 1 ? "history.undo" : "history.undoTo"));
        button.setId("history-undo-" + step.steps());
        button.setAccessibleText(services.text().say("history.undo.what", step.label()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(model.changePossible().map(possible -> !possible));
        button.setOnAction(event -> model.back(step));
        var line = new HBox(8, words, button);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("list-line");
        return line;
    }

    private Node copy(HistoryViewModel.Copy copy) {
        var size = services.text()
                .say("settings.megabytes", String.format(Locale.ROOT, "%.1f", (double) copy.bytes() / MEGABYTE));
        var line = new HBox(8, new Label(moment(copy.at())), muted(copy.after()));
        HBox.setHgrow(line.getChildren().getLast(), Priority.ALWAYS);
        ((Label) line.getChildren().getLast()).setMaxWidth(Double.MAX_VALUE);
        line.getChildren().add(muted(size));
        line.getStyleClass().add("list-line");
        return line;
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private String moment(Instant at) {
        return services.figures().moment(at.atZone(ZoneId.systemDefault()));
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public List<HeaderAction> actions() {
        return List.of(
                HeaderAction.secondary("history.check", "shield", model::check, new ReadOnlyObjectWrapper<>(true)),
                HeaderAction.primary("history.backup", "save", model::backUp, model.changePossible()));
    }

    @Override
    public PeriodShown period() {
        return PeriodShown.NONE;
    }

    @Override
    public ObservableValue<Node> inspector() {
        return inspector;
    }

    @Override
    public void select(String thing) {
        model.filterProperty().set(thing);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        model.close();
    }
}
