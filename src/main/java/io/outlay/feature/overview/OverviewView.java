package io.outlay.feature.overview;

import io.outlay.plot.Style;
import io.outlay.plot.fx.ChartPane;
import io.outlay.text.Text;
import io.outlay.ui.Appearance;
import io.outlay.ui.HeaderAction;
import io.outlay.ui.Look;
import io.outlay.ui.RoomView;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.EmptyState;
import io.outlay.ui.kit.LoadingBlock;
import io.outlay.ui.kit.OutOfDateBar;
import io.outlay.ui.kit.Unfolding;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The first room: tiles, chart with advice beside it, channel table.
public final class OverviewView implements RoomView {
    private static final double WIDE = 1200;
    private static final double SIDE = 368;
    private static final double SIDE_NARROW = 320;

    private final OverviewViewModel model;
    private final Text text;
    private final Look look;
    private final OverviewPlots plots;
    private final StackPane root = new StackPane();
    private final ScrollPane scroll;
    private final VBox column = new VBox();
    private final StackPane outOfDate = new StackPane();
    private final TilesPane tiles;
    private final ChartPane chart;
    private final AdvicePane advice;
    private final FreshnessPane freshness;
    private final ChannelsPane channels;
    private final ReadOnlyObjectWrapper<Node> inspector = new ReadOnlyObjectWrapper<>();
    private final Subscription subscriptions;

    public OverviewView(OverviewViewModel model, Services services, Look look) {
        this.model = model;
        this.text = services.text();
        this.look = look;
        plots = new OverviewPlots(text, services.figures());
        tiles = new TilesPane(look);
        chart = new ChartPane("overview.chart", text, look.charts());
        advice = new AdvicePane(model, text, look);
        freshness = new FreshnessPane(model, text, look);
        channels = new ChannelsPane(model, text, services.figures(), look);
        column.getStyleClass().add("overview-page");
        column.getChildren().setAll(outOfDate, tiles, middle(), channels);
        scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        root.setOnDragOver(OverviewView::dragged);
        root.setOnDragDropped(this::dropped);
        subscriptions = Subscription.combine(
                model.pageProperty().subscribe(this::show),
                model.outOfDateProperty().subscribe(this::tellOutOfDate),
                look.appearance().subscribe(now -> draw()));
    }

    private HBox middle() {
        var card = new Card().growing(chart);
        card.getStyleClass().add("overview-chart-card");
        card.setMinWidth(0);
        HBox.setHgrow(card, Priority.ALWAYS);
        var side = new VBox(16, advice, freshness);
        VBox.setVgrow(advice, Priority.ALWAYS);
        var width = root.widthProperty().map(now -> now.doubleValue() < WIDE ? SIDE_NARROW : SIDE);
        side.minWidthProperty().bind(width.map(it -> (Number) it));
        side.maxWidthProperty().bind(width.map(it -> (Number) it));
        var middle = new HBox(16, card, side);
        VBox.setVgrow(middle, Priority.ALWAYS);
        return middle;
    }

    private void show(Page page) {
        switch (page) {
            case Page.Loading loading -> root.getChildren().setAll(loading());
            case Page.NoData none -> root.getChildren().setAll(noData());
            case Page.Shown shown
            when root.getChildren().contains(scroll) -> {
                tiles.show(shown.tiles());
                freshness.show(shown);
                channels.show(shown);
                draw();
            }
            case Page.Shown _ ->
                Unfolding.inTurn(
                        root,
                        () -> ifShown(now -> tiles.show(now.tiles())),
                        () -> ifShown(freshness::show),
                        () -> ifShown(channels::show),
                        this::draw,
                        () -> ifShown(now -> Unfolding.show(root, scroll)));
        }
    }

    private void ifShown(Consumer<Page.Shown> what) {
        if (model.pageProperty().get() instanceof Page.Shown shown) {
            what.accept(shown);
        }
    }

    private static Node loading() {
        var page = new VBox(
                16,
                new Card(LoadingBlock.lines(0.3, 0.5)),
                new Card(LoadingBlock.chart(240)),
                new Card(LoadingBlock.rows(6)));
        page.getStyleClass().add("overview-page");
        return page;
    }

    private Node noData() {
        var choose = look.describe().node(Buttons.primary("upload"), "overview.import");
        choose.setOnAction(event -> model.chooseFiles());
        var empty = new Card(
                new EmptyState("upload", text.say("overview.empty"), text.say("overview.empty.sentence"), choose));
        empty.getStyleClass().add("overview-empty");
        VBox.setVgrow(empty, Priority.ALWAYS);
        var page = new VBox(empty);
        page.getStyleClass().add("overview-page");
        return page;
    }

    private void draw() {
        if (model.pageProperty().get() instanceof Page.Shown shown) {
            Appearance now = look.appearance().getValue();
            plots.content(now.dark() ? Style.dark() : Style.light(), shown.chart())
                    .ifPresentOrElse(chart::show, chart::clear);
        }
    }

    private void tellOutOfDate(String sentence) {
        outOfDate.getChildren().clear();
        if (!sentence.isEmpty()) {
            var again = look.describe().node(Buttons.secondary(), "overview.fit.again");
            again.setOnAction(event -> model.analyse());
            again.disableProperty().bind(model.possibleProperty().map(possible -> !possible));
            outOfDate.getChildren().setAll(new OutOfDateBar(text, sentence, again));
        }
        outOfDate.setVisible(!sentence.isEmpty());
        outOfDate.setManaged(!sentence.isEmpty());
    }

    private static void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            model.importFiles(event.getDragboard().getFiles().stream()
                    .map(file -> file.toPath())
                    .toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public List<HeaderAction> actions() {
        return List.of(HeaderAction.primary("overview.import", "upload", model::chooseFiles));
    }

    @Override
    public PeriodShown period() {
        return PeriodShown.OBSERVED;
    }

    @Override
    public ObservableValue<Node> inspector() {
        return inspector.getReadOnlyProperty();
    }

    @Override
    public void select(String thing) {
        channels.select(thing);
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        advice.close();
        model.close();
    }
}
