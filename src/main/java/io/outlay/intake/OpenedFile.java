package io.outlay.intake;

import io.outlay.domain.ProblemException;
import io.outlay.intake.json.JsonExport;
import io.outlay.intake.source.DataFile;
import io.outlay.intake.source.Grid;
import io.outlay.intake.source.SheetGrid;
import io.outlay.intake.source.SourceText;
import io.outlay.intake.source.TextGrid;
import io.outlay.intake.table.Mapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A file once it is known what it is.
sealed interface OpenedFile {

    /// JSON.
    record Json(SourceText text) implements OpenedFile {}

    /// A table, in every way it may be read.
    ///
    /// @param encoding name of the character set; empty for a workbook
    /// @param size     unpacked bytes; 0 for a workbook
    record Table(DataFile file, String encoding, long size, List<Grid> grids) implements OpenedFile {
        public Table {
            grids = List.copyOf(grids);
        }

        String name() {
            return file.name();
        }
    }

    /// @throws ProblemException what keeps it from being read at all
    static OpenedFile of(Path path, Optional<Mapping> mapping) throws ProblemException {
        var file = DataFile.of(path);
        if (file.workbook()) {
            return new Table(file, "", 0, SheetGrid.all(file));
        }
        var text = SourceText.decode(file, mapping.flatMap(Mapping::encoding));
        return JsonExport.is(text)
                ? new Json(text)
                : new Table(
                        file,
                        text.charset().name(),
                        text.size(),
                        TextGrid.all(text, mapping.flatMap(Mapping::delimiter)));
    }
}
