package io.outlay.ui;

import io.outlay.run.Runs;
import io.outlay.settings.Settings.ColumnPlace;
import io.outlay.ui.kit.ColumnState;
import io.outlay.ui.kit.ColumnState.Sort;
import io.outlay.ui.kit.Tables;
import java.util.Optional;

/// Tables of a window: arrangements stand in the person's settings, files go where the person says.
public final class WindowTables implements Tables {
    private final Services services;
    private final FileSaving files;

    public WindowTables(Services services, Runs runs) {
        this.services = services;
        this.files = new FileSaving(runs, services);
    }

    @Override
    public Optional<ColumnState> arrangement(String table) {
        return Optional.ofNullable(services.preferences().get().columns().get(table))
                .map(places -> new ColumnState(
                        places.stream().map(WindowTables::column).toList()));
    }

    @Override
    public void keep(String table, ColumnState arrangement) {
        var places = arrangement.columns().stream().map(WindowTables::place).toList();
        if (!places.equals(services.preferences().get().columns().get(table))) {
            services.preferences().change(settings -> settings.withColumns(table, places));
        }
    }

    @Override
    public void save(String name, String csv) {
        var text = services.text();
        files.save(text.say("app.table.save"), name + ".csv", text.say("app.table.saved"), csv);
    }

    private static ColumnState.Column column(ColumnPlace place) {
        var sort = place.sort() == 0 ? Sort.NONE : place.sort() > 0 ? Sort.UP : Sort.DOWN;
        return new ColumnState.Column(place.column(), place.width(), place.shown(), sort);
    }

    private static ColumnPlace place(ColumnState.Column column) {
        int sort = switch (column.sort()) {
            case NONE -> 0;
            case UP -> 1;
            case DOWN -> -1;
        };
        return new ColumnPlace(column.id(), column.visible(), column.width(), sort);
    }
}
