package io.outlay.feature.dayparts;

import io.outlay.domain.daypart.DaypartSchedule;
import io.outlay.domain.daypart.DaypartStrategy;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.Chip;
import io.outlay.ui.kit.FilterChoice;
import io.outlay.ui.kit.NumberField;
import io.outlay.ui.kit.Segmented;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// A day's money over its hours: strategy, amount, and bars that can be dragged.
final class SchedulePane extends StackPane {
    private static final double MOST_MONEY = 1e12;

    private final DaypartWords words;
    private final Card card = new Card();
    private final Chip used;
    private final NumberField money;
    private final Segmented<DaypartStrategy> strategy;
    private final ScheduleBars bars;
    private boolean following;

    SchedulePane(DaypartsViewModel model, DaypartWords words, Look look) {
        this.words = words;
        var text = words.text();
        used = new Chip(Chip.Kind.SUCCESS, text.say("dayparts.used"));
        money = look.describe()
                .node(new NumberField(text, digits(words.currency())), "dayparts.money")
                .unit(words.currency())
                .limits(0, MOST_MONEY);
        money.valueProperty().subscribe((before, now) -> {
            if (!following && !Double.isNaN(now.doubleValue())) {
                model.schedule().spend(BigDecimal.valueOf(now.doubleValue()));
            }
        });
        strategy = new Segmented<>(List.of(DaypartStrategy.values()), it -> text.say("dayparts.strategy." + it.id()));
        for (var option : DaypartStrategy.values()) {
            look.describe().node(strategy.button(option), "dayparts.strategy." + option.id());
        }
        strategy.valueProperty().subscribe((before, now) -> {
            if (!following) {
                model.schedule().choose(now);
            }
        });
        bars = new ScheduleBars(words, model.schedule()::weigh);
        bars.setId("dayparts-schedule-bars");
        bars.setAccessibleHelp(text.say("dayparts.schedule.keys"));
        money.getStyleClass().add("schedule-money");
        var explained = new Label(text.say("dayparts.format.spreadsheet.note", words.currency()));
        explained.getStyleClass().addAll("small", "muted");
        explained.setWrapText(true);
        explained.setMinWidth(0);
        HBox.setHgrow(explained, Priority.ALWAYS);
        explained.setMaxWidth(Double.MAX_VALUE);
        var format = look.describe()
                .node(
                        new FilterChoice<>(
                                text.say("dayparts.format"),
                                List.of(ScheduleFormat.values()),
                                it -> text.say("dayparts.format." + it.id())),
                        "dayparts.format");
        format.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        format.setMinWidth(USE_PREF_SIZE);
        format.valueProperty().subscribe((before, now) -> {
            model.schedule().write(now);
            explained.setText(text.say("dayparts.format." + now.id() + ".note", words.currency()));
        });
        var line = new HBox(money, explained, format);
        line.getStyleClass().add("dayparts-line");
        card.trailing(used, strategy);
        card.getChildren().add(line);
        card.growing(bars);
        getChildren().add(card);
    }

    private static int digits(String currency) {
        // a project without data has no currency yet
        return currency.isEmpty()
                ? 2
                : Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /// @param inUse whether it is the one that was decided on
    void show(Optional<DaypartSchedule> schedule, boolean inUse) {
        used.setVisible(inUse);
        used.setManaged(inUse);
        setVisible(schedule.isPresent());
        setManaged(schedule.isPresent());
        schedule.ifPresent(it -> {
            following = true;
            card.title(words.scheduleTitle(it));
            money.valueProperty().set(it.budget().total().doubleValue());
            strategy.valueProperty().set(it.budget().strategy());
            bars.show(it);
            following = false;
        });
    }
}
