package io.outlay.feature.optimise.weeks;

import io.outlay.domain.study.WeekRule;
import io.outlay.domain.study.WeeksPlan;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.NumberField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One channel in one week, which a person may commit, turn off, or leave to the plan.
final class WeekPane {
    private final WeeksModel model;
    private final Services services;
    private final WeeksWords words;
    private final Label title = new Label();
    private final Label standing = new Label();
    private final NumberField amount;
    private final Button off;
    private final Button commit;
    private final Button free;
    private final Button clear;
    private final Card card;
    private Optional<Picked> picked = Optional.empty();

    private record Picked(String channel, LocalDate week) {}

    WeekPane(WeeksModel model, Services services, Look look, WeeksWords words) {
        this.model = model;
        this.services = services;
        this.words = words;
        var text = services.text();
        title.getStyleClass().add("strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        standing.getStyleClass().addAll("muted", "small");
        standing.setMinWidth(0);
        standing.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(standing, Priority.ALWAYS);
        amount = look.describe().node(new NumberField(text, 0).limits(0, 1e12), "optimise.weeks.amount");
        amount.setPrefWidth(130);
        amount.setMinWidth(Region.USE_PREF_SIZE);
        off = button(look, "optimise.weeks.turnOff");
        off.setOnAction(event -> decide(OptionalDouble.of(0)));
        commit = button(look, "optimise.weeks.commit");
        commit.setOnAction(event -> {
            amount.commit();
            decide(OptionalDouble.of(amount.valueProperty().get()));
        });
        free = button(look, "optimise.weeks.free");
        free.setOnAction(event -> decide(OptionalDouble.empty()));
        clear = button(look, "optimise.weeks.clear");
        clear.setOnAction(event -> model.decideNothing());
        var line = new HBox(8, title, standing, amount, commit, off, free, clear);
        line.setAlignment(Pos.CENTER_LEFT);
        card = new Card(line);
    }

    private static Button button(Look look, String key) {
        var button = look.describe().node(Buttons.small(Buttons.secondary()), key);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    Node node() {
        return card;
    }

    /// @param index of the channel and week, as the chart's spots have it
    void pick(WeeksPlan plan, int channel, int week) {
        var row = plan.channels().get(channel);
        picked = Optional.of(new Picked(row.id(), plan.weeks().get(week)));
        amount.valueProperty().set(Math.rint(row.spend().get(week)));
        show();
    }

    void show() {
        var text = services.text();
        var rule = picked.flatMap(it -> model.choicesProperty().get().rule(it.channel(), it.week()));
        int decided = model.choicesProperty().get().rules().size();
        boolean may = model.changePossible().getValue();
        title.setText(picked.map(it -> model.name(it.channel()) + ", " + words.week(it.week()))
                .orElseGet(() -> text.say("optimise.weeks.decide")));
        standing.setText(
                picked.isEmpty()
                        ? text.say("optimise.weeks.decide.help")
                        : rule.map(this::standing).orElseGet(() -> text.say("optimise.weeks.standing.free")));
        for (var node : new Region[] {amount, off, commit}) {
            node.setVisible(picked.isPresent());
            node.setManaged(picked.isPresent());
            node.setDisable(!may);
        }
        free.setVisible(rule.isPresent());
        free.setManaged(rule.isPresent());
        free.setDisable(!may);
        clear.setVisible(decided > 0);
        clear.setManaged(decided > 0);
        clear.setDisable(!may);
    }

    private String standing(WeekRule rule) {
        return rule.amount() > 0
                ? services.text()
                        .say(
                                "optimise.weeks.standing.committed",
                                services.figures().compact(rule.amount()))
                : services.text().say("optimise.weeks.standing.off");
    }

    private void decide(OptionalDouble spend) {
        picked.ifPresent(it -> model.decide(it.channel(), it.week(), spend));
    }
}
