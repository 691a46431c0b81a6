package io.outlay.feature.optimise;

import io.outlay.feature.optimise.Planner.Row;
import io.outlay.feature.optimise.Planner.Split;
import io.outlay.text.CsvStyle;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.Icon;
import io.outlay.ui.kit.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/// One row per channel with its slider, and the sum that always equals the budget.
final class PlannerPane {
    private static final int BEST = 10;
    private static final double NARROW = 750;
    private static final double NARROWEST = 650;
    private static final double TALLEST_ROW = 72;
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final OptimiseViewModel model;
    private final Text text;
    private final Look look;
    private final GridPane grid = new GridPane();
    private final Card card = new Card();
    private final MenuItem back;
    private final MenuItem today;
    private final List<Label> totals = new ArrayList<>();
    private List<PlannerRowPane> rows = List.of();
    private Label sliders = new Label();
    private Optional<Object> made = Optional.empty();

    PlannerPane(OptimiseViewModel model, Text text, Look look) {
        this.model = model;
        this.text = text;
        this.look = look;
        grid.getStyleClass().add("planner");
        back = item("optimise.back", model::backToPlan);
        today = item("optimise.useToday", model::useToday);
        var more = new MenuButton();
        more.setGraphic(Icon.small("more-horizontal"));
        more.getStyleClass().addAll("small", "quiet", "planner-more");
        more.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        look.describe().node(more, "optimise.more");
        more.getItems()
                .setAll(
                        back,
                        today,
                        new SeparatorMenuItem(),
                        item("optimise.copy", this::copy),
                        item("optimise.csv.regional", () -> model.exportCsv(CsvStyle.REGIONAL)),
                        item("optimise.csv.standard", () -> model.exportCsv(CsvStyle.STANDARD)));
        more.setMinWidth(Region.USE_PREF_SIZE);
        card.trailing(more).growing(grid);
        card.getStyleClass().add("planner-card");
        for (int c = 0; c <= BEST; c++) {
            var constraints = new ColumnConstraints();
            constraints.setHalignment(c == 0 || c == 3 ? HPos.LEFT : HPos.RIGHT);
            if (c == 3) {
                constraints.setHgrow(Priority.ALWAYS);
                constraints.setFillWidth(true);
            }
            grid.getColumnConstraints().add(constraints);
        }
        grid.setMinWidth(0);
        card.setMinWidth(0);
        card.widthProperty().subscribe((before, width) -> narrow());
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(text.say(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(model.sheet().tsv(text.region().locale()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    Node node() {
        return card;
    }

    void show(Planner planner) {
        card.title(planner.title()).subtitle(planner.subtitle());
        var key = List.of(
                planner.rows().stream()
                        .map(row -> List.of(row.id(), row.name(), row.colour(), row.hold(), row.best(), row.end()))
                        .toList(),
                planner.column(),
                model.words().step());
        if (made.filter(key::equals).isEmpty()) {
            made = Optional.of(key);
            build(planner);
        }
        for (int r = 0; r < rows.size(); r++) {
            rows.get(r).show(planner.rows().get(r));
        }
        var column = planner.column();
        double now = planner.total().now();
        double then = planner.total().spend();
        totals.get(0).setText(column.text(now));
        totals.get(1).setText(column.text(then));
        totals.get(2).setText(column.change(Math.abs(then - now) < 1e-6 * then ? 0 : then - now));
        back.setDisable(planner.split() == Split.RECOMMENDED);
        today.setDisable(planner.split() == Split.TODAY);
    }

    private void build(Planner planner) {
        grid.getChildren().clear();
        grid.getRowConstraints().setAll(new RowConstraints());
        heads();
        var built = new ArrayList<PlannerRowPane>();
        for (Row row : planner.rows()) {
            var pane = new PlannerRowPane(model, text, look.describe(), planner.column(), row);
            int line = 2 * (built.size() + 1);
            rule(line - 1);
            for (int c = 0; c < pane.nodes().size(); c++) {
                grid.add(pane.nodes().get(c), c, line);
            }
            grows();
            built.add(pane);
        }
        rows = built;
        total(2 * (built.size() + 1));
        narrow();
    }

    private void heads() {
        var keys = List.of(
                "optimise.column.channel",
                "optimise.column.now",
                "optimise.column.min",
                "optimise.column.slider",
                "optimise.column.max",
                "",
                "optimise.column.plan",
                "optimise.column.change",
                "",
                "optimise.column.next",
                "optimise.column.best");
        for (int c = 0; c < keys.size(); c++) {
            if (!keys.get(c).isEmpty()) {
                var head = new Label(text.say(keys.get(c), model.words().step()));
                head.getStyleClass().add("planner-head");
                head.setMinWidth(c == 3 ? 0 : Region.USE_PREF_SIZE);
                if (c == 9 || c == BEST || c == 3) {
                    Tip.on(head, text.say(keys.get(c) + ".help", model.words().step()));
                }
                grid.add(head, c, 0);
                if (c == 3) {
                    sliders = head;
                }
            }
        }
    }

    private void total(int line) {
        rule(line - 1);
        totals.clear();
        for (int i = 0; i < 3; i++) {
            var label = new Label();
            label.getStyleClass().addAll("planner-figure", "strong");
            label.setMinWidth(Region.USE_PREF_SIZE);
            totals.add(label);
        }
        var name = new Label(text.say("optimise.total"));
        name.getStyleClass().addAll("strong", "planner-total");
        var always = new Label(text.say("optimise.total.always"));
        always.getStyleClass().addAll("muted", "small");
        grid.add(name, 0, line);
        grid.add(totals.get(0), 1, line);
        grid.add(always, 3, line, 3, 1);
        grid.add(totals.get(1), 6, line);
        grid.add(totals.get(2), 7, line);
    }

    private void rule(int line) {
        var rule = new Region();
        rule.getStyleClass().add("planner-rule");
        grid.add(rule, 0, line, BEST + 1, 1);
    }

    /// In a tall window the rows share the height that is left.
    private void grows() {
        var row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        row.setMaxHeight(TALLEST_ROW);
        grid.getRowConstraints().addAll(new RowConstraints(), row);
    }

    /// Where there is little room the columns move together; then the last one goes first.
    private void narrow() {
        boolean tight = card.getWidth() < NARROW;
        grid.pseudoClassStateChanged(TIGHT, tight);
        sliders.setText(text.say(tight ? "optimise.column.slider.short" : "optimise.column.slider"));
        boolean wide = card.getWidth() >= NARROWEST;
        for (var node : grid.getChildren()) {
            Integer column = GridPane.getColumnIndex(node);
            Integer span = GridPane.getColumnSpan(node);
            if (column != null && column == BEST && (span == null || span == 1)) {
                node.setVisible(wide);
                node.setManaged(wide);
            }
        }
    }
}
