package io.outlay.feature.data.calendar;

import io.outlay.domain.calendar.CalendarEvent;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.DateField;
import io.outlay.ui.kit.Field;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The project's own events: a list, and a form that adds one or changes the one chosen.
final class EventsPane {
    private final CalendarViewModel model;
    private final Services services;
    private final Text text;
    private final TextField name = new TextField();
    private final DateField from;
    private final DateField to;
    private final Field nameField;
    private final Button save;
    private final VBox list = new VBox();
    private final Card card;
    private Optional<Integer> chosen = Optional.empty();

    EventsPane(CalendarViewModel model, Services services, Look look) {
        this.model = model;
        this.services = services;
        this.text = services.text();
        from = new DateField(text);
        to = new DateField(text);
        var describe = look.describe();
        nameField = new Field(text.say("data.event.name"), describe.node(name, "data.event.name"));
        var first = new Field(text.say("data.question.from"), from);
        var last = new Field(text.say("data.question.to"), to);
        from.setId("data-event-from");
        to.setId("data-event-to");
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox.setHgrow(last, Priority.ALWAYS);
        save = describe.node(Buttons.secondary("plus"), "data.event.add");
        save.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> name.getText().isBlank()
                                || from.getValue() == null
                                || to.getValue() == null
                                || !model.canChange(),
                        name.textProperty(),
                        from.valueProperty(),
                        to.valueProperty()));
        save.setOnAction(event -> save());
        from.valueProperty().subscribe((before, now) -> {
            if (now != null && (to.getValue() == null || to.getValue().isBefore(now))) {
                to.setValue(now);
            }
        });
        list.getStyleClass().add("event-list");
        card = new Card(list, nameField, new HBox(8, first, last), save).title(text.say("data.event.title"));
        card.subtitle(text.say("data.event.subtitle"));
    }

    Card node() {
        return card;
    }

    void show(CalendarContent content) {
        list.getChildren().clear();
        var events = content.settings().events();
        for (int i = 0; i < events.size(); i++) {
            list.getChildren().add(event(events.get(i), i));
        }
    }

    private Node event(CalendarEvent event, int at) {
        var label = new Label(event.name());
        label.getStyleClass().add("medium");
        var dates = new Label(services.figures().shortPeriod(event.dates()));
        dates.getStyleClass().addAll("small", "muted");
        var words = new VBox(label, dates);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var change = Buttons.quietIcon("edit-2");
        change.setText(text.say("data.event.change", event.name()));
        change.setAccessibleText(change.getText());
        change.setId("data-event-change-" + at);
        change.setOnAction(any -> {
            chosen = Optional.of(at);
            name.setText(event.name());
            from.setValue(event.dates().from());
            to.setValue(event.dates().to());
            save.setText(text.say("data.event.save"));
            name.requestFocus();
        });
        var remove = Buttons.quietIcon("trash-2");
        remove.setText(text.say("data.event.remove", event.name()));
        remove.setAccessibleText(remove.getText());
        remove.setId("data-event-remove-" + at);
        remove.setOnAction(any -> {
            clear();
            model.remove(at);
        });
        change.setDisable(!model.canChange());
        remove.setDisable(!model.canChange());
        var line = new HBox(words, change, remove);
        line.getStyleClass().add("event-line");
        return line;
    }

    private void save() {
        var problem = model.event(chosen, name.getText(), from.getValue(), to.getValue());
        nameField.errorProperty().set(problem.orElse(""));
        if (problem.isEmpty()) {
            clear();
        }
    }

    private void clear() {
        chosen = Optional.empty();
        name.clear();
        from.setValue(null);
        to.setValue(null);
        save.setText(text.say("data.event.add"));
    }
}
