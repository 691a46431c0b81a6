package io.outlay.ui.kit;

import io.outlay.text.CsvStyle;
import io.outlay.text.Text;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// How a table's rows leave the window, by key and from the table's own menu: copied, or saved as CSV.
final class TableLeaving<S> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SAVE =
            new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private record Saving(String name, Tables tables) {}

    private final DataTable<S> table;
    private final Text text;
    private Optional<Saving> saving = Optional.empty();

    TableLeaving(DataTable<S> table, Text text) {
        this.table = table;
        this.text = text;
    }

    /// Offers files too.
    void files(String name, Tables tables) {
        saving = Optional.of(new Saving(name, tables));
    }

    ContextMenu menu(ColumnArrangement<S> columns) {
        var copy = item("kit.table.copy", this::copy);
        copy.setAccelerator(COPY);
        var menu = new ContextMenu(copy);
        if (saving.isPresent()) {
            var regional = item("kit.table.csv.regional", () -> save(CsvStyle.REGIONAL));
            regional.setAccelerator(SAVE);
            menu.getItems().addAll(regional, item("kit.table.csv.standard", () -> save(CsvStyle.STANDARD)));
        }
        var chosen = new Menu(text.say("kit.table.columns"));
        chosen.getItems().setAll(columns.items(text));
        menu.getItems().addAll(new SeparatorMenuItem(), chosen);
        return menu;
    }

    /// Whether the key did something.
    boolean key(KeyEvent event) {
        if (COPY.match(event)) {
            copy();
            return true;
        }
        if (SAVE.match(event) && saving.isPresent()) {
            save(CsvStyle.REGIONAL);
            return true;
        }
        return false;
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(table.toTsv());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void save(CsvStyle style) {
        saving.ifPresent(it -> it.tables().save(it.name(), table.toCsv(style)));
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(text.say(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
