package io.outlay.feature.preferences;

import io.outlay.settings.Settings;
import io.outlay.text.Text;
import io.outlay.ui.HeaderAction;
import io.outlay.ui.Look;
import io.outlay.ui.RoomView;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.Field;
import io.outlay.ui.kit.KeyValueList;
import io.outlay.ui.kit.Segmented;
import io.outlay.ui.kit.Switch;
import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/// Appearance, formats, the project, privacy and the installation, each a card.
public final class PreferencesView implements RoomView {
    private static final List<Double> SCALES = List.of(1.0, 1.15, 1.3, 1.5, 2.0);
    private static final double WIDTH = 460;
    private static final double WIDE = 1440;

    private final PreferencesViewModel model;
    private final Text text;
    private final Look look;
    private final ScrollPane root;
    private final ReadOnlyObjectWrapper<Node> inspector = new ReadOnlyObjectWrapper<>();
    private Subscription subscription = Subscription.EMPTY;

    public PreferencesView(PreferencesViewModel model, Services services, Look look) {
        this.model = model;
        this.text = services.text();
        this.look = look;
        var left = new VBox(16, appearance(), formats(), privacy());
        var right = new VBox(16);
        var third = new VBox(16);
        var installation = installation();
        model.about().ifPresent(about -> right.getChildren().add(project(about)));
        List.of(left, right, third).forEach(column -> column.setPrefWidth(WIDTH));
        var page = new HBox(16, left, right);
        page.getStyleClass().addAll("page", "room-page");
        // a third column where there is room for it
        page.widthProperty()
                .map(width ->
                        width.doubleValue() >= WIDE && !right.getChildren().isEmpty())
                .subscribe(wide -> {
                    (wide ? right : third).getChildren().remove(installation);
                    (wide ? third : right).getChildren().add(installation);
                    page.getChildren().setAll(wide ? List.of(left, right, third) : List.of(left, right));
                });
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        root.getStyleClass().add("edge-to-edge");
    }

    private Node appearance() {
        var looks = model.settings().get().looks();
        var scheme = new Segmented<>(List.of(Settings.Scheme.values()), value -> text.say("settings.scheme." + value));
        scheme.valueProperty().set(looks.scheme());
        scheme.valueProperty().subscribe((before, now) -> model.scheme(now));
        var compact = look.describe().node(new Switch(), "settings.compact");
        compact.setText("");
        compact.setSelected(looks.compact());
        compact.selectedProperty().subscribe((before, now) -> model.compact(now));
        var scale = new Segmented<>(SCALES, value -> text.say("runbar.percent", Math.round(value * 100)));
        scale.valueProperty().set(SCALES.contains(looks.textScale()) ? looks.textScale() : SCALES.getFirst());
        scale.valueProperty().subscribe((before, now) -> model.textScale(now));
        var card = new Card().title(text.say("settings.appearance"));
        card.getChildren()
                .addAll(
                        new Field(text.say("settings.scheme"), scheme),
                        new Field(text.say("settings.scale"), scale),
                        new Field(text.say("settings.compact"), compact));
        return card;
    }

    private Node formats() {
        var locale = look.describe().node(new ComboBox<String>(), "settings.locale");
        locale.getItems().setAll(PreferencesViewModel.LOCALES);
        locale.setConverter(new StringConverter<>() {
            @Override
            public String toString(@org.jspecify.annotations.Nullable String tag) {
                return tag == null ? "" : model.localeName(tag);
            }

            @Override
            public String fromString(String words) {
                throw new UnsupportedOperationException();
            }
        });
        locale.setMaxWidth(Double.MAX_VALUE);
        locale.setValue(model.settings().get().formats().locale());
        locale.valueProperty().subscribe((before, now) -> model.locale(now));
        var card = new Card().title(text.say("settings.formats")).subtitle(text.say("settings.formats.what"));
        card.getChildren().add(new Field(text.say("settings.locale"), locale));
        return card;
    }

    private Node privacy() {
        var card = new Card().title(text.say("settings.privacy"));
        var words = new Label(text.say("settings.privacy.what"));
        words.setWrapText(true);
        card.getChildren().add(words);
        return card;
    }

    private Node project(ObservableValue<PreferencesViewModel.About> about) {
        var name = field("settings.name", model::name);
        var market = field("settings.market", model::market);
        var currency = field("settings.currency", model::currency);
        var zone = field("settings.zone", model::zone);
        var currencyField = new Field(text.say("settings.currency"), currency);
        currencyField.errorProperty().bind(model.currencyErrorProperty());
        var zoneField = new Field(text.say("settings.zone"), zone);
        zoneField.errorProperty().bind(model.zoneErrorProperty());
        subscription = about.subscribe(project -> {
            name.setText(project.name());
            market.setText(project.market());
            currency.setText(project.currency());
            zone.setText(project.zone());
        });
        var card = new Card().title(text.say("settings.project")).subtitle(text.say("settings.project.what"));
        card.getChildren()
                .addAll(
                        new Field(text.say("settings.name"), name),
                        new Field(text.say("settings.market"), market),
                        currencyField,
                        zoneField);
        return card;
    }

    /// Takes its words on Enter and when it is left.
    private TextField field(String key, Consumer<String> change) {
        var field = look.describe().node(new TextField(), key);
        field.setOnAction(event -> change.accept(field.getText()));
        field.focusedProperty().subscribe((before, now) -> {
            if (!now) {
                change.accept(field.getText());
            }
        });
        return field;
    }

    private Node installation() {
        var card = new Card().title(text.say("settings.installation"));
        var facts = new KeyValueList();
        model.facts().forEach(fact -> facts.add(fact.name(), wrapped(fact.value())));
        var show = look.describe().node(Buttons.secondary("folder"), "settings.showData");
        show.setOnAction(event -> model.showDataFolder());
        card.getChildren().addAll(facts, show);
        return card;
    }

    private static Node wrapped(String words) {
        var label = new Label(words);
        if (words.indexOf(File.separatorChar) >= 0) {
            // a path stays in one line: its beginning and its end say most
            label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            label.setTooltip(new Tooltip(words));
        } else {
            label.setWrapText(true);
        }
        return label;
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public List<HeaderAction> actions() {
        return List.of();
    }

    @Override
    public PeriodShown period() {
        return PeriodShown.NONE;
    }

    @Override
    public ObservableValue<Node> inspector() {
        return inspector;
    }

    @Override
    public void select(String thing) {
        root.setVvalue(0);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        model.close();
    }
}
