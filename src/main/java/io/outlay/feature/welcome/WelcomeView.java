package io.outlay.feature.welcome;

import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Icon;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Draws the welcome page over the whole window.
public final class WelcomeView implements AutoCloseable {
    private static final double GAP = 16;

    private final WelcomeViewModel model;
    private final Text text;
    private final Look look;
    private final StackPane root = new StackPane();
    private final Subscription subscription;

    /// @param brand stands at the top left
    public WelcomeView(WelcomeViewModel model, Services services, Look look, Node brand) {
        this.model = model;
        this.text = services.text();
        this.look = look;
        var recent = new RecentPane(model, text, look);
        subscription = model.recentProperty().subscribe(recent::show);
        var page = new VBox(head(), choices(), lists(recent), foot());
        page.getStyleClass().add("welcome-page");
        var centred = new HBox(page);
        centred.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(page, Priority.ALWAYS);
        var scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("welcome-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren().add(new VBox(bar(brand), scroll));
        root.getStyleClass().add("welcome");
        root.setOnDragOver(WelcomeView::dragged);
        root.setOnDragDropped(this::dropped);
    }

    /// The page; it fills whatever it is put into.
    public Node content() {
        return root;
    }

    private Node bar(Node brand) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var name = new Label(text.say("app.name"), brand);
        name.getStyleClass().add("welcome-brand");
        var bar = new HBox(
                8,
                name,
                space,
                quiet("help-circle", "welcome.help", model::showHelp),
                quiet("settings", "welcome.settings", model::showSettings));
        bar.getStyleClass().add("welcome-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Button quiet(String icon, String key, Runnable run) {
        var button = look.describe().node(Buttons.quiet(icon), key);
        button.setOnAction(event -> run.run());
        return button;
    }

    private Node head() {
        var title = new Label(text.say("welcome.title"));
        title.getStyleClass().add("headline");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        var promise = new Label(text.say("welcome.promise"));
        promise.getStyleClass().addAll("muted", "welcome-promise");
        return new VBox(6, title, promise);
    }

    private Node choices() {
        var open = look.describe().node(Buttons.primary("arrow-right"), "welcome.sample.open");
        open.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        open.setOnAction(event -> model.openSample());
        var other = look.describe().node(new Hyperlink(), "welcome.sample.other");
        other.setOnAction(event -> model.openOtherSample());
        var files = look.describe().node(Buttons.secondary(), "welcome.import.choose");
        files.setOnAction(event -> model.chooseFiles());
        var zip = look.describe().node(Buttons.secondary(), "welcome.package.choose");
        zip.setOnAction(event -> model.choosePackage());
        var sample = choice("play-circle", "welcome.sample.", open, other);
        sample.getStyleClass().add("first");
        var row = new HBox(
                GAP,
                sample,
                choice("upload", "welcome.import.", files, keys("I")),
                choice("package", "welcome.package.", zip, keys("O")));
        row.getChildren().forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
        return row;
    }

    private Label keys(String letter) {
        var keys = new Label(text.say("welcome.keys", letter));
        keys.getStyleClass().addAll("small", "muted");
        return keys;
    }

    private VBox choice(String iconName, String prefix, Button action, Node beside) {
        var icon = new StackPane(Icon.large(iconName));
        icon.getStyleClass().add("welcome-icon");
        var title = new Label(text.say(prefix + "title"));
        title.getStyleClass().add("title");
        var sentence = new Label(text.say(prefix + "sentence"));
        sentence.getStyleClass().addAll("paragraph", "muted");
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        var grow = new Region();
        VBox.setVgrow(grow, Priority.ALWAYS);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        action.setMinWidth(Region.USE_PREF_SIZE);
        var actions = new HBox(8, action, space, beside);
        actions.setAlignment(Pos.CENTER_LEFT);
        var card = new VBox(icon, title, sentence, grow, actions);
        card.getStyleClass().add("welcome-choice");
        card.setMinWidth(0);
        card.setPrefWidth(100);
        return card;
    }

    private Node lists(RecentPane recent) {
        var left = new VBox(12, heading("welcome.recent"), recent);
        HBox.setHgrow(left, Priority.ALWAYS);
        var asks = new VBox();
        asks.getStyleClass().add("welcome-list");
        List.of(Question.values()).forEach(question -> asks.getChildren().add(ask(question)));
        RecentPane.rounded(asks.getChildren());
        var right = new VBox(12, heading("welcome.questions"), asks);
        var both = new HBox(GAP, left, right);
        var third = both.widthProperty().subtract(2 * GAP).divide(3);
        right.minWidthProperty().bind(third);
        right.maxWidthProperty().bind(third);
        return both;
    }

    private Label heading(String key) {
        var heading = new Label(text.say(key));
        heading.getStyleClass().add("strong");
        return heading;
    }

    private Node ask(Question question) {
        var name = new Label(text.say(question.key()));
        name.getStyleClass().add("strong");
        var sentence = new Label(text.say(question.key() + ".sentence"));
        sentence.getStyleClass().addAll("small", "muted");
        var words = new VBox(2, name, sentence);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var icon = Icon.of(question.icon());
        icon.getStyleClass().add("ask-icon");
        var row = new HBox(12, icon, words, Icon.of("chevron-right"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("welcome-row");
        row.setId(question.key().replace('.', '-'));
        RecentPane.acting(row, name.getText() + " " + sentence.getText(), () -> model.ask(question));
        return row;
    }

    private Node foot() {
        var version = new Label(text.say("welcome.version", model.version()));
        version.getStyleClass().addAll("small", "subtle");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var tour = Buttons.small(quiet("compass", "welcome.tour", model::startTour));
        tour.getStyleClass().add("flush-right");
        var foot = new HBox(8, version, space, tour);
        foot.setAlignment(Pos.BOTTOM_LEFT);
        VBox.setVgrow(foot, Priority.ALWAYS);
        return foot;
    }

    private static void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            model.drop(event.getDragboard().getFiles().stream()
                    .map(file -> file.toPath())
                    .toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        model.close();
    }
}
