package io.outlay.feature.data;

import io.outlay.feature.data.DataContent.Import;
import io.outlay.text.Text;
import io.outlay.ui.Look;
import io.outlay.ui.Services;
import io.outlay.ui.kit.Card;
import io.outlay.ui.kit.DataColumn;
import io.outlay.ui.kit.DataTable;
import io.outlay.ui.kit.Switch;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The imports there were, each with a switch that says whether it counts.
final class ImportsPane {

    private final DataViewModel model;
    private final Text text;
    private final DataTable<Import> table;
    private final Card card;

    /// @param selected is told which import was chosen
    ImportsPane(DataViewModel model, Services services, Look look, Consumer<Optional<Import>> selected) {
        this.model = model;
        this.text = services.text();
        table = new DataTable<>(
                        text,
                        List.of(
                                DataColumn.text("what", text.say("data.imports.what"), Import::label)
                                        .withWidth(200),
                                DataColumn.text("at", text.say("data.imports.at"), Import::at)
                                        .withWidth(150),
                                DataColumn.text("rows", text.say("data.imports.rows"), Import::rows)
                                        .withAlign(HPos.RIGHT)
                                        .withWidth(75),
                                DataColumn.text("covered", text.say("data.imports.covered"), Import::covered)
                                        .withWidth(180),
                                DataColumn.<Import, Boolean>of(
                                                "counts",
                                                text.say("data.imports.counts"),
                                                Import::counts,
                                                String::valueOf,
                                                HPos.LEFT,
                                                70)
                                        .withCell(this::counts)))
                .fitted()
                .spread();
        table.selectedProperty().subscribe(line -> selected.accept(Optional.ofNullable(line)));
        table.kept("imports", look.tables());
        table.setAccessibleText(text.say("data.imports"));
        card = new Card()
                .title(text.say("data.imports"))
                .subtitle(text.say("data.imports.subtitle"))
                .trailing(table.filterButton(), table.columnsMenu());
        card.getChildren().add(table);
    }

    private Node counts(Import line) {
        var counts = new Switch();
        counts.setId("data-imports-counts-" + line.id());
        counts.setSelected(line.counts());
        counts.setDisable(!model.canChange());
        counts.setAccessibleText(text.say("data.imports.counts.of", line.label()));
        counts.selectedProperty().subscribe((before, now) -> model.count(line, now));
        return counts;
    }

    Region node() {
        return card;
    }

    void show(List<Import> imports) {
        table.items().setAll(imports);
    }

    void clear() {
        table.table().getSelectionModel().clearSelection();
    }
}
