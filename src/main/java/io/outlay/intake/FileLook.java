package io.outlay.intake;

import io.outlay.domain.ProblemException;
import io.outlay.intake.table.TableLook;
import java.nio.file.Path;
import java.util.Optional;

/// A file at first sight, for the person who is about to import it.
///
/// @param name  without folders
/// @param bytes unpacked; 0 for a workbook
/// @param json  whether it is JSON
/// @param table how it looks as a table; absent for JSON, and for what cannot be read at all
public record FileLook(String name, long bytes, boolean json, Optional<TableLook> table) {

    /// A file that cannot be read looks like nothing; why, the [Importer] says.
    public static FileLook of(Path file, ImportRequest request) {
        var name = String.valueOf(file.getFileName());
        try {
            return switch (OpenedFile.of(file, request.mapping())) {
                case OpenedFile.Json json -> new FileLook(name, json.text().size(), true, Optional.empty());
                case OpenedFile.Table table ->
                    new FileLook(
                            name,
                            table.size(),
                            false,
                            TableLook.of(
                                    table.name(),
                                    table.encoding(),
                                    table.grids(),
                                    request.mapping(),
                                    request.platform()));
            };
        } catch (ProblemException theImporterSaysWhy) {
            return new FileLook(name, 0, false, Optional.empty());
        }
    }
}
