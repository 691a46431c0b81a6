package io.outlay.feature.overview;

import io.outlay.text.Figures;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.ChannelMarker;
import io.outlay.ui.kit.Chip;
import io.outlay.ui.kit.DataColumn;
import io.outlay.ui.kit.DataTable;
import io.outlay.ui.kit.IntervalAxis;
import io.outlay.ui.kit.IntervalBar;
import io.outlay.ui.kit.Sparkline;
import io.outlay.ui.kit.Tip;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// The channel table: what was spent, what came of it as reported, how sure that is.
final class ChannelsPane extends VBox {
    private static final double TICKS = 5;

    /// Channels this much smaller than the largest still show their digits.
    private static final double SMALL = 20;

    /// Room at the right, so that the last tick's figure stands whole.
    private static final double EDGE = 1.1;

    private final OverviewViewModel model;
    private final Text text;
    private final Figures figures;
    private final Look look;
    private final Card card = new Card();
    private final Label note = new Label();

    ChannelsPane(OverviewViewModel model, Text text, Figures figures, Look look) {
        this.model = model;
        this.text = text;
        this.figures = figures;
        this.look = look;
        note.setText(text.say("overview.table.note"));
        note.getStyleClass().addAll("small", "muted");
        note.setMinWidth(USE_PREF_SIZE);
        card.getStyleClass().add("overview-channels");
        card.trailing(note);
        getChildren().add(card);
    }

    void show(Page.Shown page) {
        card.title(page.tableTitle());
        note.setText(text.about(page.incremental()).say("overview.table.note"));
        card.getChildren().removeIf(DataTable.class::isInstance);
        card.getChildren().add(table(page));
    }

    void select(String channel) {
        card.getChildren().stream()
                .filter(DataTable.class::isInstance)
                .map(node -> (DataTable<?>) node)
                .forEach(table -> select(table, channel));
    }

    private static <S> void select(DataTable<S> table, String channel) {
        table.items().stream()
                .filter(row -> row instanceof Page.ChannelRow it
                        && it.figures().channel().id().equals(channel))
                .findFirst()
                .ifPresent(table::select);
    }

    private DataTable<Page.ChannelRow> table(Page.Shown page) {
        var table = new DataTable<>(text, columns(page)).fitted();
        table.kept("overview-channels", look.tables());
        look.describe().node(table, "overview.table");
        table.table().setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.items().setAll(page.channels());
        table.setOnOpen(row -> model.showChannel(row.figures().channel().id()));
        return table;
    }

    private List<DataColumn<Page.ChannelRow, ?>> columns(Page.Shown page) {
        var axis = axis(page);
        var spend = figures.column(largest(page, row -> row.figures().spend()) / SMALL);
        var outcome = figures.column(largest(page, row -> row.figures().outcome()) / SMALL);
        var ratio = page.breakEven()
                ? text.say("overview.table.roas")
                : text.say("overview.table.rate", figures.count((long) page.perSpend()));
        var next = page.breakEven()
                ? text.say("overview.table.next")
                : text.say("overview.table.nextMany", figures.count((long) page.perSpend()));
        return List.of(
                DataColumn.<Page.ChannelRow>text(
                                "channel",
                                text.say("overview.table.channel"),
                                row -> row.figures().channel().name())
                        .withCell(row -> ChannelMarker.named(
                                row.figures().channel().colour(),
                                row.figures().channel().name()))
                        .withWidth(122),
                number(
                        "spend",
                        headed(text.say("overview.table.spend"), spend.unit(page.currency())),
                        104,
                        row -> amount(row.figures().spend()),
                        spend::text),
                number(
                                "share",
                                text.say("overview.table.share"),
                                64,
                                row -> row.figures().share().orElse(Double.NaN),
                                figures::percent)
                        .withStyle("muted"),
                DataColumn.<Page.ChannelRow, Double>of(
                                "weeks",
                                text.say("overview.table.weeks"),
                                row -> last(row.figures().weeks()),
                                figures::compact,
                                HPos.LEFT,
                                96)
                        .withCell(ChannelsPane::course),
                number(
                        "outcome",
                        headed(page.outcome(), outcome.unit(page.breakEven() ? page.currency() : "")),
                        104,
                        row -> amount(row.figures().outcome()),
                        outcome::text),
                number("returns", ratio, 66, row -> returns(row, page), figures::ratio)
                        .withStyle("strong"),
                DataColumn.<Page.ChannelRow, Double>of(
                                "interval",
                                text.say("overview.table.interval"),
                                row -> returns(row, page),
                                figures::ratio,
                                HPos.LEFT,
                                150)
                        .withCell(row -> interval(row, page, axis))
                        .withHead(axis.head())
                        .withExport(row -> row.range()),
                DataColumn.<Page.ChannelRow>text("ends", text.say("overview.table.ends"), Page.ChannelRow::range)
                        .withAlign(HPos.RIGHT)
                        .withStyle("muted")
                        .withWidth(100),
                number("next", next, 112, row -> next(row, page), figures::ratio)
                        .withCell(ChannelsPane::next),
                DataColumn.<Page.ChannelRow>text(
                                "evidence", text.say("overview.table.evidence"), Page.ChannelRow::evidence)
                        .withCell(ChannelsPane::evidence)
                        .withWidth(150));
    }

