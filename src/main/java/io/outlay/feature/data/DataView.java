package io.outlay.feature.data;

import io.outlay.feature.data.DataContent.Import;
import io.outlay.feature.data.DataContent.Source;
import io.outlay.feature.data.calendar.ProjectCalendarPane;
import io.outlay.feature.data.export.ExportPane;
import io.outlay.feature.data.insights.InsightsPane;
import io.outlay.feature.data.reconcile.ReconcilePane;
import io.outlay.feature.data.search.SearchPane;
import io.outlay.feature.data.tab.DataTab;
import io.outlay.ui.HeaderAction;
import io.outlay.ui.Look;
import io.outlay.ui.RoomView;
import io.outlay.ui.Services;
import io.outlay.ui.TakesFiles;
import io.outlay.ui.kit.Buttons;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.FailedState;
import io.outlay.ui.kit.Inspector;
import io.outlay.ui.kit.KeyValueList;
import io.outlay.ui.kit.LoadingBlock;
import io.outlay.ui.kit.Segmented;
import io.outlay.ui.kit.Unfolding;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The room of the data: sources at the left; days, health and imports beside them. The import page stands in its place
/// while an import is made.
public final class DataView implements RoomView, TakesFiles {

    private final DataViewModel model;
    private final Services services;
    private final Look look;
    private final StackPane root = new StackPane();
    private final SourcesPane sources;
    private final CalendarPane calendar;
    private final HealthPane health;
    private final ImportsPane imports;
    private final Node room;
    private final ScrollPane scroll = new ScrollPane();
    private final StackPane place = new StackPane();
    private final Segmented<Tab> choice;
    private final VBox tabbed;
    private final Map<Tab, DataTab> tabs = new EnumMap<>(Tab.class);
    private final ReadOnlyObjectWrapper<Node> inspector = new ReadOnlyObjectWrapper<>();
    private Subscription page = Subscription.EMPTY;
    private final Subscription subscription;

    public DataView(DataViewModel model, Services services, Look look) {
        this.model = model;
        this.services = services;
        this.look = look;
        sources = new SourcesPane(services, look.describe(), this::inspect);
        calendar = new CalendarPane(services, look.describe());
        health = new HealthPane(model, services);
        imports = new ImportsPane(model, services, look, this::inspectImport);
        room = room();
        choice = new Segmented<>(List.of(Tab.values()), tab -> services.text().say("data.tab." + tab));
        for (var tab : Tab.values()) {
            choice.button(tab).setId("data-tab-" + tab.id());
        }
        choice.valueProperty().bindBidirectional(model.tabProperty());
        var bar = new HBox(choice);
        bar.getStyleClass().add("data-tabs");
        VBox.setVgrow(place, Priority.ALWAYS);
        tabbed = new VBox(bar, place);
        subscription = Subscription.combine(
                model.tabProperty().subscribe(tab -> showTab()),
                model.stateProperty().subscribe(state -> show()),
                model.importingProperty().subscribe(open -> show()));
        FileDrop.on(root, this::importFiles);
    }

