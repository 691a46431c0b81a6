package io.outlay.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.text.CsvStyle;
import io.outlay.text.Text;
import io.outlay.ui.Appearance;
import io.outlay.ui.Theme;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fx")
class DataTableTest {
    private record Campaign(String name, double spend, LocalDate since) {}

    private static final List<Campaign> CAMPAIGNS = List.of(
            new Campaign("Brand", 1234.5678, LocalDate.of(2026, 1, 5)),
            new Campaign("=SUM(A1)", 99, LocalDate.of(2026, 2, 1)),
            new Campaign("Äpfel; \"rot\"", Double.NaN, LocalDate.of(2026, 3, 1)));

    @Test
    void filtersWordsAndFigures() throws Exception {
        var names = Fx.on(() -> {
            var table = table(Locale.ENGLISH);
            table.filter("spend", ">100");
            var large = table.shownItems().stream().map(Campaign::name).toList();
            table.filter("spend", "90..100");
            var between = table.shownItems().stream().map(Campaign::name).toList();
            table.filter("spend", "");
            table.filter("name", "bra");
            return List.of(
                    large,
                    between,
                    table.shownItems().stream().map(Campaign::name).toList());
        });
        assertThat(names).containsExactly(List.of("Brand"), List.of("=SUM(A1)"), List.of("Brand"));
    }

    @Test
    void copiesAndExportsInFull() throws Exception {
        var texts = Fx.on(() -> {
            var table = table(Locale.GERMANY);
            return List.of(table.toTsv(), table.toCsv(CsvStyle.REGIONAL), table.toCsv(CsvStyle.STANDARD));
        });
        assertThat(texts.get(0)).startsWith("Campaign\tSpend\tSince\nBrand\t1234,5678\t2026-01-05\n'=SUM(A1)\t99,0\t");
        assertThat(texts.get(1)).startsWith("\ufeffCampaign;Spend;Since\r\nBrand;1234,5678;2026-01-05\r\n");
        assertThat(texts.get(1)).contains("\"Äpfel; \"\"rot\"\"\";;2026-03-01");
        assertThat(texts.get(2)).contains("Brand,1234.5678,2026-01-05\r\n");
    }

    @Test
    void absentFiguresSortLastAndTheArrangementComesBack() throws Exception {
        var result = Fx.on(() -> {
            var table = table(Locale.ENGLISH);
            table.sortBy("spend", TableColumn.SortType.ASCENDING);
            var order = table.shownItems().stream().map(Campaign::name).toList();
            table.setColumnState(new ColumnState(List.of(
                    new ColumnState.Column("spend", 150, true, ColumnState.Sort.DOWN),
                    new ColumnState.Column("since", 90, false, ColumnState.Sort.NONE),
                    new ColumnState.Column("name", 0, true, ColumnState.Sort.NONE))));
            return List.of(
                    order,
                    table.columnState().columns(),
                    table.toTsv().lines().findFirst().orElseThrow());
        });
        assertThat(result.get(0)).isEqualTo(List.of("=SUM(A1)", "Brand", "Äpfel; \"rot\""));
        assertThat(result.get(2)).isEqualTo("Spend\tCampaign");
    }

    @Test
    void remembersWhatThePersonArrangedUnderItsName() throws Exception {
        var kept = new KeptTables();
        var result = Fx.on(() -> {
            var before = table(Locale.ENGLISH).kept("campaigns", kept);
            before.sortBy("spend", TableColumn.SortType.ASCENDING);
            before.table().getColumns().get(2).setVisible(false);
            var again = table(Locale.ENGLISH).kept("campaigns", kept);
            again.items().setAll(CAMPAIGNS);
            return List.of(
                    again.toTsv().lines().findFirst().orElseThrow(),
                    again.shownItems().getFirst().name(),
                    again.table().getContextMenu().getItems().stream()
                            .map(item -> String.valueOf(item.getText()))
                            .toList());
        });
        assertThat(result.get(0)).isEqualTo("Campaign\tSpend");
        assertThat(result.get(1)).isEqualTo("=SUM(A1)");
        assertThat(result.get(2).toString())
                .contains("Copy with headers", "Save as CSV for Excel in your region…", "Save as standard CSV…");
    }

    @Test
    void savesAsCsvFromItsMenu() throws Exception {
        var kept = new KeptTables();
        Fx.on(() -> {
            var table = table(Locale.ENGLISH).kept("campaigns", kept);
            table.table().getContextMenu().getItems().get(2).fire();
            return true;
        });
        assertThat(kept.saved).startsWith("campaigns: Campaign,Spend,Since");
    }

    private static final class KeptTables implements Tables {
        private Optional<ColumnState> state = Optional.empty();
        private String saved = "";

        @Override
        public Optional<ColumnState> arrangement(String table) {
            return state;
        }

        @Override
        public void keep(String table, ColumnState arrangement) {
            state = Optional.of(arrangement);
        }

        @Override
        public void save(String name, String csv) {
            saved = name + ": " + csv;
        }
    }

    @Test
    void theFirstColumnStaysWhileTheOthersScroll() throws Exception {
        var stage = Fx.on(() -> {
            var table = table(Locale.ENGLISH);
            var window = new Stage();
            window.setScene(new Scene(new StackPane(table), 250, 300));
            new Theme().apply(window.getScene(), Appearance.LIGHT);
            window.show();
            return window;
        });
        var lefts = Fx.on(() -> {
            var root = stage.getScene().getRoot();
            root.applyCss();
            root.layout();
            var bar = (ScrollBar) root.lookupAll(".scroll-bar").stream()
                    .filter(node -> ((ScrollBar) node).getOrientation() == Orientation.HORIZONTAL)
                    .findFirst()
                    .orElseThrow();
            bar.setValue(bar.getMax());
            root.layout();
            var cell = root.lookup(".table-cell.pinned");
            var head = root.lookup(".column-header.pinned");
            return List.of(
                    bar.getMax(),
                    cell.localToScene(0, 0).getX(),
                    head.localToScene(0, 0).getX());
        });
        Fx.on(() -> {
            stage.close();
            return true;
        });
        assertThat(lefts.get(0)).isGreaterThan(50);
        assertThat(lefts.get(1)).isBetween(-0.5, 1.5);
        assertThat(lefts.get(2)).isBetween(-0.5, 1.5);
    }

    private static DataTable<Campaign> table(Locale locale) {
        var table = new DataTable<Campaign>(
                new Text(locale),
                List.of(
                        DataColumn.text("name", "Campaign", Campaign::name),
                        DataColumn.number("spend", "Spend", Campaign::spend, String::valueOf),
                        DataColumn.of("since", "Since", Campaign::since, LocalDate::toString, HPos.LEFT, 120)));
        table.items().setAll(CAMPAIGNS);
        return table;
    }
}
