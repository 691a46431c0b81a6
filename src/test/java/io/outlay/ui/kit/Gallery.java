package io.outlay.ui.kit;

import io.outlay.text.Figures;
import io.outlay.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Every component with its states on one page, as in the design's reference picture.
final class Gallery {
    private static final Text TEXT = Text.english();

    private Gallery() {}

    static Region page(String name) {
        var title = new Label(name);
        title.getStyleClass().add("title");
        var left = column(buttons(), inputs(), chips(), tooltip());
        var middle = column(kpis(), table(), empty(), loading());
        var right = column(notices(), running(), failed(), outOfDate(), certificate());
        var columns = new HBox(16, left, middle, right);
        for (var column : columns.getChildren()) {
            HBox.setHgrow(column, Priority.ALWAYS);
            ((Region) column).setPrefWidth(455);
            ((Region) column).setMinWidth(0);
        }
        var page = new VBox(12, title, columns);
        page.setPadding(new Insets(16, 20, 20, 20));
        page.getStyleClass().add("page");
        return page;
    }

    private static VBox column(Node... cards) {
        return new VBox(16, cards);
    }

    private static Button words(Button button, String text) {
        button.setText(text);
        return button;
    }

    private static Node buttons() {
        var first = new HBox(
                8,
                words(Buttons.primary("target"), "Optimise"),
                words(Buttons.secondary(), "Save plan"),
                words(Buttons.quiet("download"), "Export"),
                words(Buttons.danger("trash-2"), "Delete"));
        var focused = words(Buttons.primary(), "Focused");
        focused.getStyleClass().add("show-focus");
        var disabled = words(Buttons.primary(), "Disabled");
        disabled.setDisable(true);
        var second = new HBox(
                8,
                focused,
                words(Buttons.secondary(), "Hover"),
                disabled,
                Buttons.iconOnly("more-horizontal"),
                words(Buttons.small(Buttons.secondary()), "Small"));
        second.setAlignment(Pos.CENTER_LEFT);
        var on = new Switch();
        on.setSelected(true);
        var checked = new CheckBox();
        checked.setSelected(true);
        var third = new HBox(
                8,
                new Segmented<>(List.of("Curve", "Residuals", "Families"), s -> s),
                new Switch(),
                on,
                checked,
                new CheckBox());
        third.setAlignment(Pos.CENTER_LEFT);
        return new Card(first, second, third).subtitle("Buttons: 32 high, small 24");
    }

    private static Node inputs() {
        var budget = new NumberField(TEXT, 0).unit("EUR");
        budget.valueProperty().set(1_625_000);
        var objective = new ComboBox<String>();
        objective.getItems().setAll("Extra sales", "Profit");
        objective.getSelectionModel().select(0);
        var focused = new NumberField(TEXT, 1);
        focused.valueProperty().set(8);
        focused.lookup(".number-box").getStyleClass().add("show-focus");
        var wrong = new NumberField(TEXT, 1).limits(0, 44);
        wrong.valueProperty().set(40);
        wrong.editor().setText("46.0");
        wrong.commit();
        var grid = new GridPane(12, 12);
        grid.addRow(0, grow(new Field("Budget", budget)), grow(new Field("Objective", objective)));
        grid.addRow(1, grow(new Field("Focused", focused)), grow(new Field("Wrong", wrong)));
        var slider = new PlannerSlider().axis(0, 53).limits(20, 48).observed(24, 42.5);
        slider.valueProperty().set(33.4);
        slider.nowProperty().set(38);
        slider.getStyleClass().add(ChannelMarker.styleClass(0));
        return new Card(grid, slider).subtitle("Inputs");
    }

    private static <R extends Region> R grow(R node) {
        GridPane.setHgrow(node, Priority.ALWAYS);
        node.setPrefWidth(200);
        return node;
    }

    private static Node chips() {
        var line = new HBox(
                8,
                new Chip(Chip.Kind.NEUTRAL, "Draft"),
                new Chip(Chip.Kind.ACCENT, "Base"),
                new Chip(Chip.Kind.SUCCESS, "Pass"),
                new Chip(Chip.Kind.WARNING, "Review"),
                new Chip(Chip.Kind.DANGER, "Fail"));
        var decimal = new FilterChoice<>("Decimal", List.of("comma", "point"), s -> s);
        var names = List.of("Meta", "Google", "TikTok", "LinkedIn", "Amazon", "Microsoft", "Klaviyo", "Podcast");
        var channels = new FlowPane(14, 12);
        for (int i = 0; i < names.size(); i++) {
            channels.getChildren().add(ChannelMarker.named(i, names.get(i)));
        }
        return new Card(line, decimal, channels).subtitle("Chips: state always has a word");
    }

