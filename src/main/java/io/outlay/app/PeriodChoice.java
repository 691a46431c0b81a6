package io.outlay.app;

import io.outlay.domain.Period;
import io.outlay.domain.study.StudySettings;
import io.outlay.session.Session;
import io.outlay.session.Viewed;
import io.outlay.text.Figures;
import io.outlay.text.Text;
import io.outlay.ui.RoomView.PeriodShown;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.DateField;
import io.outlay.ui.kit.Popover;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.javafx.FontIcon;

/// The period in the header: the past that is looked at, with what it is compared with, or the future that is planned.
final class PeriodChoice {
    private static final PseudoClass PLAN = PseudoClass.getPseudoClass("plan");
    private static final int[] WEEKS = {4, 13, 26, 52};

    private final Text text;
    private final Figures figures;
    private final HBox box = new HBox();
    private final Button period = new Button();
    private final MenuButton comparison = new MenuButton();
    private final ToggleGroup comparisons = new ToggleGroup();
    private Optional<OpenProject> open = Optional.empty();
    private PeriodShown shown = PeriodShown.NONE;
    private boolean compared;
    private Subscription project = Subscription.EMPTY;

    PeriodChoice(Text text, Figures figures) {
        this.text = text;
        this.figures = figures;
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("header-period");
        period.setId("header-period");
        period.getStyleClass().addAll("quiet", "header-choice");
        period.setOnAction(event -> choose());
        comparison.setId("header-comparison");
        comparison.getStyleClass().addAll("quiet", "header-choice", "header-comparison");
        for (var value : Viewed.Comparison.values()) {
            var item = new RadioMenuItem(comparisonWords(value));
            item.setId("header-comparison-" + value.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(comparisons);
            item.setUserData(value);
            item.setOnAction(event ->
                    open.ifPresent(it -> it.viewed().comparisonProperty().set(value)));
            comparison.getItems().add(item);
        }
        box.getChildren().setAll(period, comparison);
        box.managedProperty().bind(box.visibleProperty());
    }

    HBox node() {
        return box;
    }

    void project(Optional<OpenProject> now) {
        project.unsubscribe();
        open = now;
        project = now.map(p -> Subscription.combine(
                        p.session().stateProperty().subscribe(state -> refresh()),
                        p.viewed().observedProperty().subscribe(value -> refresh()),
                        p.viewed().comparisonProperty().subscribe(value -> {
                            compared(value);
                            refresh();
                        })))
                .orElse(Subscription.EMPTY);
    }

    /// @param compares whether the room shows a comparison
    void show(PeriodShown which, boolean compares) {
        shown = which;
        compared = compares;
        refresh();
    }

    private void refresh() {
        var data = open.filter(p -> p.session().state().hasData());
        box.setVisible(shown != PeriodShown.NONE && data.isPresent());
        if (data.isEmpty()) {
            return;
        }
        boolean plan = shown == PeriodShown.PLAN;
        period.pseudoClassStateChanged(PLAN, plan);
        comparison.setVisible(compared && !plan);
        comparison.setManaged(compared && !plan);
        var dates = plan
                ? data.get().session().state().question().map(StudySettings::plan)
                : Optional.of(data.get().viewed().observed());
        var kind = new Label(text.say(plan ? "period.plan" : "period.observed"));
        kind.getStyleClass().add("period-kind");
        var words = new Label(dates.map(figures::shortPeriod).orElse(""));
        var line = new HBox(new FontIcon("fth-calendar"), words, kind, new FontIcon("fth-chevron-down"));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("period-line");
        period.setGraphic(line);
        period.setAccessibleText(text.say(plan ? "period.plan.what" : "period.observed.what", words.getText()));
    }

    private void compared(Viewed.Comparison value) {
        comparison.setText(comparisonWords(value));
        comparison.setAccessibleText(text.say("period.comparison") + ": " + comparison.getText());
        comparisons.getToggles().stream()
                .filter(toggle -> value.equals(toggle.getUserData()))
                .forEach(comparisons::selectToggle);
    }

    private String comparisonWords(Viewed.Comparison value) {
        return switch (value) {
            case NONE -> text.say("period.compare.NONE");
            case PREVIOUS -> text.say("period.compare.PREVIOUS");
            case YEAR_BEFORE -> text.say("period.compare.YEAR_BEFORE");
        };
    }

    private void choose() {
        open.ifPresent(p -> {
            var popover = new Popover(PopOver.ArrowLocation.TOP_LEFT);
            popover.setContentNode(
                    shown == PeriodShown.PLAN ? planContent(p.session(), popover) : observedContent(p, popover));
            popover.show(period);
        });
    }

    private Node observedContent(OpenProject p, PopOver popover) {
        var all = p.session().state().dates().orElseThrow();
        var presets = new VBox();
        presets.getStyleClass().add("period-presets");
        var sunday = all.to().with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        for (int weeks : WEEKS) {
            var from = sunday.plusDays(1).minusWeeks(weeks);
            if (!from.isBefore(all.from())) {
                presets.getChildren()
                        .add(preset(text.say("period.lastWeeks", weeks), p, new Period(from, sunday), popover));
            }
        }
        presets.getChildren().add(preset(text.say("period.all"), p, all, popover));
        var from = picker("period.from", p.viewed().observed().from());
        var to = picker("period.to", p.viewed().observed().to());
        var use = accent("period.use");
        use.setOnAction(event -> {
            if (from.getValue() != null
                    && to.getValue() != null
                    && !to.getValue().isBefore(from.getValue())) {
                p.viewed().observedProperty().set(new Period(from.getValue(), to.getValue()));
                popover.hide();
            }
        });
        var analyse = Buttons.secondary();
        analyse.setText(text.say("period.analyse"));
        analyse.setId("period-analyse");
        analyse.setOnAction(event -> {
            p.session()
                    .state()
                    .question()
                    .filter(settings -> !settings.observed().equals(p.viewed().observed()))
                    .ifPresent(settings -> p.session()
                            .ask(
                                    settings.withObserved(p.viewed().observed()),
                                    text.say(
                                            "period.asked",
                                            figures.shortPeriod(p.viewed().observed())),
                                    ""));
            popover.hide();
        });
        return page(presets, new HBox(8, labelled("period.from", from), labelled("period.to", to)), use, analyse);
    }

    private Button preset(String name, OpenProject p, Period value, PopOver popover) {
        var button = Buttons.quiet();
        button.setText(name);
        button.getStyleClass().add("period-preset");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setOnAction(event -> {
            p.viewed().observedProperty().set(value);
            popover.hide();
        });
        return button;
    }

    private Node planContent(Session session, PopOver popover) {
        var settings = session.state().question().orElseThrow();
        var from = picker("period.plan.from", settings.plan().from());
        var weeks = new ComboBox<Integer>();
        weeks.setId("period-plan-weeks");
        weeks.setAccessibleText(text.say("period.plan.weeks"));
        weeks.getItems().setAll(4, 8, 13, 26);
        int now = (int) Math.round(settings.weeks());
        if (!weeks.getItems().contains(now)) {
            weeks.getItems().add(now);
        }
        weeks.setValue(now);
        var use = accent("period.use");
        use.setOnAction(event -> {
            LocalDate first = from.getValue();
            if (first != null) {
                var plan = new Period(first, first.plusWeeks(weeks.getValue()).minusDays(1));
                if (!plan.equals(settings.plan())) {
                    session.ask(settings.withPlan(plan), text.say("period.planned", figures.shortPeriod(plan)), "");
                }
                popover.hide();
            }
        });
        return page(new HBox(8, labelled("period.plan.from", from), labelled("period.plan.weeks", weeks)), use);
    }

    private static Node page(Node... parts) {
        var page = new VBox(12, parts);
        page.getStyleClass().add("popover-page");
        return page;
    }

    private Node labelled(String key, Node field) {
        var label = new Label(text.say(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    private DatePicker picker(String key, LocalDate value) {
        var picker = new DateField(text);
        picker.setValue(value);
        picker.setId(key.replace('.', '-'));
        picker.setAccessibleText(text.say(key));
        return picker;
    }

    private Button accent(String key) {
        var button = Buttons.primary();
        button.setText(text.say(key));
        button.setId(key.replace('.', '-'));
        return button;
    }
}
