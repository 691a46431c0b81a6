package io.outlay.intake;

import io.outlay.domain.ProblemException;
import io.outlay.intake.json.JsonExport;
import io.outlay.intake.source.SourceBytes;
import io.outlay.intake.source.SourceText;
import io.outlay.intake.table.Mapping;
import io.outlay.intake.table.TableLook;
import java.nio.file.Path;
import java.util.Optional;

/// A file at first sight, for the person who is about to import it.
///
/// @param name  without folders
/// @param bytes unpacked
/// @param json  whether it is JSON
/// @param table how it looks as a table; absent for JSON, and for what cannot be read at all
public record FileLook(String name, long bytes, boolean json, Optional<TableLook> table) {

    /// A file that cannot be read looks like nothing; why, the [Importer] says.
    public static FileLook of(Path file, ImportRequest request) {
        var name = String.valueOf(file.getFileName());
        try {
            var bytes = SourceBytes.read(file);
            var source = SourceText.decode(bytes, request.mapping().flatMap(Mapping::encoding));
            boolean json = JsonExport.is(source);
            return new FileLook(
                    name,
                    bytes.bytes().length,
                    json,
                    json ? Optional.empty() : TableLook.of(source, request.mapping(), request.platform()));
        } catch (ProblemException theImporterSaysWhy) {
            return new FileLook(name, 0, false, Optional.empty());
        }
    }
}
