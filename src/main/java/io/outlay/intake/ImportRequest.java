package io.outlay.intake;

import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.Platform;
import io.outlay.intake.facts.RowChoice;
import io.outlay.intake.table.Mapping;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What to read, and what the person says about it.
///
/// @param files    one export, or the pages of one report
/// @param platform restricts detection; names the source of a mapped table
/// @param currency ISO 4217, for amounts whose file does not say
/// @param zone     the account's zone, for hours whose file does not say
/// @param mapping  which column is which fact
/// @param today    the date of the import
/// @param choices  what happens to rows with a finding of a kind; STOP where nothing is said
public record ImportRequest(
        List<Path> files,
        Optional<Platform> platform,
        Optional<String> currency,
        Optional<ZoneId> zone,
        Optional<Mapping> mapping,
        LocalDate today,
        Map<ProblemCode, RowChoice> choices) {

    public ImportRequest {
        files = List.copyOf(files);
        choices = Map.copyOf(choices);
    }

    /// A request that stops at every finding.
    public ImportRequest(
            List<Path> files,
            Optional<Platform> platform,
            Optional<String> currency,
            Optional<ZoneId> zone,
            Optional<Mapping> mapping,
            LocalDate today) {
        this(files, platform, currency, zone, mapping, today, Map.of());
    }

    /// The same, where findings of a kind are dealt with as chosen.
    public ImportRequest choosing(ProblemCode code, RowChoice choice) {
        var next = new EnumMap<ProblemCode, RowChoice>(ProblemCode.class);
        next.putAll(choices);
        next.put(code, choice);
        return new ImportRequest(files, platform, currency, zone, mapping, today, next);
    }
}
