package io.outlay.feature.help;

import io.outlay.text.Text;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Popover;
import io.outlay.ui.kit.SectionTitle;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver.ArrowLocation;

/// Help beside the button that opened it. Escape closes it, and so does a click elsewhere.
public final class HelpPane {
    private static final double WIDTH = 360;
    private static final double HEIGHT = 520;
    private static final double GAP = 12;

    private final Text text;
    private final Popover popOver = new Popover(ArrowLocation.TOP_LEFT);

    public HelpPane(Text text) {
        this.text = text;
    }

    /// @param tour what the button for the tour does
    public void show(HelpTopic topic, Node owner, ArrowLocation arrow, Runnable tour) {
        if (popOver.isShowing()) {
            popOver.hide();
            return;
        }
        popOver.setArrowLocation(arrow);
        var page = scrolled(content(topic, tour));
        popOver.setContentNode(page);
        popOver.show(owner);
        // read from the top: the focus would go to the button at the end, and the page with it
        page.requestFocus();
    }

    Node content(HelpTopic topic, Runnable tour) {
        var box = new VBox();
        box.setId("help");
        box.getStyleClass().addAll("explain", "help");
        topic.focused().ifPresent(it -> box.getChildren().addAll(words(it.name(), "strong"), words(it.explanation())));
        box.getChildren().addAll(words(topic.title(), "title"), words(topic.what()));
        if (!topic.can().isEmpty()) {
            box.getChildren().add(new SectionTitle(text.say("help.can")));
            topic.can().forEach(line -> box.getChildren().add(words(text.say("help.line", line))));
        }
        box.getChildren().add(new SectionTitle(text.say("help.keys")));
        box.getChildren().add(keys(topic.keys()));
        var start = Buttons.small(Buttons.secondary("compass"));
        start.setText(text.say("app.tour"));
        start.setId("help-tour");
        start.setOnAction(event -> {
            popOver.hide();
            tour.run();
        });
        box.getChildren().add(start);
        return box;
    }

    private static Node keys(List<HelpTopic.Shortcut> keys) {
        var grid = new GridPane(GAP, GAP / 2);
        for (int i = 0; i < keys.size(); i++) {
            var pressed = new Label(keys.get(i).keys());
            pressed.getStyleClass().add("strong");
            pressed.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            grid.add(pressed, 0, i);
            grid.add(words(keys.get(i).does()), 1, i);
        }
        return grid;
    }

    private static ScrollPane scrolled(Node content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(WIDTH);
        scroll.setMaxHeight(HEIGHT);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private static Label words(String words, String... styles) {
        var label = new Label(words);
        label.getStyleClass().add("paragraph");
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
