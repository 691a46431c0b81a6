package io.outlay.feature.data.calendar;

import io.outlay.feature.data.calendar.CalendarViewModel.Page;
import io.outlay.feature.data.tab.DataTab;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.Chip;
import io.outlay.ui.kit.FailedState;
import io.outlay.ui.kit.Field;
import io.outlay.ui.kit.LoadingBlock;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// A year in months with its holidays and own events; beside it whose calendar it is, the events, and all special days
/// as a list.
public final class ProjectCalendarPane implements DataTab {
    private static final double SIDE = 340;
    private static final double NARROW = 820;

    private final CalendarViewModel model;
    private final Services services;
    private final Text text;
    private final ComboBox<String> country = new SearchableComboBox<>();
    private final ComboBox<String> region = new ComboBox<>();
    private final ComboBox<Month> fiscal = new ComboBox<>();
    private final Label year = new Label();
    private final GridPane months = new GridPane();
    private final VBox special = new VBox();
    private final EventsPane events;
    private final HBox page;
    private final VBox node = new VBox();
    private final Subscription subscription;
    private Map<String, String> regions = Map.of();
    private boolean filling;

    public ProjectCalendarPane(CalendarViewModel model, Services services, Look look) {
        this.model = model;
        this.services = services;
        this.text = services.text();
        events = new EventsPane(model, services, look);
        country.setConverter(shown(code -> code.isEmpty() ? text.say("data.calendar.none") : countryName(code)));
        region.setConverter(shown(id -> id.isEmpty() ? text.say("data.calendar.whole") : name(id)));
        fiscal.setConverter(shown(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, text.locale())));
        fiscal.getItems().setAll(Month.values());
        look.describe().node(country, "data.calendar.country");
        look.describe().node(region, "data.calendar.region");
        look.describe().node(fiscal, "data.calendar.fiscal");
        listen();
        page = new HBox(sheet(look), side());
        page.getStyleClass().add("data-row");
        VBox.setVgrow(page, Priority.ALWAYS);
        node.getStyleClass().add("data-column");
        subscription = model.pageProperty().subscribe(this::show);
    }

    private String name(String id) {
        return regions.getOrDefault(id, id);
    }

    private void listen() {
        country.valueProperty().subscribe((before, now) -> {
            if (!filling && now != null) {
                model.country(now);
            }
        });
        region.valueProperty().subscribe((before, now) -> {
            if (!filling && now != null) {
                model.region(now);
            }
        });
        fiscal.valueProperty().subscribe((before, now) -> {
            if (!filling && now != null) {
                model.fiscalStart(now.getValue());
            }
        });
    }

    private Node sheet(Look look) {
        var before = look.describe().node(Buttons.iconOnly("chevron-left"), "data.calendar.before");
        before.setOnAction(
                event -> model.yearProperty().set(model.yearProperty().get() - 1));
        var after = look.describe().node(Buttons.iconOnly("chevron-right"), "data.calendar.after");
        after.setOnAction(event -> model.yearProperty().set(model.yearProperty().get() + 1));
        year.getStyleClass().add("title");
        months.getStyleClass().add("months");
        var scroll = new ScrollPane(months);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("data-scroll");
        months.widthProperty().subscribe(width -> arrange(width.doubleValue() < NARROW ? 3 : 4));
        var card = new Card().title(text.say("data.calendar.title")).subtitle(text.say("data.calendar.legend"));
        var years = new HBox(before, year, after);
        years.getStyleClass().add("event-line");
        card.trailing(years);
        card.growing(scroll);
        card.setMinWidth(0);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    /// Months share the sheet's whole width and height.
    private void arrange(int columns) {
        if (months.getColumnConstraints().size() != columns) {
            months.getColumnConstraints().clear();
            months.getRowConstraints().clear();
            for (int i = 0; i < columns; i++) {
                var column = new ColumnConstraints();
                column.setPercentWidth(100.0 / columns);
                months.getColumnConstraints().add(column);
            }
            for (int i = 0; i < Month.values().length / columns; i++) {
                var row = new RowConstraints();
                row.setVgrow(Priority.ALWAYS);
                months.getRowConstraints().add(row);
            }
        }
        for (int i = 0; i < months.getChildren().size(); i++) {
            GridPane.setConstraints(months.getChildren().get(i), i % columns, i / columns);
        }
    }

    private Node side() {
        var whose = new Card(
                        new Field(text.say("data.calendar.country"), country),
                        new Field(text.say("data.calendar.region"), region),
                        new Field(text.say("data.calendar.fiscal"), fiscal))
                .title(text.say("data.calendar.whose"));
        special.getStyleClass().add("event-list");
        var list = new Card(special).title(text.say("data.calendar.special"));
        var column = new VBox(whose, events.node(), list);
        column.getStyleClass().add("data-column");
        var scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("data-scroll", "tab-scroll");
        scroll.setMinWidth(SIDE);
        scroll.setPrefWidth(SIDE);
        scroll.setMaxWidth(SIDE);
        return scroll;
    }

    private void show(Page now) {
        switch (now) {
            case Page.Loading loading -> node.getChildren().setAll(new Card(LoadingBlock.chart(420)));
            case Page.Failed(var problem) -> {
                var again = Buttons.secondary("refresh-cw");
                again.setText(text.say("data.failed.again"));
                again.setOnAction(event -> model.retry());
                node.getChildren().setAll(new FailedState(text, text.say("data.calendar.failed"), problem, again));
            }
            case Page.Shown(var content) -> {
                fill(content);
                if (!node.getChildren().equals(List.of(page))) {
                    node.getChildren().setAll(page);
                }
            }
        }
    }

    private void fill(CalendarContent content) {
        filling = true;
        regions = content.regions();
        country.getItems()
                .setAll(Stream.concat(
                                Stream.of(""),
                                content.countries().stream().sorted(Comparator.comparing(this::countryName)))
                        .toList());
        country.setValue(content.settings().country());
        region.getItems()
                .setAll(Stream.concat(
                                Stream.of(""),
                                content.regions().keySet().stream().sorted(Comparator.comparing(this::name)))
                        .toList());
        region.setValue(content.settings().region());
        region.setDisable(content.regions().isEmpty());
        fiscal.setValue(Month.of(content.settings().fiscalStart()));
        year.setText(String.valueOf(content.year()));
        months.getChildren()
                .setAll(Arrays.stream(Month.values())
                        .map(month -> MonthGrid.of(
                                month,
                                content.days().stream()
                                        .filter(day -> day.month() == month.getValue())
                                        .toList(),
                                text.locale(),
                                services.figures()))
                        .toList());
        arrange(Math.max(3, months.getColumnConstraints().size()));
        events.show(content);
        special.getChildren().setAll(content.special().stream().map(this::line).toList());
        if (content.special().isEmpty()) {
            var none = new Label(text.say("data.calendar.special.none"));
            none.getStyleClass().addAll("small", "muted", "paragraph");
            special.getChildren().add(none);
        }
        filling = false;
    }

    private Node line(CalendarContent.Special day) {
        var date = new Label(
                day.dates().days() == 1
                        ? services.figures().dayAndMonth(day.dates().from())
                        : services.figures().shortPeriod(day.dates()));
        date.getStyleClass().addAll("small", "muted");
        date.setMinWidth(92);
        var names = new Label(day.name());
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        names.setMaxWidth(Double.MAX_VALUE);
        var kind = day.own()
                ? new Chip(Chip.Kind.NEUTRAL, text.say("data.calendar.kind.event"))
                : new Chip(Chip.Kind.ACCENT, text.say("data.calendar.kind.holiday"));
        var line = new HBox(date, names, kind);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.getStyleClass().add("event-line");
        return line;
    }

    private String countryName(String code) {
        return Locale.of("", code).getDisplayCountry(text.locale());
    }

    private static <T> StringConverter<T> shown(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public @Nullable T fromString(String typed) {
                return Objects.requireNonNull(null, "chosen, not typed");
            }
        };
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        model.close();
    }
}
