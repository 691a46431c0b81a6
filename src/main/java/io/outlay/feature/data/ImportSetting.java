package io.outlay.feature.data;

import java.util.List;

/// One thing that was found out about the files, or must be said: a chip.
///
/// @param name   what it is
/// @param value  what holds now; `choose` while it is open
/// @param options to change it to; empty: it can only be read
/// @param open   whether the import waits for it
record ImportSetting(SettingKind kind, String name, String value, List<Option> options, boolean open) {

    /// @param value that [ImportViewModel#answer] takes
    record Option(String label, String value) {}

    ImportSetting {
        options = List.copyOf(options);
    }
}
