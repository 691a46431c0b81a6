package io.outlay.feature.curves;

import io.outlay.text.Text;
import io.outlay.ui.HeaderAction;
import io.outlay.ui.Look;
import io.outlay.ui.RoomView;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.EmptyState;
import io.outlay.ui.kit.LoadingBlock;
import io.outlay.ui.kit.Unfolding;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Channels at the left, the chart in the middle, the fit at the right.
public final class CurvesView implements RoomView {
    private static final double RIGHT = 272;
    private static final double BAR = 10;

    private final CurvesViewModel model;
    private final Text text;
    private final Look look;
    private final VBox root = new VBox(16);
    private final WorkPane work;
    private final ChannelListPane list;
    private final CurvePlotPane plot;
    private final FitSettingsPane settings;
    private final FitResultPane result;
    private final HBox columns;
    private final ReadOnlyObjectWrapper<Node> inspector = new ReadOnlyObjectWrapper<>();
    private final Subscription subscription;

    public CurvesView(CurvesViewModel model, Services services, Look look) {
        this.model = model;
        this.text = services.text();
        this.look = look;
        root.getStyleClass().addAll("page", "room-page", "curves");
        work = new WorkPane(model, text, look);
        list = new ChannelListPane(model, look, text.say("curves.channels"));
        plot = new CurvePlotPane(model, text, look);
        settings = new FitSettingsPane(model, text, look);
        result = new FitResultPane(text);
        columns = new HBox(16, list.node(), plot.node(), right());
        HBox.setHgrow(plot.node(), Priority.ALWAYS);
        VBox.setVgrow(columns, Priority.ALWAYS);
        subscription = Subscription.combine(
                model.pageProperty().subscribe(page -> show()),
                model.selectedProperty().subscribe(id -> showFit()));
    }

    private Node right() {
        var cards = new VBox(16, settings.node(), result.node());
        cards.setMinWidth(RIGHT);
        cards.setMaxWidth(RIGHT);
        var scroll = new ScrollPane(cards);
        scroll.getStyleClass().add("curves-fit");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // the bar stands in the margin of the page
        scroll.setMinWidth(RIGHT + BAR);
        scroll.setPrefWidth(RIGHT + BAR);
        scroll.setMaxWidth(RIGHT + BAR);
        HBox.setMargin(scroll, new Insets(0, -BAR, 0, 0));
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private void show() {
        var body = body(model.pageProperty().get());
        VBox.setVgrow(body, Priority.ALWAYS);
        Unfolding.show(root, work.node(), body);
        showFit();
    }

    private Node body(Page page) {
        return switch (page) {
            case Page.NoData() ->
                new EmptyState(
                        "trending-up",
                        text.say("curves.empty"),
                        text.say("curves.empty.data"),
                        button("curves.data", "database", model::showData));
            case Page.NoStudy(int channels, boolean fittable) ->
                fittable
                        ? new EmptyState(
                                "trending-up",
                                text.say("curves.empty"),
                                text.say(channels == 1 ? "curves.empty.study.one" : "curves.empty.study", channels),
                                fitButton())
                        : new EmptyState(
                                "trending-up",
                                text.say("curves.empty"),
                                text.say("curves.empty.weeks"),
                                button("curves.data", "database", model::showData));
            case Page.Loading() -> new Card(LoadingBlock.chart(520));
            case Page.Shown shown -> columns;
        };
    }

    private void showFit() {
        if (model.pageProperty().get() instanceof Page.Shown shown) {
            model.figures()
                    .ifPresentOrElse(
                            figures -> {
                                var words = new FitWords(shown.unit(), figures);
                                settings.show(words, new CurveWords(shown.unit(), figures));
                                result.show(words);
                            },
                            () -> {
                                model.row().ifPresent(row -> settings.showUnfitted(row.state()));
                                result.clear();
                            });
        }
    }

    private Button fitButton() {
        var button = button("curves.start", "play", model::fit);
        button.disableProperty().bind(model.possibleProperty().not());
        return button;
    }

    private Button button(String key, String icon, Runnable action) {
        var button = look.describe().node(Buttons.primary(icon), key);
        button.setOnAction(event -> action.run());
        return button;
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public List<HeaderAction> actions() {
        return List.of(HeaderAction.primary("curves.fit", "play", model::fit, model.possibleProperty()));
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
        model.select(thing);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        work.close();
        list.close();
        plot.close();
        settings.close();
        model.close();
    }
}
