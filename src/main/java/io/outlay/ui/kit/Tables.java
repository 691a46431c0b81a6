package io.outlay.ui.kit;

import java.util.Optional;

/// What tables need of the window around them: where a person's arrangement is kept, and how a file leaves.
public interface Tables {
    /// How the person last arranged a table's columns; empty: they never did.
    Optional<ColumnState> arrangement(String table);

    void keep(String table, ColumnState arrangement);

    /// Asks where to, and saves there.
    ///
    /// @param name of the file, without its ending
    void save(String name, String csv);
}
