package io.outlay.feature.data;

import io.outlay.feature.data.PreviewTable.Mark;
import io.outlay.text.Text;
import io.outlay.ui.Describe;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.EmptyState;
import io.outlay.ui.kit.Icon;
import io.outlay.ui.kit.Segmented;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the file is, what was found out about it, and its first rows.
final class PreviewPane {
    private final ImportViewModel model;
    private final Text text;
    private final Describe describe;
    private boolean asRead = true;

    PreviewPane(ImportViewModel model, Text text, Describe describe) {
        this.model = model;
        this.text = text;
        this.describe = describe;
    }

    List<Node> nodes(Reports reports) {
        var content = reports.shown().content();
        return List.of(file(content, reports), settings(content), table(content));
    }

    private Node file(ImportContent content, Reports reports) {
        var icon = new StackPane(Icon.large("file-text"));
        icon.getStyleClass().add("file-icon");
        var title = new Label(content.title());
        title.getStyleClass().add("title");
        var subtitle = new Label(content.subtitle());
        subtitle.getStyleClass().addAll("small", "muted");
        var words = new VBox(title, subtitle);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var remove = describe.node(Buttons.secondary(), "data.preview.remove");
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setOnAction(event -> model.remove(reports.at()));
        var more = describe.node(Buttons.secondary("plus"), "data.preview.more");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(event -> model.choose());
        var line = new HBox(icon, words, remove, more);
        line.getStyleClass().add("import-file");
        return line;
    }

    private Node settings(ImportContent content) {
        var flow = new FlowPane();
        flow.getStyleClass().add("import-settings");
        flow.setPrefWrapLength(600);
        content.settings().forEach(setting -> flow.getChildren().add(setting(setting)));
        return flow;
    }

    private Node setting(ImportSetting setting) {
        var name = new Label(setting.name());
        name.getStyleClass().add("filter-name");
        var value = new Label(setting.value());
        value.getStyleClass().add("filter-value");
        name.setMinWidth(Region.USE_PREF_SIZE);
        value.setMinWidth(Region.USE_PREF_SIZE);
        if (setting.open()) {
            value.setGraphic(Icon.small("alert-triangle"));
        }
        var words = new HBox(name, value);
        words.getStyleClass().add("filter-text");
        if (setting.options().isEmpty()) {
            var fixed = new HBox(words);
            fixed.getStyleClass().addAll("filter-choice", "setting-fixed");
            return fixed;
        }
        var menu = new MenuButton("", words);
        menu.getStyleClass().add("filter-choice");
        if (setting.open()) {
            menu.getStyleClass().add("setting-open");
        }
        menu.setId("data-setting-" + setting.kind().name().toLowerCase(Locale.ROOT));
        menu.setAccessibleText(setting.name() + ", " + setting.value());
        for (var option : setting.options()) {
            var item = new MenuItem(option.label());
            item.setOnAction(event -> model.answer(setting.kind(), option.value()));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Node table(ImportContent content) {
        boolean both = content.inFile().isPresent() && content.asRead().isPresent();
        var shown = (asRead
                ? content.asRead().or(content::inFile)
                : content.inFile().or(content::asRead));
        if (shown.isEmpty()) {
            return new Card()
                    .growing(new EmptyState(
                            "file-text", text.say("data.preview.none"), text.say("data.preview.none.sentence")));
        }
        boolean read = shown.equals(content.asRead());
        var card = new Card()
                .title(text.say(read ? "data.preview.title.read" : "data.preview.title.file"))
                .subtitle(text.say("data.preview.rows", shown.get().lines().size()));
        if (both) {
            var choice = new Segmented<>(
                    List.of(true, false),
                    understood -> text.say(understood ? "data.preview.read" : "data.preview.file"));
            choice.valueProperty().set(asRead);
            choice.valueProperty().subscribe((before, now) -> {
                asRead = now;
                var place = (VBox) card.getParent();
                int index = place.getChildren().indexOf(card);
                var next = table(content);
                VBox.setVgrow(next, Priority.ALWAYS);
                place.getChildren().set(index, next);
            });
            card.trailing(choice);
        }
        return card.growing(new PreviewGrid(text, shown.get()).node());
    }

    static String style(Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT);
    }
}
