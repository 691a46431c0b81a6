package io.outlay.feature.reports;

import io.outlay.feature.reports.ReportsViewModel.Format;
import io.outlay.feature.reports.ReportsViewModel.Page;
import io.outlay.ui.HeaderAction;
import io.outlay.ui.Look;
import io.outlay.ui.RoomView;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.EmptyState;
import io.outlay.ui.kit.FailedState;
import io.outlay.ui.kit.LoadingBlock;
import io.outlay.ui.kit.OutOfDateBar;
import io.outlay.ui.kit.Unfolding;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The report's pages as they will be, its sections at the left, its settings at the right.
public final class ReportsView implements RoomView {
    private final ReportsViewModel model;
    private final Services services;
    private final Look look;
    private final VBox root = new VBox(16);
    private final PagesPane pages;
    private final SectionsPane sections;
    private final ReadOnlyObjectWrapper<Node> inspector = new ReadOnlyObjectWrapper<>();
    private final ReportSettingsPane settings;
    private final Subscription subscription;

    public ReportsView(ReportsViewModel model, Services services, Look look) {
        this.model = model;
        this.services = services;
        this.look = look;
        this.pages = new PagesPane(services.text(), look.describe());
        this.sections = new SectionsPane(model, services.text());
        this.settings = new ReportSettingsPane(model, services.text(), look.describe());
        root.getStyleClass().addAll("page", "room-page");
        subscription = Subscription.combine(
                model.pageProperty().subscribe(this::show),
                model.outOfDate().subscribe(old -> show(model.pageProperty().get())));
    }

    private void show(Page page) {
        var text = services.text();
        inspector.set(page instanceof Page.Pages ? settings.node() : null);
        Node body = switch (page) {
            case Page.NoStudy(boolean hasData) ->
                hasData
                        ? new EmptyState(
                                "file-text",
                                text.say("reports.noStudy"),
                                text.say("reports.noStudy.what"),
                                button("reports.analyse", "play", model::analyse))
                        : new EmptyState(
                                "file-text",
                                text.say("reports.noData"),
                                text.say("reports.noData.what"),
                                button("reports.import", "upload", model::importData));
            case Page.Drawing drawing -> new Card(LoadingBlock.chart(520));
            case Page.Failed(var problem) -> new FailedState(text, text.say("reports.failed"), problem);
            case Page.Pages shown -> filled(shown);
        };
        VBox.setVgrow(body, Priority.ALWAYS);
        if (model.outOfDate().getValue() && page instanceof Page.Pages) {
            var again = Buttons.secondary();
            look.describe().node(again, "reports.again");
            again.setOnAction(event -> model.analyse());
            Unfolding.show(root, new OutOfDateBar(text, text.say("reports.outOfDate"), again), body);
        } else {
            Unfolding.show(root, body);
        }
    }

    private Node filled(Page.Pages shown) {
        pages.show(shown.pictures());
        sections.show(shown.sections(), shown.pictures().size());
        var left = new Card().title(services.text().say("reports.sections"));
        left.getChildren().add(sections.node());
        left.setMinWidth(248);
        left.setPrefWidth(248);
        var box = new HBox(16, left, pages.node());
        HBox.setHgrow(pages.node(), Priority.ALWAYS);
        return box;
    }

    private Button button(String key, String icon, Runnable action) {
        var button = look.describe().node(Buttons.primary(icon), key);
        button.setOnAction(event -> action.run());
        return button;
    }

    @Override
    public Node content() {
        return new BorderPane(root);
    }

    @Override
    public List<HeaderAction> actions() {
        return List.of(HeaderAction.primary(
                "reports.exportPdf", "download", () -> model.export(Format.PDF), model.exportPossible()));
    }

    @Override
    public PeriodShown period() {
        return PeriodShown.OBSERVED;
    }

    @Override
    public ObservableValue<Node> inspector() {
        return inspector;
    }

    @Override
    public void select(String thing) {
        pages.first();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        model.close();
    }
}
