package io.outlay.feature.mix;

import io.outlay.domain.Period;
import io.outlay.domain.mix.MixExperiment;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Field;
import io.outlay.ui.kit.NumberField;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One experiment, as a person states it. Nothing is taken before it is whole.
final class ExperimentForm {
    private static final double MOST = 1e12;

    private final MixNames names;
    private final Choices<String> channel;
    private final DatePicker from;
    private final DatePicker to;
    private final NumberField spend;
    private final NumberField increment;
    private final NumberField se;
    private final TextField note;
    private final Label wrong = new Label();
    private final Button take;
    private final VBox root;
    private final BiConsumer<Optional<MixExperiment>, MixExperiment> save;
    private Optional<MixExperiment> before = Optional.empty();
    private Optional<MixGround> ground = Optional.empty();

    ExperimentForm(
            Text text,
            MixNames names,
            Look look,
            BiConsumer<Optional<MixExperiment>, MixExperiment> save,
            Runnable cancel) {
        this.names = names;
        this.save = save;
        var describe = look.describe();
        channel = describe.node(
                new Choices<String>(
                        id -> ground.map(now -> MixNames.channel(now, id)).orElse(id), id -> {}),
                "mix.experiment.channel");
        from = describe.node(new DatePicker(), "mix.experiment.from");
        to = describe.node(new DatePicker(), "mix.experiment.to");
        spend = describe.node(new NumberField(text, 0).optional(), "mix.experiment.spend")
                .limits(-MOST, MOST);
        increment = describe.node(new NumberField(text, 0).optional(), "mix.experiment.increment")
                .limits(-MOST, MOST);
        se = describe.node(new NumberField(text, 0).optional(), "mix.experiment.se")
                .limits(0, MOST);
        note = describe.node(new TextField(), "mix.experiment.note");
        take = describe.node(Buttons.secondary("check"), "mix.experiment.take");
        take.setOnAction(event -> take());
        var leave = describe.node(Buttons.quiet(), "mix.experiment.leave");
        leave.setOnAction(event -> cancel.run());
        wrong.getStyleClass().add("field-error");
        var fields = new FlowPane(
                16,
                12,
                field("mix.experiment.channel", channel, 150),
                field("mix.experiment.from", from, 140),
                field("mix.experiment.to", to, 140),
                field("mix.experiment.spend", spend, 140),
                field("mix.experiment.increment", increment, 150),
                field("mix.experiment.se", se, 130),
                field("mix.experiment.note", note, 240));
        root = new VBox(12, fields, new HBox(8, take, leave, wrong));
        root.getStyleClass().add("mix-form");
        root.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancel.run();
                event.consume();
            }
        });
        close();
    }

    private Node field(String key, Region control, double width) {
        control.setPrefWidth(width);
        return new Field(names.say(key), control);
    }

    Node node() {
        return root;
    }

    /// @param known to be changed; empty for a new one
    void open(MixGround now, Optional<MixExperiment> known) {
        ground = Optional.of(now);
        before = known;
        var media = now.inputs().request().media().stream().map(it -> it.id()).toList();
        if (media.isEmpty()) {
            return;
        }
        channel.show(
                media, known.map(MixExperiment::channel).filter(media::contains).orElse(media.getFirst()));
        from.setValue(known.map(it -> it.period().from()).orElse(null));
        to.setValue(known.map(it -> it.period().to()).orElse(null));
        spend.valueProperty().set(known.map(MixExperiment::spendChange).orElse(Double.NaN));
        increment.valueProperty().set(known.map(MixExperiment::increment).orElse(Double.NaN));
        se.valueProperty().set(known.map(MixExperiment::se).orElse(Double.NaN));
        spend.unit(now.currency());
        increment.unit(names.unit(now));
        se.unit(names.unit(now));
        note.setText(known.map(MixExperiment::note).orElse(""));
        wrong.setText("");
        show(true);
        channel.requestFocus();
    }

    void close() {
        show(false);
    }

    private void show(boolean open) {
        root.setVisible(open);
        root.setManaged(open);
    }

    private void take() {
        for (var field : java.util.List.of(spend, increment, se)) {
            field.commit();
        }
        var first = from.getValue();
        var last = to.getValue();
        if (first == null || last == null || last.isBefore(first)) {
            wrong.setText(names.say("mix.experiment.wrong.dates"));
        } else if (Double.isNaN(spend.valueProperty().get())
                || spend.valueProperty().get() == 0
                || Double.isNaN(increment.valueProperty().get())) {
            wrong.setText(names.say("mix.experiment.wrong.amounts"));
        } else if (!(se.valueProperty().get() > 0)) {
            wrong.setText(names.say("mix.experiment.wrong.se"));
        } else {
            save.accept(
                    before,
                    new MixExperiment(
                            channel.getValue(),
                            new Period(first, last),
                            spend.valueProperty().get(),
                            increment.valueProperty().get(),
                            se.valueProperty().get(),
                            note.getText().strip()));
        }
    }
}
