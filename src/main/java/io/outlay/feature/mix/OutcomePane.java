package io.outlay.feature.mix;

import io.outlay.domain.data.Measure;
import io.outlay.domain.mix.MixSource;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.Sparkline;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// What the model explains, with its course.
final class OutcomePane {
    private final MixNames names;
    private final Choices<MixSource> choice;
    private final StackPane course = new StackPane();
    private final Card card;

    OutcomePane(MixViewModel model, MixNames names, Look look) {
        this.names = names;
        choice = look.describe()
                .node(
                        new Choices<MixSource>(
                                source -> MixNames.first(names.outcome(source)),
                                source -> model.edit(
                                        names.say("mix.edit.outcome"),
                                        "",
                                        settings -> settings.withRoles(
                                                settings.roles().withOutcome(source)))),
                        "mix.outcome");
        course.getStyleClass().add("mix-course");
        card = new Card(choice, course).title(names.say("mix.outcome.title"));
        card.getStyleClass().add("mix-outcome");
    }

    Node node() {
        return card;
    }

    void show(MixGround ground) {
        var options = new ArrayList<MixSource>();
        ground.series().forEach(series -> options.add(new MixSource.Series(series.name())));
        for (var measure : List.of(Measure.REVENUE, Measure.CONVERSIONS)) {
            if (ground.measures().contains(measure)) {
                options.add(new MixSource.Reported(measure));
            }
        }
        var chosen = ground.settings().roles().outcome();
        if (!options.contains(chosen)) {
            options.add(chosen);
        }
        choice.show(options, chosen);
        var weeks = ground.inputs().request().dates();
        var values = ground.inputs().request().outcome();
        card.subtitle(
                weeks.isEmpty()
                        ? names.say("mix.outcome.none")
                        : names.say(
                                "mix.outcome.subtitle",
                                names.unit(ground),
                                weeks.size(),
                                names.figures().date(weeks.getFirst()),
                                names.figures().date(weeks.getLast().plusDays(6))));
        course.getChildren()
                .setAll(new Sparkline(
                        values.stream().mapToDouble(Double::doubleValue).toArray()));
    }
}