    private static Node tooltip() {
        var spark = new CurveSpark(new double[] {0, 10, 20, 30, 40}, new double[] {0, 40, 70, 88, 100}, 40);
        spark.getStyleClass().add(ChannelMarker.styleClass(0));
        spark.setMinSize(190, 60);
        spark.setMaxHeight(60);
        var panel = new VBox(
                ChannelMarker.named(0, "Meta, week of 8 June"),
                new KeyValueList(List.of(
                        new KeyValueList.Row("Spend", "38.0 k"),
                        new KeyValueList.Row("Extra sales", "109.5 k"),
                        new KeyValueList.Row("90 % range", "96 – 123 k"))));
        panel.getStyleClass().add("overlay-panel");
        panel.setPrefWidth(208);
        return new Card(new HBox(16, spark, panel)).subtitle("Tooltip: delay 0.3 s");
    }

    private static Node kpis() {
        double[] course = {2, 2.2, 2.1, 2.5, 2.3, 2.9, 2.7, 3.1, 3.4, 2.9, 2.8, 2.6, 2.9, 2.7};
        var roas = new KpiTile("ROAS")
                .value("3.19", "")
                .change("+0.17", true, KpiTile.Meaning.GOOD)
                .interval("2.96 – 3.40")
                .course(course);
        var cac = new KpiTile("New-customer CAC")
                .value("55.7", "EUR")
                .change("+4.0 %", true, KpiTile.Meaning.BAD)
                .interval("53.1 – 58.6")
                .course(course);
        var both = new HBox(12, roas, cac);
        HBox.setHgrow(roas, Priority.ALWAYS);
        HBox.setHgrow(cac, Priority.ALWAYS);
        roas.setPrefWidth(200);
        cac.setPrefWidth(200);
        return new Card(both).subtitle("KPI tile: label, value, change, interval");
    }

    record Row(int position, String name, double roas, double low, double high) {}

    static final List<Row> ROWS = List.of(
            new Row(1, "Google", 3.86, 3.49, 4.27),
            new Row(0, "Meta", 2.87, 2.49, 3.24),
            new Row(2, "TikTok", 2.73, 1.87, 3.75),
            new Row(3, "LinkedIn", 1.47, 1.05, 2.03));

    static DataTable<Row> rows() {
        var figures = Figures.english();
        return new DataTable<>(
                TEXT,
                List.of(
                        DataColumn.text("name", "Channel", Row::name)
                                .withCell(row -> ChannelMarker.named(row.position(), row.name()))
                                .withWidth(96),
                        DataColumn.number("roas", "ROAS", Row::roas, figures::ratio)
                                .withStyle("strong")
                                .withWidth(62),
                        DataColumn.number("interval", "Interval", Row::low, figures::ratio)
                                .withCell(Gallery::interval)
                                .withAlign(HPos.LEFT)
                                .withHead(new IntervalAxis(0, 8, List.of(0.0, 2.0, 4.0, 6.0, 8.0), figures::compact))
                                .withWidth(160),
                        DataColumn.of("range", "90 %", Row::low, _ -> "", HPos.RIGHT, 100)
                                .withCell(row -> muted(figures.ratio(row.low()) + " – " + figures.ratio(row.high())))));
    }

    private static Node table() {
        var table = rows();
        table.items().setAll(ROWS);
        table.select(ROWS.get(1));
        table.fitted();
        return new Card(table).subtitle("Table: rows 36, compact 30, interval bars");
    }

