package io.outlay.feature.data;

import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.Platform;
import io.outlay.intake.ImportRequest;
import io.outlay.intake.facts.RowChoice;
import io.outlay.intake.table.Mapping;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the person said about the files so far.
///
/// @param mapping what is stated about a table; states nothing for other files
/// @param choices what happens to rows with a finding of a kind; the import stops where nothing is said
record ImportAnswers(
        Optional<Platform> platform,
        Optional<String> currency,
        Optional<ZoneId> zone,
        Mapping mapping,
        Map<ProblemCode, RowChoice> choices) {

    static final ImportAnswers NONE =
            new ImportAnswers(Optional.empty(), Optional.empty(), Optional.empty(), Mapping.NONE, Map.of());

    ImportAnswers {
        choices = Map.copyOf(choices);
    }

    ImportAnswers withPlatform(Optional<Platform> next) {
        return new ImportAnswers(next, currency, zone, mapping, choices);
    }

    ImportAnswers withCurrency(Optional<String> code) {
        return new ImportAnswers(platform, code, zone, mapping, choices);
    }

    ImportAnswers withZone(ZoneId id) {
        return new ImportAnswers(platform, currency, Optional.of(id), mapping, choices);
    }

    ImportAnswers with(Mapping next) {
        return new ImportAnswers(platform, currency, zone, next, choices);
    }

    ImportAnswers with(ProblemCode code, RowChoice choice) {
        var next = new EnumMap<ProblemCode, RowChoice>(ProblemCode.class);
        next.putAll(choices);
        next.put(code, choice);
        return new ImportAnswers(platform, currency, zone, mapping, next);
    }

    ImportRequest request(List<Path> files, LocalDate today) {
        return new ImportRequest(
                files,
                platform,
                currency,
                zone,
                mapping.equals(Mapping.NONE) ? Optional.empty() : Optional.of(mapping),
                today,
                choices);
    }
}
