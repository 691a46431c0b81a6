package io.outlay.intake;

import io.outlay.domain.data.Platform;
import io.outlay.intake.table.Mapping;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What to read, and what the person says about it.
///
/// @param files    one export, or the pages of one report
/// @param platform restricts detection; names the source of a mapped table
/// @param currency ISO 4217, for amounts whose file does not say
/// @param zone     the account's zone, for hours whose file does not say
/// @param mapping  which column is which fact
/// @param today    the date of the import
public record ImportRequest(
        List<Path> files,
        Optional<Platform> platform,
        Optional<String> currency,
        Optional<ZoneId> zone,
        Optional<Mapping> mapping,
        LocalDate today) {

    public ImportRequest {
        files = List.copyOf(files);
    }
}