    private static Node interval(Row row) {
        double width = row.high() - row.low();
        var bar = new IntervalBar(0, 8, OptionalDouble.of(1))
                .show(row.low(), row.low() + 0.3 * width, row.roas(), row.high() - 0.3 * width, row.high());
        bar.getStyleClass().add(ChannelMarker.styleClass(row.position()));
        return bar;
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Node empty() {
        return new Card(new EmptyState(
                "trending-up",
                "No curves yet",
                "Fitting needs spend and sales for at least 8 weeks per channel. You have 26.",
                words(Buttons.primary("play"), "Fit 7 curves")));
    }

    private static Node loading() {
        var lines = LoadingBlock.lines(0.6, 0.95, 0.75);
        lines.setPrefWidth(112);
        var chart = LoadingBlock.chart(64);
        HBox.setHgrow(chart, Priority.ALWAYS);
        return new Card(new HBox(24, lines, chart)).subtitle("Loading: layout stands still, no shimmer");
    }

    private static Node notices() {
        return new Card(
                        new NoticeBar(NoticeBar.Kind.INFO, "No sales by hour.", "Only delivery can be compared."),
                        new NoticeBar(
                                NoticeBar.Kind.SUCCESS,
                                "Imported 407 rows.",
                                "One step to undo.",
                                words(Buttons.secondary(), "Undo")),
                        new NoticeBar(NoticeBar.Kind.WARNING, "Wide range.", "LinkedIn leans on its prior."),
                        new NoticeBar(
                                NoticeBar.Kind.DANGER,
                                "Not converged.",
                                "R-hat 1.09; results are hidden.",
                                words(Buttons.secondary(), "Why")))
                .subtitle("Notices");
    }

    private static Node running() {
        var block = new RunningBlock(TEXT, () -> {}, words(Buttons.quiet(), "Run in background"));
        block.titleProperty().set("Fitting the mix model");
        block.show(
                0.62,
                "Stage 2 of 3, sampling, 2 480 of 4 000 draws",
                Instant.now().minusSeconds(39));
        return new Card(block).subtitle("Running: cue after 0.5 s, bar after 2 s, time left after 5 s");
    }

    private static Node failed() {
        return new Card(new FailedState(
                        "The fit of TikTok did not finish",
                        "Its spend never changed between 3 May and 28 June, so no curve can be told apart. "
                                + "The previous fit of 24 June is kept.",
                        words(Buttons.secondary(), "Plan a test"),
                        words(Buttons.secondary(), "Use a wider period"),
                        words(Buttons.quiet(), "Details")))
                .subtitle("Failed: where, what, why, what next");
    }

    private static Node outOfDate() {
        return new OutOfDateBar(TEXT, "Data changed at 13:40.", words(Buttons.secondary(), "Fit again"));
    }

    private static Node certificate() {
        var past = words(Buttons.secondary("calendar"), "Jan – Jun 2026  observed");
        past.getStyleClass().add("period");
        var plan = words(Buttons.secondary("calendar"), "Q3 2026  plan");
        plan.getStyleClass().addAll("period", "plan");
        var proven = new Label("Proven best", Icon.of("check-circle"));
        proven.getGraphic().getStyleClass().add("success-icon");
        proven.getStyleClass().addAll("medium", "success-text");
        var found = new Label("Best found, gap 0.4 %", Icon.of("disc"));
        found.getStyleClass().addAll("medium", "muted");
        var steps = new Steps(TEXT, List.of("Source", "Preview", "Mapping", "Checks"));
        steps.currentProperty().set(1);
        return new Card(new HBox(8, past, plan), new HBox(24, proven, found), steps)
                .subtitle("Past and plan; certificate; steps");
    }

    /// A page of its own: the wide table with totals and filters, the inspector.
    static Region second() {
        var table = rows();
        table.items().setAll(ROWS);
        table.setTotals(Map.of("name", "Total", "roas", "3.02"));
        table.filtersShownProperty().set(true);
        table.fitted();
        table.sortBy("roas", TableColumn.SortType.ASCENDING);
        var card = new Card(table)
                .title("Google returns most per EUR")
                .subtitle("ROAS, January to June 2026, 90 % ranges")
                .trailing(table.filterButton(), table.columnsMenu());
        card.setPrefWidth(360);
        card.setMaxWidth(360);
        var inspector = new Inspector(TEXT, () -> {});
        inspector.titleProperty().set("Meta");
        inspector.setTitleGraphic(new ChannelMarker(0));
        inspector.section(
                "Limits",
                new KeyValueList(List.of(
                        new KeyValueList.Row("Minimum", "20.0 k EUR"), new KeyValueList.Row("Maximum", "45.0 k EUR"))));
        inspector.section("Share of spend", share());
        var space = new StackPane();
        HBox.setHgrow(space, Priority.ALWAYS);
        var page = new HBox(16, new VBox(card), space, inspector);
        page.getStyleClass().add("page");
        page.setPadding(new Insets(16, 0, 0, 16));
        return page;
    }

    private static Node share() {
        var bar = new ShareBar(0.3);
        bar.getStyleClass().add(ChannelMarker.styleClass(0));
        return bar;
    }
}