    private static DataColumn<Page.ChannelRow, Double> number(
            String id,
            String title,
            double width,
            Function<Page.ChannelRow, Double> value,
            Function<Double, String> shown) {
        return DataColumn.<Page.ChannelRow>number(id, title, value, shown).withWidth(width);
    }

    private String headed(String name, String unit) {
        return unit.isBlank() ? name : text.say("overview.table.in", name, unit.strip());
    }

    private static double largest(Page.Shown page, Function<Page.ChannelRow, Optional<BigDecimal>> amount) {
        return page.channels().stream()
                .map(amount)
                .mapToDouble(it -> it.map(BigDecimal::doubleValue).orElse(0.0))
                .max()
                .orElse(0);
    }

    private static double amount(Optional<BigDecimal> value) {
        return value.map(BigDecimal::doubleValue).orElse(Double.NaN);
    }

    private static double last(List<Double> weeks) {
        return weeks.isEmpty() ? Double.NaN : weeks.getLast();
    }

    private static double returns(Page.ChannelRow row, Page.Shown page) {
        return row.figures().returns().map(it -> it.value() * page.perSpend()).orElse(Double.NaN);
    }

    private static double next(Page.ChannelRow row, Page.Shown page) {
        return row.figures().next().map(it -> it.value() * page.perSpend()).orElse(Double.NaN);
    }

    private static Node course(Page.ChannelRow row) {
        var line = new Sparkline(
                row.figures().weeks().stream().mapToDouble(Double::doubleValue).toArray());
        line.getStyleClass()
                .addAll(
                        "channel-line",
                        ChannelMarker.styleClass(row.figures().channel().colour()));
        return line;
    }

    /// An axis from 0 over all ranges, with few round ticks.
    private record Axis(double high, IntervalAxis head) {}

    private Axis axis(Page.Shown page) {
        double most = page.channels().stream()
                .flatMap(row -> row.figures().returns().stream())
                .mapToDouble(it -> it.high90() * page.perSpend())
                .max()
                .orElse(1);
        double size = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1e-9) / TICKS)));
        double step = List.of(1.0, 2.0, 5.0, 10.0).stream()
                .map(it -> it * size)
                .filter(it -> it * TICKS >= most)
                .findFirst()
                .orElse(most);
        double high = Math.max(most, step) * EDGE;
        var ticks = new ArrayList<Double>();
        for (int i = 0; i * step <= high * 0.97; i++) {
            ticks.add(i * step);
        }
        return new Axis(high, new IntervalAxis(0, high, ticks, figures::compact));
    }

    private static Node interval(Page.ChannelRow row, Page.Shown page, Axis axis) {
        return row.figures()
                .returns()
                .map(it -> it.times(page.perSpend()))
                .<Node>map(it -> {
                    var bar = new IntervalBar(
                                    0, axis.high(), page.breakEven() ? OptionalDouble.of(1) : OptionalDouble.empty())
                            .show(it.low90(), it.low50(), it.value(), it.high50(), it.high90());
                    bar.getStyleClass()
                            .add(ChannelMarker.styleClass(
                                    row.figures().channel().colour()));
                    return bar;
                })
                .orElseGet(Label::new);
    }

    private static Node next(Page.ChannelRow row) {
        var label = new Label(row.next().isEmpty() ? "–" : row.next());
        if (!row.nextHelp().isEmpty()) {
            Tip.on(label, row.nextHelp());
            label.setAccessibleHelp(row.nextHelp());
        }
        return label;
    }

    private static Node evidence(Page.ChannelRow row) {
        if (row.doubt()) {
            return new Chip(Chip.Kind.WARNING, row.evidence());
        }
        var label = new Label(row.evidence());
        label.getStyleClass().add("muted");
        return label;
    }
}