    private Node room() {
        var column = new VBox(calendar.node(), health.node(), imports.node());
        column.getStyleClass().add("data-column");
        scroll.setContent(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("data-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        var both = new HBox(sources.node(), scroll);
        both.getStyleClass().addAll("data-room", "scrolling");
        return both;
    }

    private void show() {
        page.unsubscribe();
        page = Subscription.EMPTY;
        var open = model.importingProperty().get();
        if (open.isPresent()) {
            inspector.set(null);
            var pane = new ImportPane(open.get(), services, look);
            page = pane::close;
            Unfolding.show(root, pane.node());
            return;
        }
        Unfolding.show(
                root,
                switch (model.stateProperty().get()) {
                    case DataState.Loading loading -> padded(new Card(LoadingBlock.rows(8)));
                    case DataState.Empty(var before) -> empty(before);
                    case DataState.Failed(var problem) ->
                        padded(new FailedState(services.text(), services.text().say("data.failed"), problem, again()));
                    case DataState.Shown(var content) -> shown(content);
                });
    }

    private Node shown(DataContent content) {
        sources.show(content);
        calendar.show(content);
        health.show(content);
        imports.show(content.imports());
        return tabbed;
    }

    /// A tab is made when it is first looked at.
    private void showTab() {
        inspector.set(null);
        var tab = model.tabProperty().get();
        if (tab == Tab.SOURCES) {
            Unfolding.show(place, room);
            return;
        }
        var shown = tabs.computeIfAbsent(tab, this::made).node();
        if (!shown.getStyleClass().contains("data-tab")) {
            shown.getStyleClass().add("data-tab");
        }
        Unfolding.show(place, shown);
    }

    private DataTab made(Tab tab) {
        return switch (tab) {
            case SOURCES -> throw new IllegalArgumentException("the sources are no tab of their own");
            case SEARCH -> new SearchPane(model.search(), services, look);
            case INSIGHTS -> new InsightsPane(model.insights(), services, look);
            case RECONCILE -> new ReconcilePane(model.reconcile(), services, look);
            case CALENDAR -> new ProjectCalendarPane(model.calendar(), services, look);
            case EXPORT -> new ExportPane(model.export(), services, look);
        };
    }

    private Node empty(List<Import> before) {
        var text = services.text();
        var zone = new DropZone(text.say("data.empty.title"), text.say("data.empty.sentence"), choose());
        zone.node().setDisable(!model.canChange());
        var column = new VBox(zone.node());
        VBox.setVgrow(zone.node(), Priority.ALWAYS);
        if (!before.isEmpty()) {
            imports.show(before);
            column.getChildren().add(imports.node());
        }
        column.getStyleClass().addAll("data-room");
        return column;
    }

    private Button choose() {
        var button = look.describe().node(Buttons.secondary("upload"), "data.source.choose");
        button.setOnAction(event -> {
            model.startImport();
            model.importingProperty().get().ifPresent(ImportViewModel::choose);
        });
        return button;
    }

    private Button again() {
        var button = look.describe().node(Buttons.secondary("refresh-cw"), "data.failed.again");
        button.setOnAction(event -> model.retry());
        return button;
    }

    private static Node padded(Node node) {
        var box = new VBox(node);
        box.getStyleClass().add("data-room");
        return box;
    }

    private void inspect(Optional<Source> chosen) {
        var text = services.text();
        inspector.set(chosen.map(source -> {
                    calendar.select(source.id());
                    imports.clear();
                    var panel = new Inspector(text, sources::clear);
                    panel.titleProperty().set(source.name());
                    var facts = new KeyValueList()
                            .add(text.say("data.inspector.account"), source.account())
                            .add(text.say("data.inspector.grain"), source.grain())
                            .add(
                                    text.say("data.inspector.rows"),
                                    services.figures().count(source.rows()))
                            .add(text.say("data.inspector.dates"), source.dates());
                    if (!source.last().isEmpty()) {
                        facts.add(text.say("data.inspector.last"), source.last());
                    }
                    return (Node) panel.part(facts);
                })
                .orElse(null));
    }

    private void inspectImport(Optional<Import> chosen) {
        var text = services.text();
        chosen.ifPresent(line -> {
            sources.clear();
            var panel = new Inspector(text, imports::clear);
            panel.titleProperty().set(line.label());
            var facts = new KeyValueList()
                    .add(text.say("data.imports.at"), line.at())
                    .add(text.say("data.imports.rows"), line.rows())
                    .add(text.say("data.imports.covered"), line.covered());
            var files = new KeyValueList();
            line.details().forEach(detail -> files.add(detail.name(), detail.value()));
            inspector.set(panel.part(facts).section(text.say("data.inspector.files"), files));
        });
        if (chosen.isEmpty()) {
            inspector.set(null);
        }
    }

    /// Opens the import page with these files.
    @Override
    public void importFiles(List<Path> files) {
        model.importFiles(files);
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public List<HeaderAction> actions() {
        return List.of(
                HeaderAction.primary("data.import", "upload", model::startImport, model.importPossibleProperty()));
    }

    @Override
    public PeriodShown period() {
        return PeriodShown.NONE;
    }

    @Override
    public ObservableValue<Node> inspector() {
        return inspector.getReadOnlyProperty();
    }

    /// A source by its id, where its platform's code is enough; a tab; the imports; or the import page.
    @Override
    public void select(String thing) {
        var tab = Tab.of(thing);
        if (thing.equals(DataViewModel.IMPORT)) {
            model.startImport();
        } else if (tab.isPresent()) {
            model.tabProperty().set(tab.get());
        } else {
            model.tabProperty().set(Tab.SOURCES);
            if (thing.equals(DataViewModel.IMPORTS)) {
                scroll.setVvalue(scroll.getVmax());
            } else {
                sources.select(thing);
            }
        }
    }

    @Override
    public void close() {
        page.unsubscribe();
        subscription.unsubscribe();
        tabs.values().forEach(DataTab::close);
        model.close();
    }
}
